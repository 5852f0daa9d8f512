import type { LoaderFunctionArgs } from '@remix-run/node';
import { eventPath, replayAddress } from '~/domain/attempt/desk/desk-paths';
import type { AttemptEvent } from '~/domain/attempt/rooms';
import { notFound } from '../permissions.server';
import { requireAttempt } from '../reviews/review-dossier.server';

/**
 * Address of the screen that shows what an event of the journal did. The criterion being reviewed travels along.
 * @throws Response 404 for an event that never was, or an attempt of another centre
 */
export async function eventAddress(
  asked: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
): Promise<string> {
  const { attempt } = await requireAttempt(asked, 'attempt.review');
  const seq = Number(asked.params.seq);
  if (!Number.isInteger(seq) || seq < 1) throw notFound();
  const { last } = await asked.context.services.attempts.asOf(attempt.id, seq);
  if (last?.seq !== seq) throw notFound();
  const path = eventPath({ type: last.type, data: last.data } as AttemptEvent);
  return replayAddress(attempt.id, seq, path, new URL(asked.request.url).searchParams.get('critere'));
}
