import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { attemptEvents } from '#db/schema/attempts';
import { tinySeed } from '#fixtures/companies/tiny';
import { buildAttempt } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';
import { verifyChain, type JournalEntry } from '~/domain/attempt/journal';
import type { ActionRequest, AttemptSetup } from '~/domain/attempt/perform';
import { createAttempts, type Attempts } from '~/server/journal/attempts.server';
import { createJournalStore } from '~/server/journal/journal-store.server';
import { attemptsUnderWay } from '~/server/journal/sweep.server';

const database = useTestDatabase();
const start = 1_770_000_000_000;

const setupOf = (attemptId: string): AttemptSetup => ({
  attemptId,
  contentHash: 'content',
  seed: 1,
  worldSeed: tinySeed(),
  script: { timeline: [], reactions: [] },
});

/** One instance of the server, with its own memory. */
const instance = (): Attempts =>
  createAttempts({ store: createJournalStore(database.db), loadSetup: (id) => Promise.resolve(setupOf(id)) });

const tick = (n: number): ActionRequest => ({
  actionId: `action-${n}`,
  type: 'PlanActivity',
  actor: 'candidate',
  fields: {
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
  },
});
const begin: ActionRequest = {
  actionId: 'start-exam',
  type: 'StartAttempt',
  actor: 'system',
  fields: { timeFactor: 1 },
};

async function started(): Promise<string> {
  const { id } = await buildAttempt(database.db);
  await instance().act(id, begin, start);
  return id;
}

const seqs = (journal: readonly JournalEntry[]) => journal.map((entry) => entry.seq);

describe('an attempt with several writers', () => {
  it('keeps every act of two instances, without gap, in one intact chain', async () => {
    const id = await started();
    const [one, two] = [instance(), instance()];
    await Promise.all(Array.from({ length: 30 }, (_, n) => (n % 2 ? one : two).act(id, tick(n), start + n)));
    const journal = await one.journal(id);
    expect(journal.filter((entry) => entry.type === 'ActivityPlanned')).toHaveLength(30);
    expect(seqs(journal)).toEqual(Array.from({ length: 31 }, (_, n) => n + 1));
    expect(verifyChain(setupOf(id), journal)).toMatchObject({ intact: true, entries: 31 });
    const [a, b] = [await one.open(id, start + 100), await two.open(id, start + 100)];
    expect(a.headHash).toBe(b.headHash);
  });

  it('does an action sent twice, even to two instances at once, one time', async () => {
    const id = await started();
    const [first, second] = await Promise.all([
      instance().act(id, tick(1), start + 1),
      instance().act(id, tick(1), start + 2),
    ]);
    expect(first.answer).toEqual(second.answer);
    const again = await instance().act(id, tick(1), start + 3);
    expect(again.answer).toEqual(first.answer);
    expect(seqs(await instance().journal(id))).toEqual([1, 2]);
  });
});

describe('an instance that has not seen what another one did', () => {
  const planned = (answer: { accepted: boolean; id?: string | null }): string => {
    if (!answer.accepted || !answer.id) throw new Error('the task was not planned');
    return answer.id;
  };
  const cancel = (id: string): ActionRequest => ({
    actionId: `cancel-${id}`,
    type: 'CancelActivity',
    actor: 'candidate',
    fields: { id },
  });

  it('refuses nothing on what it remembers', async () => {
    const id = await started();
    const [one, two] = [instance(), instance()];
    await two.open(id, start);
    const activityId = planned((await one.act(id, tick(1), start + 1)).answer);
    expect((await two.act(id, cancel(activityId), start + 2)).answer).toMatchObject({ accepted: true });
  });

  it('accepts nothing on what it remembers', async () => {
    const id = await started();
    const [one, two] = [instance(), instance()];
    const activityId = planned((await one.act(id, tick(1), start + 1)).answer);
    await two.open(id, start + 1);
    await one.act(id, cancel(activityId), start + 2);
    const again = { ...cancel(activityId), actionId: 'cancel-again' };
    expect((await two.act(id, again, start + 3)).answer).toMatchObject({ accepted: false });
    expect(verifyChain(setupOf(id), await one.journal(id))).toMatchObject({ intact: true, entries: 3 });
  });
});

describe('an attempt nobody looks at', () => {
  it('is handed in at the end of its time by whoever looks first', async () => {
    const id = await started();
    expect(await attemptsUnderWay(database.db)).toContain(id);
    const later = start + 5 * 3_600_000;
    const state = await instance().open(id, later);
    expect(state.world.handedIn).toBe('time-up');
    const journal = await instance().journal(id);
    expect(journal.at(-1)).toMatchObject({ type: 'HandedIn', at: start + 7_200_000 });
    expect(await attemptsUnderWay(database.db)).not.toContain(id);
    expect((await instance().act(id, tick(1), later)).answer).toMatchObject({
      accepted: false,
      rejection: { code: 'closed' },
    });
  });
});

describe('the past of an attempt', () => {
  it('is seen as it was just after any event', async () => {
    const id = await started();
    const live = instance();
    for (const n of [1, 2, 3]) await live.act(id, tick(n), start + n);
    const { state, last } = await live.asOf(id, 3);
    expect(state.world.tables.activities.changed.size).toBe(2);
    expect(last).toMatchObject({ seq: 3, at: start + 2 });
  });
});

describe('the stored journal', () => {
  it('cannot be changed in place', async () => {
    const id = await started();
    await expect(
      database.db.update(attemptEvents).set({ at: 1 }).where(eq(attemptEvents.attemptId, id)),
    ).rejects.toThrow();
    await expect(database.db.delete(attemptEvents).where(eq(attemptEvents.attemptId, id))).rejects.toThrow();
  });

  it('keeps hostile text to the letter', async () => {
    const id = await started();
    const hostile = '\u0000 </script> "; drop table attempts; -- \ud83d\ude00 \u202e é';
    const request = tick(9);
    const fields = request.fields as { content: { subject: string } };
    fields.content.subject = hostile;
    expect((await instance().act(id, request, start + 9)).answer).toMatchObject({ accepted: true });
    const journal = await instance().journal(id);
    expect(verifyChain(setupOf(id), journal)).toMatchObject({ intact: true });
    expect((journal.at(-1)?.data as { content: { subject: string } }).content.subject).toBe(hostile);
  });
});
