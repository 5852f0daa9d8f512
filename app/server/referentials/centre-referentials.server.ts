import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { auditLog } from '#db/schema/audit-log';
import { centreReferentials } from '#db/schema/centre-referentials';
import type { DecisionSettings } from '~/domain/referential/decision/facts';
import { decisionSettingsSchema } from '~/domain/referential/decision/settings';
import type { Referential } from '~/domain/referential/schema';
import { withWording, wordingSchema, type Wording } from '~/domain/referential/wording';
import type { StaffPrincipal } from '../auth/principal.server';

/** What a centre makes of a certification. */
export interface CentreReferential {
  readonly settings: DecisionSettings;
  readonly wording: Wording;
}

/** What the centre chose for a certification; nothing chosen is an empty answer. */
export async function selectCentreReferential(
  db: Pick<Database, 'select'>,
  centreId: string,
  code: string,
): Promise<CentreReferential> {
  const [row] = await db
    .select({ settings: centreReferentials.settings, wording: centreReferentials.wording })
    .from(centreReferentials)
    .where(and(eq(centreReferentials.centreId, centreId), eq(centreReferentials.code, code)));
  return {
    settings: decisionSettingsSchema.catch({}).parse(row?.settings ?? {}),
    wording: wordingSchema.catch({}).parse(row?.wording ?? {}),
  };
}

/** A grid as a centre reads it, with its settings. */
export async function asCentreReads(
  db: Pick<Database, 'select'>,
  centreId: string,
  referential: Referential,
): Promise<{ referential: Referential; settings: DecisionSettings }> {
  const { settings, wording } = await selectCentreReferential(db, centreId, referential.code);
  return { referential: withWording(referential, wording), settings };
}

/** Keeps what the centre chose, with a line in the audit log in the same transaction. */
export async function saveCentreReferential(
  db: Database,
  by: StaffPrincipal,
  code: string,
  change: { act: 'referential.worded' | 'referential.set'; details: Record<string, unknown> },
  next: (current: CentreReferential) => Partial<CentreReferential>,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const key = and(eq(centreReferentials.centreId, by.centreId), eq(centreReferentials.code, code));
    await tx.insert(centreReferentials).values({ centreId: by.centreId, code }).onConflictDoNothing();
    await tx.select({ code: centreReferentials.code }).from(centreReferentials).where(key).for('update');
    const current = await selectCentreReferential(tx, by.centreId, code);
    await tx
      .update(centreReferentials)
      .set({ ...current, ...next(current), updatedAt: new Date(now), updatedBy: by.userId })
      .where(key);
    await tx.insert(auditLog).values({
      centreId: by.centreId,
      actor: 'staff',
      actorId: by.userId,
      act: change.act,
      subjectKind: 'referential',
      subjectId: code,
      details: change.details,
    });
  });
}
