import { gunzipSync } from 'node:zlib';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Database } from '#db/client';
import { referentials } from '#db/schema/referentials';
import { scenarioVersions } from '#db/schema/scenario-versions';
import type { CompanyRows } from '~/domain/attempt/world';
import { referentialSchema, type Referential } from '~/domain/referential/schema';
import { satHash } from '~/domain/regrading/rules';
import {
  compile,
  prepareScenario,
  type CompiledScenario,
  type PreparedScenario,
} from '~/domain/scenario/compile';
import type { ScenarioPackage } from '~/domain/scenario/package/package';

/** Installed scenario versions, read once and kept ready: their base is shared by every attempt. */
export interface ScenarioLibrary {
  /** The variant of an installed version. @throws when there is no such version */
  compiled(scenarioVersionId: string, seed: number): Promise<CompiledScenario>;
  /** A version with its grid, ready to be proved. */
  prepared(scenarioVersionId: string): Promise<{ prepared: PreparedScenario; referential: Referential }>;
  /** The grid a version was installed with. */
  referential(scenarioVersionId: string): Promise<Referential>;
  /** The scripted attempts that prove a version, by name. Never shown to candidates. */
  scripts(scenarioVersionId: string): Promise<ScenarioPackage['scripts']>;
  /** The newest version whose rules can grade attempts sat on this one: it differs by its checks and criteria only. */
  rulesVersion(scenarioVersionId: string): Promise<string>;
}

interface InstalledVersion {
  prepared: PreparedScenario;
  referential: Referential;
  /** Hash of what a candidate sits on, computed when asked for. */
  satHash(): string;
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
    let sat: string | undefined;
    return {
      prepared: prepareScenario(content, row.version.contentHash),
      referential,
      satHash: () => (sat ??= satHash(content)),
    };
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
    prepared: version,
    referential: async (scenarioVersionId) => (await version(scenarioVersionId)).referential,
    scripts: async (scenarioVersionId) => (await version(scenarioVersionId)).prepared.package.scripts,
    async rulesVersion(scenarioVersionId) {
      const [sat] = await db
        .select()
        .from(scenarioVersions)
        .where(eq(scenarioVersions.id, scenarioVersionId));
      if (!sat) throw new Error(`no scenario version ${scenarioVersionId}`);
      const later = await db
        .select({ id: scenarioVersions.id })
        .from(scenarioVersions)
        .where(
          and(
            eq(scenarioVersions.slug, sat.slug),
            sat.centreId === null
              ? isNull(scenarioVersions.centreId)
              : eq(scenarioVersions.centreId, sat.centreId),
            gt(scenarioVersions.version, sat.version),
          ),
        )
        .orderBy(desc(scenarioVersions.version));
      const wanted = later.length > 0 ? (await version(scenarioVersionId)).satHash() : '';
      for (const { id } of later) if ((await version(id)).satHash() === wanted) return id;
      return scenarioVersionId;
    },
  };
}
