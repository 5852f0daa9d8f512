import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApplication } from '#tests/support/built-application';
import { buildCandidate, buildCentre, buildSitting, type BuiltCandidate } from '#tests/support/builders';
import { shippedReferential } from '#tests/support/shipped-referential';
import { startProcess } from '#tests/support/started-process';
import { tinyScenario } from '#tests/support/tiny-scenario';
import { Visitor } from '#tests/support/visitor';
import { parseEnv } from '~/server/env.server';
import { createLog } from '~/server/log.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { startServer } from '~/server/start-server.server';
import { spreadOf, timed, type Spread } from './figures';

const CANDIDATES = 30;
const ACTIONS_EACH = 20;
const LIST_REQUESTS = 60;

/** A data folder with a company of 10 000 accounts and candidates ready to sit. */
async function prepareFolder(settings: Record<string, string>): Promise<BuiltCandidate[]> {
  const candidates: BuiltCandidate[] = [];
  const running = await startServer({
    env: parseEnv(settings),
    log: createLog('silent'),
    prepare: async ({ db, candidateCodeSecret }) => {
      const referentialId = await installReferential(db, shippedReferential());
      const scenarioVersionId = await installScenario(db, tinyScenario({ clients: 10_000 }), referentialId);
      const { id: centreId } = await buildCentre(db);
      const sitting = { ...(await buildSitting(db, { centreId, scenarioVersionId })), centreId };
      for (let seed = 1; seed <= CANDIDATES; seed += 1) candidates.push(await buildCandidate(db, candidateCodeSecret, sitting, { seed }));
    },
  });
  await running.stop();
  return candidates;
}

interface Seat {
  visitor: Visitor;
  desk: string;
}

async function sitDown(address: string, candidate: BuiltCandidate): Promise<Seat> {
  const visitor = new Visitor(address);
  const signedIn = await visitor.signInAsCandidate(candidate);
  const desk = signedIn.headers.get('location') ?? '';
  if (!desk.startsWith('/passage/')) throw new Error(`sign-in led to ${signedIn.status} ${desk}`);
  await act({ visitor, desk }, 'StartAttempt', {});
  return { visitor, desk };
}

async function act({ visitor, desk }: Seat, type: string, fields: unknown): Promise<void> {
  const response = await visitor.postJson(`${desk}/actions`, { actionId: randomUUID(), type, fields });
  const answer = (await response.json()) as { accepted?: boolean };
  if (!answer.accepted) throw new Error(`${type}: ${response.status} ${JSON.stringify(answer)}`);
}

/** A task planned: one small act that changes the world and must be durable when it answers. */
const planTask = (n: number) => ({
  content: {
    kind: 'task', subject: `Tâche ${n}`, accountId: null, contactId: null, relatedTo: null, dueOn: '2026-02-03', startMinute: null,
    durationMinutes: 0, ownerId: 'adv', priority: 'normal',
  },
});

/** Every candidate acts without thinking: far harder than a real exam room. */
async function actionTimes(seats: readonly Seat[]): Promise<Spread> {
  const durations: number[] = [];
  await Promise.all(
    seats.map(async (seat) => {
      for (let n = 0; n < ACTIONS_EACH; n += 1) {
        durations.push(await timed(() => act(seat, 'PlanActivity', planTask(n))));
        await new Promise((resolve) => setTimeout(resolve, 150 + ((n * 37) % 100)));
      }
    }),
  );
  return spreadOf(durations);
}

async function listTimes({ visitor, desk }: Seat): Promise<Spread> {
  const durations: number[] = [];
  for (let n = 0; n < LIST_REQUESTS; n += 1) {
    const page = `${desk}/clients?page=${(n % 40) + 1}&tri=nom&sens=${n % 2 ? 'asc' : 'desc'}${n % 3 ? '' : `&q=essai%20${n}`}`;
    durations.push(
      await timed(async () => {
        const response = await visitor.get(page);
        await response.text();
        if (response.status !== 200) throw new Error(`${page}: ${response.status}`);
      }),
    );
  }
  return spreadOf(durations);
}

/** Figures of the built product in a process of its own, over its embedded, durable database. */
export async function serverFigures() {
  await buildApplication();
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'));
  const settings = { NODE_ENV: 'production', PORT: '0', COMPTOIR_DATA: folder, LOG_LEVEL: 'info' };
  try {
    const candidates = await prepareFolder(settings);
    const { child, address, readyAfter, ended } = await startProcess(settings);
    try {
      const seats = await Promise.all(candidates.map((candidate) => sitDown(address, candidate)));
      const action = await actionTimes(seats);
      const [first] = seats;
      if (!first) throw new Error('nobody sits');
      return {
        action: { candidates: CANDIDATES, ...action },
        listOf10000: await listTimes(first),
        serverStart: { milliseconds: Math.round(readyAfter) },
      };
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
