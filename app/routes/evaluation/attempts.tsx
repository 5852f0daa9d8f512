import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AttemptList } from '~/examiner/attempts/attempt-list';
import { attemptListPage } from '~/examiner/attempts/attempt-list-page';
import { requireStaff } from '~/server/permissions.server';
import { listAttempts } from '~/server/reviews/attempt-list.server';

export const meta: MetaFunction = () => [{ title: 'Passages · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const { centreId } = await requireStaff(args, 'attempt.list');
  const rows = await listAttempts(args.context.services.db, centreId);
  return attemptListPage(rows, new URL(args.request.url).searchParams);
}

export default function Attempts() {
  return <AttemptList list={useLoaderData<typeof loader>()} />;
}
