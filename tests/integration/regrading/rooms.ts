import { beforeAll } from 'vitest';
import { buildCentre, buildStaff, type BuiltStaff } from '#tests/support/builders';
import { useTestDatabase } from '#tests/support/server/database';
import { buildHandedInAttempt } from '#tests/support/review/handed-in-attempt';
import { reviewedScenario } from '#tests/support/review/reviewed-scenario';
import { shippedReferential } from '#tests/support/shipped-referential';
import { useTestServer } from '#tests/support/server/test-server';
import type { ScenarioContent } from '~/domain/scenario/package/package';
import type { StaffPrincipal } from '~/server/auth/principal.server';
import { selectOptionalAttempt } from '~/server/journal/attempt-record.server';
import { planRegrade } from '~/server/regrading/regrade-store.server';
import { installReferential, installScenario } from '~/server/scenarios/install.server';

/** The scenario attempts are sat on, and a later version whose author corrected one check. */
const corrected = (content: ScenarioContent): ScenarioContent => ({
  ...content,
  package: {
    ...content.package,
    head: { ...content.package.head, version: 2 },
    checks: content.package.checks.map((check) =>
      check.id === 'devis-validite' && check.kind === 'record'
        ? {
            ...check,
            expect: [{ field: 'subject', label: 'un objet introuvable', format: 'text', equals: 'zzz' }],
          }
        : check,
    ),
  },
});
const renamed = (content: ScenarioContent, slug: string): ScenarioContent => ({
  ...content,
  package: { ...content.package, head: { ...content.package.head, slug } },
});
const principal = ({ userId, centreId }: BuiltStaff): StaffPrincipal => ({
  kind: 'staff',
  userId,
  name: 'Dominique',
  centreId,
  centreName: 'Centre',
  roles: ['examiner'],
  sessionId: 's',
});
/** A server on a database of its own, and centres whose attempts await a regrading. */
export function useRegradingRooms() {
  const database = useTestDatabase();
  const server = useTestServer(database);
  let referentialId: string;
  beforeAll(async () => {
    referentialId = await installReferential(database.db, shippedReferential());
  });

  /** A centre with so many attempts handed in on version 1 of a scenario of its own; `correct` installs version 2. */
  async function room(slug: string, count: number) {
    const { db } = database;
    const { id: centreId } = await buildCentre(db);
    const examiner = principal(await buildStaff(db, { centreId }));
    const content = renamed(reviewedScenario(), slug);
    const scenarioVersionId = await installScenario(db, content, referentialId);
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1)
      ids.push((await buildHandedInAttempt(server.services, { centreId, scenarioVersionId })).id);
    const open = async (id: string) =>
      (await server.services.reviews.open((await selectOptionalAttempt(db, id))!, examiner, Date.now()))!;
    return {
      centreId,
      examiner,
      ids,
      open,
      correct: (edit: (content: ScenarioContent) => ScenarioContent = (same) => same) =>
        installScenario(db, edit(corrected(content)), referentialId),
      plan: async () => (await planRegrade(db, { centreId, sessionId: null, startedBy: null }))!,
    };
  }

  return { database, server, room };
}
