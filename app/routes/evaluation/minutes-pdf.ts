import type { LoaderFunctionArgs } from '@remix-run/node';
import { minutesDocument } from '~/examiner/review/grid-document';
import { pdfResponse } from '~/server/exports/download.server';
import { writePdfAside } from '~/server/exports/pdf-thread.server';
import { reviewOf } from './review-of.server';

export async function loader(args: LoaderFunctionArgs) {
  const minutes = minutesDocument(await reviewOf(args));
  return pdfResponse(await writePdfAside({ kind: 'grid', document: minutes }), minutes.fileName);
}
