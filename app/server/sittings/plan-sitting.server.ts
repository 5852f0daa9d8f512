import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { examSessions, scenarioVersions } from '#db/schema';
import { normaliseCode } from '../auth/candidate-codes.server';

export interface NewSitting {
  centreId: string;
  scenarioVersionId: string;
  title: string;
  /** What candidates type; any case, spaces and hyphens ignored. */
  code: string;
  status: 'planned' | 'open' | 'closed';
  opensAt: Date;
  closesAt: Date;
}

/** A sitting of a scenario version, which is frozen from now on. Returns the sitting's id. */
export async function planSitting(db: Database | Transaction, sitting: NewSitting): Promise<string> {
  return db.transaction(async (transaction) => {
    await transaction
      .update(scenarioVersions)
      .set({ frozenAt: new Date() })
      .where(and(eq(scenarioVersions.id, sitting.scenarioVersionId), isNull(scenarioVersions.frozenAt)));
    const [created] = await transaction
      .insert(examSessions)
      .values({ ...sitting, code: normaliseCode(sitting.code) })
      .returning({ id: examSessions.id });
    if (!created) throw new Error('the new sitting has no row');
    return created.id;
  });
}
