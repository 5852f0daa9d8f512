import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  useLoaderData,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
} from '@remix-run/react';
import { AttemptUnderWay } from '~/examiner/review/under-way/attempt-under-way';
import { failedReply, type DecisionReply } from '~/examiner/review/decision/decision-reply';
import { ReviewDesk } from '~/examiner/review/review-desk';
import { underWayPage } from '~/examiner/review/under-way/under-way-page';
import { can } from '~/server/permissions.server';
import { answerReview } from '~/server/reviews/answer-review.server';
import { openDossier, stateUnderWay } from '~/server/reviews/review-dossier.server';
import { pageOf } from './review-of.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.candidateName ?? 'Évaluation'} · Comptoir` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { principal, attempt, dossier } = await openDossier(args);
  if (!dossier) {
    const now = Date.now();
    return {
      stage: 'under-way' as const,
      page: underWayPage(await stateUnderWay(args.context.services, attempt, now), now),
    };
  }
  const { centreId } = attempt;
  const rights = {
    decide: can(principal, 'review.decide', { centreId }),
    sign: can(principal, 'review.sign', { centreId }),
  };
  return { stage: 'review' as const, page: pageOf(dossier, { readsAdvice: rights.decide }), rights };
}

export const action = (args: ActionFunctionArgs): Promise<DecisionReply> => answerReview(args);

/** A save that fails is told beside the form, never instead of the page. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<DecisionReply> {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    return failedReply(error);
  }
}

/** Choosing another criterion reads nothing again; neither does a save that failed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  actionResult,
  defaultShouldRevalidate,
}) => {
  if (formMethod) return (actionResult as DecisionReply | undefined)?.done === true;
  if (currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search) return false;
  return defaultShouldRevalidate;
};

export default function Review() {
  const data = useLoaderData<typeof loader>();
  return data.stage === 'review' ? (
    <ReviewDesk key={data.page.attemptId} page={data.page} rights={data.rights} />
  ) : (
    <AttemptUnderWay page={data.page} />
  );
}
