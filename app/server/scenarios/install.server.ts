import { gzipSync } from 'node:zlib';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client';
import { referentials } from '#db/schema/referentials';
import { scenarioVersions } from '#db/schema/scenario-versions';
import { canonicalJson, contentHash } from '~/domain/attempt/hash-chain';
import type { Referential } from '~/domain/referential/schema';
import { contentHashOf, type ScenarioContent } from '~/domain/scenario/package/package';

/** A version that cannot take the place of another; the message tells the author what to do. */
export class InstallationRefused extends Error {}

/** Installs a grid shipped with the product, once per content. @returns its id */
export async function installReferential(db: Database, referential: Referential): Promise<string> {
  const hash = contentHash(referential);
  await db
    .insert(referentials)
    .values({ code: referential.code, title: referential.title, contentHash: hash, content: referential })
    .onConflictDoNothing();
  const [row] = await db
    .select({ id: referentials.id })
    .from(referentials)
    .where(
      and(
        isNull(referentials.centreId),
        eq(referentials.code, referential.code),
        eq(referentials.contentHash, hash),
      ),
    );
  if (!row) throw new Error(`referential ${referential.code} was not kept`);
  return row.id;
}

/**
 * Installs a scenario version shipped with the product. The same content again changes nothing; other content under the
 * same number replaces a version no session uses yet.
 * @throws InstallationRefused when a session already uses the version
 */
export async function installScenario(
  db: Database,
  content: ScenarioContent,
  referentialId: string,
): Promise<string> {
  const { head } = content.package;
  const hash = contentHashOf(content);
  const [known] = await db
    .select({
      id: scenarioVersions.id,
      contentHash: scenarioVersions.contentHash,
      frozenAt: scenarioVersions.frozenAt,
    })
    .from(scenarioVersions)
    .where(
      and(
        isNull(scenarioVersions.centreId),
        eq(scenarioVersions.slug, head.slug),
        eq(scenarioVersions.version, head.version),
      ),
    );
  if (known?.contentHash === hash) return known.id;
  if (known?.frozenAt) {
    throw new InstallationRefused(
      `Le scénario ${head.slug} a changé, mais sa version ${head.version} sert déjà à une session. Augmentez « version » dans scenario.yaml, puis recommencez.`,
    );
  }
  const values = {
    referentialId,
    slug: head.slug,
    version: head.version,
    title: head.title,
    contentHash: hash,
    content: content.package,
    base: gzipSync(canonicalJson(content.rows)),
  };
  const [row] = known
    ? await db
        .update(scenarioVersions)
        .set(values)
        .where(eq(scenarioVersions.id, known.id))
        .returning({ id: scenarioVersions.id })
    : await db.insert(scenarioVersions).values(values).returning({ id: scenarioVersions.id });
  if (!row) throw new Error(`scenario ${head.slug} was not kept`);
  return row.id;
}
