import type { LoaderFunctionArgs } from '@remix-run/node';
import { gridWorkbook } from '~/domain/exports/grid';
import { gridDocument } from '~/examiner/review/grid-document';
import { workbookResponse } from '~/server/exports/download.server';
import { reviewOf } from './review-of.server';

export const loader = async (args: LoaderFunctionArgs) =>
  workbookResponse(gridWorkbook(gridDocument(await reviewOf(args))));
