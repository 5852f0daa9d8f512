import type { ActionFunctionArgs } from '@remix-run/node';
import { answerAction } from '~/server/desk/answer-action.server';

/** Every act of a candidate comes in here, once. */
export const action = ({ request, params, context }: ActionFunctionArgs) =>
  answerAction({ request, params, context });
