import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '#db/client';
import { scenarioVersions } from '#db/schema';
import { projectRoot } from '../project-root.server';

/*
 * Reading every shipped grid and scenario takes seconds of each start, to find what is already installed. The data folder keeps a mark: the
 * fingerprint of what was read, and the versions it became. The database is still asked whether it holds them as they were.
 */

const markSchema = z.object({ fingerprint: z.string(), versions: z.record(z.string(), z.string()) });

const markFile = (dataFolder: string): string => join(dataFolder, 'shipped-content.json');

/** Of the program and of every shipped file; null when the program was not built, as in development. */
export function shippedFingerprint(): string | null {
  const stamp = join(projectRoot, 'build', 'stamp');
  if (!existsSync(stamp)) return null;
  const hash = createHash('sha256').update(readFileSync(stamp));
  const folder = join(projectRoot, 'scenarios');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of names) hash.update(`${name}\n`).update(readFileSync(name));
  return hash.digest('hex');
}

const hashesOf = async (db: Database, ids: readonly string[]): Promise<Record<string, string>> => {
  const rows = await db
    .select({ id: scenarioVersions.id, contentHash: scenarioVersions.contentHash })
    .from(scenarioVersions)
    .where(inArray(scenarioVersions.id, [...ids]));
  return Object.fromEntries(rows.map(({ id, contentHash }) => [id, contentHash]));
};

/** Whether this very content was installed from here, and the database still holds it. */
export async function isMarkedInstalled(
  db: Database,
  dataFolder: string,
  fingerprint: string,
): Promise<boolean> {
  const file = markFile(dataFolder);
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  const mark = markSchema.safeParse(parsed(text));
  if (!mark.success || mark.data.fingerprint !== fingerprint) return false;
  const held = await hashesOf(db, Object.keys(mark.data.versions));
  return Object.entries(mark.data.versions).every(([id, contentHash]) => held[id] === contentHash);
}

export async function markInstalled(
  db: Database,
  dataFolder: string,
  fingerprint: string,
  versionIds: readonly string[],
): Promise<void> {
  const versions = await hashesOf(db, versionIds);
  writeFileSync(markFile(dataFolder), JSON.stringify({ fingerprint, versions }));
}

/** A start cut short may leave half a file. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
