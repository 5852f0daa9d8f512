import type { ActionFunctionArgs } from '@remix-run/node';
import { takeFile } from '~/server/files/take-file.server';

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeFile({ request, params, context });
