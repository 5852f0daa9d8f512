import { printedDeliverable } from '~/candidate/deliverables/reading/printed-deliverable';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { writePdfAside } from '~/server/exports/pdf-thread.server';
import { pdfResponse } from '~/server/exports/download.server';

export const loader = deskLoader((desk, { params, url }) => {
  const paper = printedDeliverable(desk, params.deliverableId ?? '', url.searchParams);
  return (
    paper &&
    writePdfAside({ kind: 'deliverable', document: paper }).then((file) =>
      pdfResponse(file, paper.name, false),
    )
  );
});
