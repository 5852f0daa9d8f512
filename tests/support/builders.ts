import { randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Database } from '#db/client';
import { centres, referentials, scenarioVersions } from '#db/schema';
import type { StaffRole } from '#db/schema/memberships';
import { makePersonalCode } from '~/server/auth/candidate-codes.server';
import { createStaffUser } from '~/server/people/create-staff-user.server';
import { createAttempt, enrolCandidate, type NewEnrolment } from '~/server/sittings/enrol-candidate.server';
import { planSitting, type NewSitting } from '~/server/sittings/plan-sitting.server';

/*
 * Rows for tests, each with what it needs by default and whatever the test cares about as overrides. Every call makes new rows:
 * tests share none.
 */

const mark = () => randomBytes(5).toString('hex');
const hour = 60 * 60 * 1000;

export async function buildCentre(db: Database, overrides: Partial<typeof centres.$inferInsert> = {}) {
  const [centre] = await db
    .insert(centres)
    .values({ name: `Centre ${mark()}`, ...overrides })
    .returning();
  return centre!;
}

export interface BuiltStaff {
  userId: string;
  centreId: string;
  email: string;
  password: string;
}

export async function buildStaff(
  db: Database,
  { centreId, roles = ['examiner'] }: { centreId: string; roles?: StaffRole[] },
): Promise<BuiltStaff> {
  const email = `staff-${mark()}@centre.example`;
  const password = `mot-de-passe-${mark()}`;
  const userId = await createStaffUser(db, { centreId, name: 'Personne Test', email, password, roles });
  return { userId, centreId, email, password };
}

/** A scenario version with a content of no meaning: enough for whatever does not look inside. */
export async function buildScenarioVersion(
  db: Database,
  overrides: Partial<typeof scenarioVersions.$inferInsert> = {},
) {
  const hash = mark();
  const [referential] = await db
    .insert(referentials)
    .values({ code: 'T', title: 'Référentiel de test', contentHash: hash, content: {} })
    .returning();
  const [version] = await db
    .insert(scenarioVersions)
    .values({
      referentialId: referential!.id,
      slug: `scenario-${hash}`,
      version: 1,
      title: 'Scénario de test',
      contentHash: hash,
      content: {},
      base: gzipSync('{}'),
      ...overrides,
    })
    .returning();
  return version!;
}

export async function buildSitting(
  db: Database,
  { centreId, ...overrides }: Partial<NewSitting> & { centreId: string },
): Promise<{ id: string; code: string; scenarioVersionId: string }> {
  const scenarioVersionId = overrides.scenarioVersionId ?? (await buildScenarioVersion(db)).id;
  const code = `S${mark()}`;
  const now = Date.now();
  const id = await planSitting(db, {
    centreId,
    title: 'Session de test',
    code,
    status: 'open',
    opensAt: new Date(now - hour),
    closesAt: new Date(now + 4 * hour),
    ...overrides,
    scenarioVersionId,
  });
  return { id, code: overrides.code ?? code, scenarioVersionId };
}

export interface BuiltCandidate {
  enrolmentId: string;
  centreId: string;
  sessionCode: string;
  personalCode: string;
  seed: number;
}

/** `codeSecret` is the `candidateCodeSecret` of the services under test. */
export async function buildCandidate(
  db: Database,
  codeSecret: string,
  sitting: { id: string; code: string; centreId: string },
  overrides: Partial<NewEnrolment> = {},
): Promise<BuiltCandidate> {
  const personalCode = overrides.personalCode ?? makePersonalCode();
  const seed = overrides.seed ?? 1;
  const enrolmentId = await enrolCandidate(db, codeSecret, {
    candidateName: `Candidate ${mark()}`,
    ...overrides,
    centreId: sitting.centreId,
    sessionId: sitting.id,
    personalCode,
    seed,
  });
  return { enrolmentId, centreId: sitting.centreId, sessionCode: sitting.code, personalCode, seed };
}

/** An attempt with an empty journal, and everything above it. */
export async function buildAttempt(
  db: Database,
  overrides: { centreId?: string; scenarioVersionId?: string; seed?: number } = {},
): Promise<{ id: string; centreId: string; enrolmentId: string; scenarioVersionId: string; seed: number }> {
  const centreId = overrides.centreId ?? (await buildCentre(db)).id;
  const sitting = await buildSitting(db, { centreId, scenarioVersionId: overrides.scenarioVersionId });
  const { enrolmentId, seed } = await buildCandidate(
    db,
    randomUUID(),
    { ...sitting, centreId },
    { seed: overrides.seed },
  );
  const attempt = { centreId, enrolmentId, scenarioVersionId: sitting.scenarioVersionId, seed };
  return { ...attempt, id: await createAttempt(db, attempt) };
}
