import type { Database } from '#db/client';
import { buildCandidate, buildSitting, type BuiltCandidate } from '#tests/support/builders';
import type { ScenarioContent } from '~/domain/scenario/package/package';
import { demonstration } from '~/server/demo/demonstration';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { loadScenarioFolder } from '~/server/scenarios/package-folder.server';

interface Enrolment {
  /** Folder of the scenario, shipped or kept for tests. */
  scenario: string;
  seed: number;
  candidateName: string;
  sessionTitle: string;
  /** What this sitting has of its own. */
  change?: (content: ScenarioContent) => ScenarioContent;
}

/** A candidate of the demonstration centre, in a sitting open now. */
export async function enrol(
  db: Database,
  codeSecret: string,
  { scenario, seed, candidateName, sessionTitle, change = (content) => content }: Enrolment,
): Promise<BuiltCandidate> {
  const { content, referentials } = loadScenarioFolder(scenario, [seed]);
  if (!content) throw new Error(`the scenario ${scenario} does not load`);
  const code = content.package.head.referential;
  const referential = referentials.find((known) => known.code === code);
  if (!referential) throw new Error(`no referential ${code}`);
  const referentialId = await installReferential(db, referential);
  const scenarioVersionId = await installScenario(db, change(content), referentialId);
  const { centreId } = demonstration;
  const sitting = await buildSitting(db, { centreId, scenarioVersionId, title: sessionTitle });
  return buildCandidate(db, codeSecret, { ...sitting, centreId }, { seed, candidateName });
}
