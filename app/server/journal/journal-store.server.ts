import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '#db/client';
import { attemptEvents } from '#db/schema/attempts';
import { parseEntry, type JournalEntry } from '~/domain/attempt/journal';

/** Where journals are kept: append-only, in order, all entries of one act or none. */
export interface JournalStore {
  /** Entries after `afterSeq`, up to `uptoSeq` when given, in order. */
  read(attemptId: string, afterSeq: number, uptoSeq?: number): Promise<JournalEntry[]>;
  /** `conflict` when another writer came first: nothing was written, read again and retry. */
  append(attemptId: string, entries: readonly JournalEntry[]): Promise<'stored' | 'conflict'>;
}

const uniqueViolation = '23505';

/** True for a PostgreSQL unique violation, however deep the driver's error is wrapped. */
function isUniqueViolation(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ((cause as { code?: unknown }).code === uniqueViolation) return true;
  }
  return false;
}

/** Its statements are prepared: PostgreSQL parses them once per connection, and each costs one exchange instead of two. */
export function createJournalStore(db: Database): JournalStore {
  return {
    async read(attemptId, afterSeq, uptoSeq) {
      const rows = await db
        .select({
          seq: attemptEvents.seq,
          at: attemptEvents.at,
          companyDate: attemptEvents.companyDate,
          companyMinute: attemptEvents.companyMinute,
          actor: attemptEvents.actor,
          actionId: attemptEvents.actionId,
          type: attemptEvents.type,
          data: attemptEvents.data,
          hash: attemptEvents.hash,
        })
        .from(attemptEvents)
        .where(
          and(
            eq(attemptEvents.attemptId, attemptId),
            gt(attemptEvents.seq, afterSeq),
            uptoSeq === undefined ? undefined : lte(attemptEvents.seq, uptoSeq),
          ),
        )
        .orderBy(asc(attemptEvents.seq))
        .prepare('read_journal')
        .execute();
      return rows.map(parseEntry);
    },

    async append(attemptId, entries) {
      if (entries.length === 0) return 'stored';
      const ranks = new Map<string, number>();
      const rows = entries.map(({ actionId, ...entry }) => {
        const actionIndex = actionId === null ? 0 : (ranks.get(actionId) ?? 0);
        if (actionId !== null) ranks.set(actionId, actionIndex + 1);
        return { ...entry, attemptId, actionId, actionIndex };
      });
      try {
        // One statement is one transaction: every row or none.
        await db.insert(attemptEvents).values(rows).prepare('append_to_journal').execute();
        return 'stored';
      } catch (error) {
        if (isUniqueViolation(error)) return 'conflict';
        throw error;
      }
    },
  };
}
