import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { attemptEvents, attempts, centres, enrolments, examSessions, scenarioVersions } from '#db/schema';
import { normaliseCode } from '../auth/candidate-codes.server';
import { createStaffUser } from '../people/create-staff-user.server';
import type { Services } from '../services.server';
import { createAttempt, enrolCandidate } from '../sittings/enrol-candidate.server';
import { planSitting } from '../sittings/plan-sitting.server';
import { demonstration, finishedCandidate } from './demonstration';

const day = 24 * 60 * 60 * 1000;

export interface SeededDemonstration {
  /** The attempt that has to be filled with a finished journal; undefined once it is. */
  attemptToFinish: string | undefined;
}

/**
 * Creates the demonstration centre, its people and its sitting the first time; later only keeps the sitting open. The scenario has to
 * be installed before.
 */
export async function seedDemonstration(services: Services): Promise<SeededDemonstration> {
  return services.db.transaction(async (transaction) => {
    const { centreId, centreName, sitting } = demonstration;
    const [madeCentre] = await transaction
      .insert(centres)
      .values({ id: centreId, name: centreName })
      .onConflictDoNothing()
      .returning();
    if (madeCentre) {
      for (const { role, ...person } of demonstration.staff) {
        await createStaffUser(transaction, { ...person, centreId, roles: [role] });
      }
    }
    const now = Date.now();
    const window = { opensAt: new Date(now - day), closesAt: new Date(now + 30 * day) };
    const [known] = await transaction
      .update(examSessions)
      .set({ ...window, status: 'open' })
      .where(eq(examSessions.code, normaliseCode(sitting.code)))
      .returning();
    if (known) return { attemptToFinish: await selectEmptyAttempt(transaction, known.id) };

    const scenarioVersionId = await selectShippedScenario(transaction, demonstration.scenarioSlug);
    const sessionId = await planSitting(transaction, {
      ...sitting,
      ...window,
      centreId,
      scenarioVersionId,
      status: 'open',
    });
    for (const { name, ...candidate } of demonstration.candidates) {
      const enrolmentId = await enrolCandidate(transaction, services.candidateCodeSecret, {
        ...candidate,
        candidateName: name,
        centreId,
        sessionId,
      });
      if (name === finishedCandidate.name) {
        await createAttempt(transaction, { centreId, enrolmentId, scenarioVersionId, seed: candidate.seed });
      }
    }
    return { attemptToFinish: await selectEmptyAttempt(transaction, sessionId) };
  });
}

async function selectShippedScenario(transaction: Transaction, slug: string): Promise<string> {
  const [newest] = await transaction
    .select({ id: scenarioVersions.id })
    .from(scenarioVersions)
    .where(and(eq(scenarioVersions.slug, slug), isNull(scenarioVersions.centreId)))
    .orderBy(desc(scenarioVersions.version))
    .limit(1);
  if (!newest) throw new Error(`The scenario "${slug}" is not installed.`);
  return newest.id;
}

/** A start that was cut short may have left it empty. */
async function selectEmptyAttempt(transaction: Transaction, sessionId: string): Promise<string | undefined> {
  const [attempt] = await transaction
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .leftJoin(attemptEvents, eq(attemptEvents.attemptId, attempts.id))
    .where(
      and(
        eq(enrolments.sessionId, sessionId),
        eq(enrolments.candidateName, finishedCandidate.name),
        isNull(attemptEvents.seq),
      ),
    );
  return attempt?.id;
}
