import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env.server';

/**
 * The secret that signs cookies and keys the hashes of candidates' codes: `AUTH_SECRET`, else one made at the first start and kept in
 * the data folder. Instances that share a database must share AUTH_SECRET.
 */
export function readSecret({ authSecret, dataFolder }: Pick<Env, 'authSecret' | 'dataFolder'>): string {
  if (authSecret) return authSecret;
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'secret');
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** A secret for one use, so that a hash made for one purpose is worth nothing for another. */
export function deriveSecret(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url');
}
