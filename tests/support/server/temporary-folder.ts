import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder the caller deletes. Other accounts may enter it: run by root, PostgreSQL works there under its own account instead of
 * keeping its data elsewhere, where nobody would delete it.
 */
export function makeTemporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `comptoir-${purpose}-`));
  chmodSync(folder, 0o755);
  return folder;
}
