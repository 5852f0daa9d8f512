import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { act, prepareExamRoom, signIn, sitDown, task } from '#tests/support/server/exam-room';
import { startProcess } from '#tests/support/server/started-process';
import { makeTemporaryFolder } from '#tests/support/server/temporary-folder';

const folder = makeTemporaryFolder('kill');
const settings = { COMPTOIR_DATA: folder };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps every acknowledged action of 30 candidates when the server is killed while they work', async () => {
  const candidates = await prepareExamRoom({
    settings: { NODE_ENV: 'production', PORT: '0', ...settings },
    candidates: 30,
  });
  const first = await startProcess(settings);
  const seats = await Promise.all(candidates.map((candidate) => sitDown(first.address, candidate)));
  const acknowledged = seats.map((): string[] => []);
  const working = seats.map(async (seat, index) => {
    for (let n = 0; n < 400; n += 1) {
      const actionId = randomUUID();
      await act(seat, 'PlanActivity', task(n), actionId);
      acknowledged[index]?.push(actionId);
    }
  });
  const stopped = Promise.allSettled(working);
  await expect.poll(() => acknowledged.flat().length, { timeout: 20_000 }).toBeGreaterThan(300);
  first.child.kill('SIGKILL');
  await first.ended;
  const fates = await stopped;
  expect(fates.every((fate) => fate.status === 'rejected')).toBe(true);

  const second = await startProcess(settings);
  try {
    for (const [index, candidate] of candidates.entries()) {
      const seat = await signIn(second.address, candidate);
      // Each acknowledged action sent again answers with its first receipt: had it been lost, it would take a new number.
      const mine = acknowledged[index] ?? [];
      const last = mine.at(-1);
      if (!last) continue;
      const again = await act(seat, 'PlanActivity', task(mine.length - 1), last);
      // Event 1 starts the exam; each action wrote one event, and at most one more was stored without an answer.
      expect(again).toMatchObject({ accepted: true, firstSeq: mine.length + 1, lastSeq: mine.length + 1 });
      expect(again.head.seq - (mine.length + 1)).toBeLessThanOrEqual(1);
    }
  } finally {
    second.child.kill('SIGTERM');
    await second.ended;
  }
}, 180_000);
