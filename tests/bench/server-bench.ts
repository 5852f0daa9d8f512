import { rmSync } from 'node:fs';
import { buildApplication } from '#tests/support/server/built-application';
import { act, prepareExamRoom, sitDown, task, type Seat } from '#tests/support/server/exam-room';
import { startProcess } from '#tests/support/server/started-process';
import { spreadOf, timed, type Spread } from './figures';
import { makeTemporaryFolder } from '#tests/support/server/temporary-folder';

const CANDIDATES = 30;
const ACTIONS_EACH = 20;
const LIST_REQUESTS = 60;

/** Every candidate acts without thinking: far harder than a real exam room. */
async function actionTimes(seats: readonly Seat[]): Promise<Spread> {
  const durations: number[] = [];
  await Promise.all(
    seats.map(async (seat) => {
      for (let n = 0; n < ACTIONS_EACH; n += 1) {
        durations.push(await timed(() => act(seat, 'PlanActivity', task(n))));
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
  const folder = makeTemporaryFolder('bench');
  const settings = { NODE_ENV: 'production', PORT: '0', COMPTOIR_DATA: folder, LOG_LEVEL: 'info' };
  try {
    const candidates = await prepareExamRoom({ settings, candidates: CANDIDATES, clients: 10_000 });
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
