import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RegradeDesk } from '~/examiner/regrading/regrade-desk';
import { regradePage } from '~/examiner/regrading/regrade-page';
import { can, requireStaff } from '~/server/permissions.server';
import { answerRegrade, criterionTexts, requireRegrade } from '~/server/regrading/answer-regrade.server';
import { listRegradedAttempts } from '~/server/regrading/regrade-store.server';
import { isInterrupted } from '~/server/regrading/regrading.server';

export const meta: MetaFunction = () => [{ title: 'Recalcul · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const { regrade } = await requireRegrade(args, 'attempt.list');
  const now = Date.now();
  const { db, scenarios } = args.context.services;
  const attempts = await listRegradedAttempts(db, regrade.id);
  const page = regradePage({
    regrade,
    interrupted: isInterrupted(regrade, now),
    attempts,
    criterionTexts: await criterionTexts(scenarios, attempts),
    listPage: Number(new URL(args.request.url).searchParams.get('page')) || 1,
    mayRegrade: can(await requireStaff(args), 'report.regrade'),
  });
  return { page, now };
}

export const action = (args: ActionFunctionArgs) => answerRegrade(args);

export default function Regrade() {
  return <RegradeDesk {...useLoaderData<typeof loader>()} />;
}
