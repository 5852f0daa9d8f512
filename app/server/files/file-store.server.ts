import { and, count, eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { files } from '#db/schema/files';

/** The attempt whose files these are, in its centre. */
export interface FileOwner {
  attemptId: string;
  centreId: string;
}

export interface StoredFile extends FileOwner {
  name: string;
  mediaType: string;
  sha256: string;
  bytes: Uint8Array;
}

const ofOwner = ({ attemptId, centreId }: FileOwner) =>
  and(eq(files.attemptId, attemptId), eq(files.centreId, centreId));

/** Keeps the bytes of a file, once per content. */
export async function storeFile(db: Database, { bytes, ...file }: StoredFile): Promise<void> {
  if ((await selectOptionalFileBytes(db, file, file.sha256)) !== null) return;
  await db.insert(files).values({ ...file, size: bytes.byteLength, content: bytes });
}

/** Files an attempt ever sent in, those taken off included. */
export async function countStoredFiles(db: Database, owner: FileOwner): Promise<number> {
  const [row] = await db.select({ stored: count() }).from(files).where(ofOwner(owner));
  return row?.stored ?? 0;
}

/** The bytes the journal names by their hash; null when this attempt has none. */
export async function selectOptionalFileBytes(
  db: Database,
  owner: FileOwner,
  sha256: string,
): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ content: files.content })
    .from(files)
    .where(and(ofOwner(owner), eq(files.sha256, sha256)))
    .limit(1);
  return row?.content ?? null;
}
