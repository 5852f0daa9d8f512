import type { LoaderFunctionArgs } from '@remix-run/node';
import { gridSpreadsheet } from '~/examiner/review/grid-document';
import { workbookResponse } from '~/server/exports/download.server';
import { reviewOf } from './review-of.server';

export const loader = async (args: LoaderFunctionArgs) =>
  workbookResponse(gridSpreadsheet(await reviewOf(args)));
