import { paperOf } from '~/candidate/papers/paper-of';
import { paperKindOf } from '~/candidate/papers/paper-path';
import { deskAsSent, deskLoader } from '~/server/desk/desk-loader.server';
import { pdfResponse } from '~/server/exports/download.server';
import { writePdfAside } from '~/server/exports/pdf-thread.server';

export const loader = deskLoader((desk, { params, url }) => {
  const kind = paperKindOf(params.kind);
  const paper = kind && paperOf(deskAsSent(desk, url) ?? desk, kind, params.paperId ?? '');
  return (
    paper && writePdfAside({ kind: 'paper', document: paper }).then((file) => pdfResponse(file, paper.name))
  );
});
