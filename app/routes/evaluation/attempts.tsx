import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AttemptList } from '~/examiner/attempts/attempt-list';
import { attemptListPage } from '~/examiner/attempts/attempt-list-page';
import { can, requireStaff } from '~/server/permissions.server';
import { listAttempts } from '~/server/reviews/attempt-list.server';

export const meta: MetaFunction = () => [{ title: 'Passages · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const principal = await requireStaff(args, 'attempt.list');
  const rows = await listAttempts(args.context.services.db, principal.centreId);
  return {
    list: attemptListPage(rows, new URL(args.request.url).searchParams),
    decides: can(principal, 'review.decide'),
  };
}

export default function Attempts() {
  return <AttemptList {...useLoaderData<typeof loader>()} />;
}
