import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendFile } from '~/server/files/send-file.server';

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  sendFile({ request, params, context });
