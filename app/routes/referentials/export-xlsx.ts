import type { LoaderFunctionArgs } from '@remix-run/node';
import { gridWorkbookResponse } from '~/server/referentials/grid-downloads.server';
import { requireReferential } from '~/server/referentials/shelf.server';

export const loader = async (args: LoaderFunctionArgs) =>
  gridWorkbookResponse((await requireReferential(args, 'referential.read')).shelved.referential);
