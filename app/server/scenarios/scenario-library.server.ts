import { gunzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Database } from '#db/client';
import { referentials } from '#db/schema/referentials';
import { scenarioVersions } from '#db/schema/scenario-versions';
import type { CompanyRows } from '~/domain/attempt/world';
import { referentialSchema, type Referential } from '~/domain/referential/schema';
import { compile, prepareScenario, type CompiledScenario, type PreparedScenario } from '~/domain/scenario/compile';
import type { ScenarioPackage } from '~/domain/scenario/package/package';

/** Installed scenario versions, read once and kept ready: their base is shared by every attempt. */
export interface ScenarioLibrary {
  /** The variant of an installed version. @throws when there is no such version */
  compiled(scenarioVersionId: string, seed: number): Promise<CompiledScenario>;
  /** The grid a version was installed with. */
  referential(scenarioVersionId: string): Promise<Referential>;
  /** The scripted attempts that prove a version, by name. Never shown to candidates. */
  scripts(scenarioVersionId: string): Promise<ScenarioPackage['scripts']>;
}

interface InstalledVersion {
  prepared: PreparedScenario;
  referential: Referential;
}

export function createScenarioLibrary(db: Database): ScenarioLibrary {
  const versions = new LRUCache<string, Promise<InstalledVersion>>({ max: 12 });
  const variants = new LRUCache<string, CompiledScenario>({ max: 400 });

  async function read(scenarioVersionId: string): Promise<InstalledVersion> {
    const [row] = await db
      .select({ version: scenarioVersions, referential: referentials.content })
      .from(scenarioVersions)
      .innerJoin(referentials, eq(referentials.id, scenarioVersions.referentialId))
      .where(eq(scenarioVersions.id, scenarioVersionId));
    if (!row) throw new Error(`no scenario version ${scenarioVersionId}`);
    const rows = JSON.parse(gunzipSync(row.version.base).toString('utf8')) as CompanyRows;
    const content = { package: row.version.content as ScenarioPackage, rows };
    // Grids installed by an earlier version of the product lack the parts that came since: reading gives them their defaults.
    const referential = referentialSchema.parse(row.referential);
    return { prepared: prepareScenario(content, row.version.contentHash), referential };
  }

  /** A version is read once, even when thirty candidates ask at the same moment; a failure is not remembered. */
  function version(scenarioVersionId: string): Promise<InstalledVersion> {
    let known = versions.get(scenarioVersionId);
    if (!known) {
      known = read(scenarioVersionId);
      versions.set(scenarioVersionId, known);
      known.catch(() => versions.delete(scenarioVersionId));
    }
    return known;
  }

  return {
    async compiled(scenarioVersionId, seed) {
      const key = `${scenarioVersionId}:${seed}`;
      const known = variants.get(key);
      if (known) return known;
      const compiled = compile((await version(scenarioVersionId)).prepared, seed);
      variants.set(key, compiled);
      return compiled;
    },
    referential: async (scenarioVersionId) => (await version(scenarioVersionId)).referential,
    scripts: async (scenarioVersionId) => (await version(scenarioVersionId)).prepared.package.scripts,
  };
}
