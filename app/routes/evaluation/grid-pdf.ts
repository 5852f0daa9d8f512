import type { LoaderFunctionArgs } from '@remix-run/node';
import { gridDocument } from '~/examiner/review/grid-document';
import { pdfResponse } from '~/server/exports/download.server';
import { writeGridPdf } from '~/server/exports/grid-pdf.server';
import { reviewOf } from './review-of.server';

export async function loader(args: LoaderFunctionArgs) {
  const grid = gridDocument(await reviewOf(args));
  return pdfResponse(await writeGridPdf(grid), grid.fileName);
}
