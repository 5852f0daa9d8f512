import type { Database, Transaction } from '#db/client';
import { attempts, enrolments } from '#db/schema';
import { hashPersonalCode } from '../auth/candidate-codes.server';

export interface NewEnrolment {
  centreId: string;
  sessionId: string;
  candidateName: string;
  personalCode: string;
  /** 1 for the scenario's own duration. */
  timeFactor?: number;
  /** Draws the variant. */
  seed: number;
}

/** A candidate's place in a sitting. `codeSecret` is `services.candidateCodeSecret`. Returns the enrolment's id. */
export async function enrolCandidate(
  db: Database | Transaction,
  codeSecret: string,
  { personalCode, ...enrolment }: NewEnrolment,
): Promise<string> {
  const [created] = await db
    .insert(enrolments)
    .values({
      ...enrolment,
      personalCodeHash: hashPersonalCode(codeSecret, enrolment.sessionId, personalCode),
    })
    .returning({ id: enrolments.id });
  if (!created) throw new Error('the new enrolment has no row');
  return created.id;
}

/** The attempt of an enrolment, as the candidate's first sign-in makes it. Its journal is empty. */
export async function createAttempt(
  db: Database | Transaction,
  attempt: { centreId: string; enrolmentId: string; scenarioVersionId: string; seed: number },
): Promise<string> {
  const [created] = await db.insert(attempts).values(attempt).returning({ id: attempts.id });
  if (!created) throw new Error('the new attempt has no row');
  return created.id;
}
