import { randomUUID } from 'node:crypto';
import type { ActionReply } from '~/server/desk/answer-action.server';
import { parseEnv } from '~/server/env.server';
import { createLog } from '~/server/log.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { startServer } from '~/server/start-server.server';
import { buildCandidate, buildCentre, buildSitting, type BuiltCandidate } from '../builders';
import { shippedReferential } from '../shipped-referential';
import { tinyScenario } from '../tiny-scenario';
import { Visitor } from './visitor';

/*
 * An exam room in a data folder of its own, for what must be tried on a server in its own process: the server is started once to
 * fill the folder and stopped; the test starts it again as it likes.
 */

export interface RoomOptions {
  settings: Record<string, string>;
  candidates: number;
  /** Accounts of the fictitious company. */
  clients?: number;
}

export async function prepareExamRoom({
  settings,
  candidates,
  clients,
}: RoomOptions): Promise<BuiltCandidate[]> {
  const built: BuiltCandidate[] = [];
  const running = await startServer({
    env: parseEnv(settings),
    log: createLog('silent'),
    prepare: async ({ db, candidateCodeSecret }) => {
      const referentialId = await installReferential(db, shippedReferential());
      const scenarioVersionId = await installScenario(db, tinyScenario({ clients }), referentialId);
      const { id: centreId } = await buildCentre(db);
      const sitting = { ...(await buildSitting(db, { centreId, scenarioVersionId })), centreId };
      for (let seed = 1; seed <= candidates; seed += 1)
        built.push(await buildCandidate(db, candidateCodeSecret, sitting, { seed }));
    },
  });
  await running.stop();
  return built;
}

/** A candidate at work. */
export interface Seat {
  visitor: Visitor;
  /** Address of the desk: `/passage/…`. */
  desk: string;
}

export async function signIn(address: string, candidate: BuiltCandidate): Promise<Seat> {
  const visitor = new Visitor(address);
  const answer = await visitor.signInAsCandidate(candidate);
  const desk = answer.headers.get('location') ?? '';
  if (!desk.startsWith('/passage/')) throw new Error(`sign-in led to ${answer.status} ${desk}`);
  return { visitor, desk };
}

/** Does one act. @throws when it is refused or not answered */
export async function act(
  { visitor, desk }: Seat,
  type: string,
  fields: unknown,
  actionId: string = randomUUID(),
): Promise<ActionReply> {
  const response = await visitor.postJson(`${desk}/actions`, { actionId, type, fields });
  const answer = (await response.json()) as ActionReply;
  if (!answer.accepted) throw new Error(`${type}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

/** Signs in and starts the exam. */
export async function sitDown(address: string, candidate: BuiltCandidate): Promise<Seat> {
  const seat = await signIn(address, candidate);
  await act(seat, 'StartAttempt', {});
  return seat;
}

/** Fields of a small act that changes the world: a task planned. */
export const task = (n: number) => ({
  content: {
    kind: 'task',
    subject: `Tâche ${n}`,
    accountId: null,
    contactId: null,
    relatedTo: null,
    dueOn: '2026-02-03',
    startMinute: null,
    durationMinutes: 0,
    ownerId: 'adv',
    priority: 'normal',
  },
});
