import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { buildApplication } from '#tests/support/server/built-application';
import { act, prepareExamRoom, sitDown, task, type Seat } from '#tests/support/server/exam-room';
import { startProcess, type StartedProcess } from '#tests/support/server/started-process';
import { makeTemporaryFolder } from '#tests/support/server/temporary-folder';
import { spreadOf, timed, type Spread } from './figures';

const CANDIDATES = 30;
const ACTS_EACH = 15;
const LIST_REQUESTS = 60;

/** Between two acts: a real candidate takes three to eight seconds; this room is four times as busy. */
const thinkMs = (n: number): number => 750 + ((n * 370) % 1_000);

async function actionTimes(seats: readonly Seat[]): Promise<Spread> {
  const durations: number[] = [];
  await Promise.all(
    seats.map(async (seat, rank) => {
      await delay((rank * 1_000) / seats.length);
      for (let n = 0; n < ACTS_EACH; n += 1) {
        durations.push(await timed(() => act(seat, 'PlanActivity', task(n))));
        await delay(thinkMs(n + rank));
      }
    }),
  );
  return spreadOf(durations);
}

/** Pages, sorts and searches of the clients' list: the data a page already open asks for, or the whole page. */
async function listTimes({ visitor, desk }: Seat, address: 'clients.data' | 'clients'): Promise<Spread> {
  const durations: number[] = [];
  for (let n = 0; n < LIST_REQUESTS; n += 1) {
    const search = n % 3 ? '' : `&q=essai%20${n}`;
    const page = `${desk}/${address}?page=${(n % 40) + 1}&tri=nom&sens=${n % 2 ? 'asc' : 'desc'}${search}`;
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

/** What is running: stopped whatever happens. */
const running = new Set<StartedProcess>();

async function start(settings: Record<string, string>, entry?: 'main' | 'demo'): Promise<StartedProcess> {
  const started = await startProcess(settings, entry);
  running.add(started);
  return started;
}

async function stop(started: StartedProcess): Promise<void> {
  started.child.kill('SIGTERM');
  await started.ended;
  running.delete(started);
}

export const stopServers = async (): Promise<void> => {
  await Promise.all([...running].map(stop));
};

async function inFolder<T>(work: (settings: Record<string, string>) => Promise<T>): Promise<T> {
  const folder = makeTemporaryFolder('bench');
  try {
    return await work({ NODE_ENV: 'production', PORT: '0', COMPTOIR_DATA: folder, LOG_LEVEL: 'info' });
  } finally {
    await stopServers();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the command to the first answer of the demonstration: on an empty folder, then on what it left. */
export const serverStart = () =>
  inFolder(async (settings) => {
    await buildApplication();
    const times: number[] = [];
    for (let n = 0; n < 2; n += 1) {
      const started = await start(settings, 'demo');
      times.push(Math.round(started.readyAfter));
      await stop(started);
    }
    return { firstMilliseconds: times[0], nextMilliseconds: times[1] };
  });

/** The built product in a process of its own, over its embedded, durable database. */
export const examRoom = () =>
  inFolder(async (settings) => {
    const candidates = await prepareExamRoom({ settings, candidates: CANDIDATES, clients: 10_000 });
    const { address } = await start(settings);
    const seats = await Promise.all(candidates.map((candidate) => sitDown(address, candidate)));
    const action = await actionTimes(seats);
    const [first] = seats;
    if (!first) throw new Error('nobody sits');
    return {
      action: { candidates: CANDIDATES, ...action },
      listOf10000: await listTimes(first, 'clients.data'),
      listOf10000WholePage: await listTimes(first, 'clients'),
    };
  });
