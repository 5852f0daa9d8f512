import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RegradeList } from '~/examiner/regrading/regrade-list';
import { regradeListPage } from '~/examiner/regrading/regrade-list-page';
import { can, requireStaff } from '~/server/permissions.server';
import { answerStart, sessionsToRegrade } from '~/server/regrading/answer-regrade.server';
import { listRegrades } from '~/server/regrading/regrade-store.server';

export const meta: MetaFunction = () => [{ title: 'Recalculs · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const principal = await requireStaff(args, 'attempt.list');
  const { db } = args.context.services;
  const [rows, sessions] = await Promise.all([
    listRegrades(db, principal.centreId),
    sessionsToRegrade(db, principal.centreId),
  ]);
  return {
    list: regradeListPage(rows, new URL(args.request.url).searchParams),
    sessions,
    mayRegrade: can(principal, 'report.regrade'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reply = await answerStart(args);
  return 'regradeId' in reply ? redirect(`/recalculs/${reply.regradeId}`) : reply;
}

export default function Regrades() {
  const reply = useActionData<typeof action>();
  return <RegradeList {...useLoaderData<typeof loader>()} refused={reply?.refused ?? null} />;
}
