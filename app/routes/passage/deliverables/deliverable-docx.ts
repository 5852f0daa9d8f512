import { printedDeliverable } from '~/candidate/deliverables/reading/printed-deliverable';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { writeDeliverableDocx } from '~/server/exports/deliverable-docx.server';
import { docxResponse } from '~/server/exports/download.server';

export const loader = deskLoader((desk, { params, url }) => {
  const paper = printedDeliverable(desk, params.deliverableId ?? '', url.searchParams);
  return paper && writeDeliverableDocx(paper).then((file) => docxResponse(file, paper.name));
});
