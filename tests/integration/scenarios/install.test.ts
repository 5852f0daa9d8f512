import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { scenarioVersions } from '#db/schema/scenario-versions';
import { loadMini, miniReferential } from '#fixtures/scenarios/mini';
import { useTestDatabase } from '#tests/support/server/database';
import { canonicalJson } from '~/domain/attempt/hash-chain';
import { compile, prepareScenario } from '~/domain/scenario/compile';
import { contentHashOf, type ScenarioContent } from '~/domain/scenario/package/package';
import { installReferential, installScenario } from '~/server/scenarios/install.server';
import { createScenarioLibrary } from '~/server/scenarios/scenario-library.server';

const database = useTestDatabase();

const mini = (): ScenarioContent => {
  const { content } = loadMini();
  if (!content) throw new Error('mini does not load');
  return content;
};
const retitled = (title: string): ScenarioContent => {
  const content = mini();
  return { ...content, package: { ...content.package, head: { ...content.package.head, title } } };
};
const install = async (content: ScenarioContent) =>
  installScenario(database.db, content, await installReferential(database.db, miniReferential()));

describe('installing a scenario', () => {
  it('keeps one version of one content, and gives it back as it was', async () => {
    const id = await install(mini());
    expect(await install(mini())).toBe(id);
    const read = await createScenarioLibrary(database.db).compiled(id, 4);
    const direct = compile(prepareScenario(mini()), 4);
    expect(read.contentHash).toBe(contentHashOf(mini()));
    expect(canonicalJson([read.facts, read.worldSeed.overlay, read.script, read.checks])).toBe(
      canonicalJson([direct.facts, direct.worldSeed.overlay, direct.script, direct.checks]),
    );
    expect(read.worldSeed.base.bulk.invoices.rows).toEqual(direct.worldSeed.base.bulk.invoices.rows);
  });

  it('replaces a version nobody sat, and refuses to touch one that was', async () => {
    const id = await install(mini());
    expect(await install(retitled('Autre titre'))).toBe(id);
    await database.db
      .update(scenarioVersions)
      .set({ frozenAt: new Date() })
      .where(eq(scenarioVersions.id, id));
    await expect(install(mini())).rejects.toThrow(/sert déjà à une session.*Augmentez « version »/);
    expect(await install(retitled('Autre titre'))).toBe(id);
  });
});
