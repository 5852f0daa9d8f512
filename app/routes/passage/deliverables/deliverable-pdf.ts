import { printedDeliverable } from '~/candidate/deliverables/reading/printed-deliverable';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { writeDeliverablePdf } from '~/server/exports/deliverable-pdf.server';
import { pdfResponse } from '~/server/exports/download.server';

export const loader = deskLoader((desk, { params, url }) => {
  const paper = printedDeliverable(desk, params.deliverableId ?? '', url.searchParams);
  return paper && writeDeliverablePdf(paper).then((file) => pdfResponse(file, paper.name, false));
});
