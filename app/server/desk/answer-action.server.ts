import { z } from 'zod';
import type { AttemptState } from '~/domain/attempt/journal';
import type { ActionRequest, Answer } from '~/domain/attempt/perform';
import { actions } from '~/domain/attempt/rooms';
import { companyMoment, examRemainingMs, type Instant } from '~/domain/clock/exam-clock';
import { selectOptionalAttempt } from '../journal/attempt-record.server';
import { notFound, requireCandidate } from '../permissions.server';
import { sittingStatus, type DeskRequest } from './open-desk.server';

const envelopeSchema = z.strictObject({
  actionId: z.string().regex(/^[0-9A-Za-z-]{8,64}$/),
  type: z.string().min(1).max(60),
  fields: z.unknown(),
});

/** Where the attempt stands after an act: what the top bar shows. */
export interface DeskHead {
  companyDate: string;
  minute: number;
  remainingMs: number;
  status: ReturnType<typeof sittingStatus>;
  seq: number;
}

export type ActionReply = Answer & { head: DeskHead };

const headOf = ({ world }: AttemptState, now: Instant): DeskHead => {
  const { date, minute } = companyMoment(world.clockConfig, world.clock, now);
  return {
    companyDate: date,
    minute,
    remainingMs: examRemainingMs(world.clock, now),
    status: sittingStatus(world),
    seq: world.seq,
  };
};

/** What only the server can establish is never taken from a browser. */
const isServerOnly = (type: string): boolean =>
  Object.hasOwn(actions, type) && actions[type as keyof typeof actions].serverOnly === true;

const malformed = () =>
  Response.json(
    { message: 'Cette demande est illisible. Rechargez la page ; votre saisie est conservée.' },
    { status: 400 },
  );

/** The browser keeps the act and sends it again after this time. */
const tooMany = (seconds: number) =>
  Response.json(
    {
      message: `Trop d’actions à la fois. Rien n’est perdu\u00a0: l’envoi reprend dans ${seconds}\u00a0secondes.`,
    },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  );

/**
 * Does one act of the candidate whose attempt this is. A refusal is an answer (200 with `accepted: false`), never an error;
 * 400 for what is not an act, 429 for more than anybody does, 401 when nobody is signed in, 404 for somebody else's attempt.
 */
export async function answerAction(asked: DeskRequest): Promise<Response> {
  if (asked.request.method !== 'POST') return new Response(null, { status: 405 });
  const attemptId = asked.params.attemptId ?? '';
  await requireCandidate(asked, attemptId);
  const wait = await asked.context.services.limitActs(attemptId);
  if (wait > 0) return tooMany(wait);
  const body: unknown = await asked.request.json().catch(() => undefined);
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success || isServerOnly(envelope.data.type)) return malformed();

  const { services } = asked.context;
  const now = Date.now();
  const request = await requestOf(asked, attemptId, envelope.data, now);
  const { answer, state } = await services.attempts.act(attemptId, request, now);
  return Response.json({ ...answer, head: headOf(state, now) } satisfies ActionReply);
}

/** The start is the product's act: it takes the time the centre granted, not what the browser says. */
async function requestOf(
  asked: DeskRequest,
  attemptId: string,
  envelope: z.output<typeof envelopeSchema>,
  now: Instant,
): Promise<ActionRequest> {
  const { actionId, type, fields } = envelope;
  if (type !== 'StartAttempt') return { actionId, type, fields, actor: 'candidate' };
  const attempt = await selectOptionalAttempt(asked.context.services.db, attemptId);
  if (!attempt) throw notFound();
  const { status, opensAt, closesAt } = attempt.session;
  // Candidates may sign in a little before the hour, and stay signed in after it: neither lets them start.
  if (status !== 'open' || now < opensAt.getTime() || now > closesAt.getTime()) {
    throw Response.json(
      { message: 'La session n’est pas ouverte. Attendez le signal du surveillant, puis réessayez.' },
      { status: 409 },
    );
  }
  return { actionId, type, fields: { timeFactor: attempt.timeFactor }, actor: 'system' };
}
