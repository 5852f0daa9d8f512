import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { attemptEvents, attempts, centres, enrolments, examSessions, scenarioVersions } from '#db/schema';
import { normaliseCode } from '../auth/candidate-codes.server';
import { createStaffUser } from '../people/create-staff-user.server';
import type { Services } from '../services.server';
import { createAttempt, enrolCandidate } from '../sittings/enrol-candidate.server';
import { planSitting } from '../sittings/plan-sitting.server';
import { demonstration, type DemoSitting } from './demonstration';

const day = 24 * 60 * 60 * 1000;

export interface SeededDemonstration {
  /** Attempts that have to be filled with a finished journal; none once they are. */
  attemptsToFinish: readonly { attemptId: string; script: string }[];
}

/**
 * Creates the demonstration centre, its people and its sittings the first time; later only keeps the sittings open. The scenarios have
 * to be installed before.
 */
export async function seedDemonstration(services: Services): Promise<SeededDemonstration> {
  return services.db.transaction(async (transaction) => {
    const { centreId, centreName } = demonstration;
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
    const attemptsToFinish: { attemptId: string; script: string }[] = [];
    for (const sitting of demonstration.sittings) {
      const sessionId = await keepOpen(transaction, services, sitting);
      for (const { name, playedFrom } of sitting.candidates) {
        const attemptId = playedFrom && (await selectEmptyAttempt(transaction, sessionId, name));
        if (attemptId) attemptsToFinish.push({ attemptId, script: playedFrom });
      }
    }
    return { attemptsToFinish };
  });
}

/** The sitting's id; made with its candidates the first time. */
async function keepOpen(
  transaction: Transaction,
  services: Services,
  { candidates, scenarioSlug, title, code }: DemoSitting,
): Promise<string> {
  const { centreId } = demonstration;
  const now = Date.now();
  const window = { opensAt: new Date(now - day), closesAt: new Date(now + 30 * day) };
  const [known] = await transaction
    .update(examSessions)
    .set({ ...window, status: 'open' })
    .where(eq(examSessions.code, normaliseCode(code)))
    .returning();
  if (known) return known.id;

  const scenarioVersionId = await selectShippedScenario(transaction, scenarioSlug);
  const sessionId = await planSitting(transaction, {
    title,
    code,
    ...window,
    centreId,
    scenarioVersionId,
    status: 'open',
  });
  for (const { name, playedFrom, ...candidate } of candidates) {
    const enrolmentId = await enrolCandidate(transaction, services.candidateCodeSecret, {
      ...candidate,
      candidateName: name,
      centreId,
      sessionId,
    });
    if (playedFrom)
      await createAttempt(transaction, { centreId, enrolmentId, scenarioVersionId, seed: candidate.seed });
  }
  return sessionId;
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
async function selectEmptyAttempt(
  transaction: Transaction,
  sessionId: string,
  candidateName: string,
): Promise<string | undefined> {
  const [attempt] = await transaction
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .leftJoin(attemptEvents, eq(attemptEvents.attemptId, attempts.id))
    .where(
      and(
        eq(enrolments.sessionId, sessionId),
        eq(enrolments.candidateName, candidateName),
        isNull(attemptEvents.seq),
      ),
    );
  return attempt?.id;
}
