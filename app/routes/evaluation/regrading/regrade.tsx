import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RegradeDesk } from '~/examiner/regrading/regrade-desk';
import { listPlace, regradePage } from '~/examiner/regrading/regrade-page';
import { can } from '~/server/permissions.server';
import { answerRegrade, criterionTexts, requireRegrade } from '~/server/regrading/answer-regrade.server';
import { listRegradedAttempts, sumRegrade } from '~/server/regrading/regraded-attempts.server';
import { isInterrupted } from '~/server/regrading/regrading.server';

export const meta: MetaFunction = () => [{ title: 'Recalcul · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const { principal, regrade } = await requireRegrade(args, 'attempt.list');
  const now = Date.now();
  const { db, scenarios } = args.context.services;
  const sums = await sumRegrade(db, regrade.id);
  const place = listPlace(new URL(args.request.url).searchParams.get('page'), sums.attempts);
  const page = regradePage({
    regrade,
    interrupted: isInterrupted(regrade, now),
    sums,
    attempts: await listRegradedAttempts(db, regrade.id, place),
    criterionTexts: await criterionTexts(scenarios, sums.scenarioVersionIds),
    mayRegrade: can(principal, 'report.regrade'),
    place,
  });
  return { page, now };
}

export const action = (args: ActionFunctionArgs) => answerRegrade(args);

export default function Regrade() {
  return <RegradeDesk {...useLoaderData<typeof loader>()} />;
}
