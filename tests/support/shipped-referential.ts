import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReferential } from '~/domain/referential/load';
import type { Referential } from '~/domain/referential/schema';
import { projectRoot } from '~/server/project-root.server';

export const SHIPPED_GRIDS = {
  AC: 'assistant-commercial.yaml',
  'CQPM-TCI': 'cqpm-technico-commercial-industriel.yaml',
  'CQP-CHIMIE': 'cqp-technico-commercial-chimie.yaml',
  DC: 'developpement-commercial.yaml',
} as const;

export type ShippedCode = keyof typeof SHIPPED_GRIDS;

/** Text of a shipped grid, as its authors wrote it. */
export const shippedGridText = (code: ShippedCode): string =>
  readFileSync(join(projectRoot, 'scenarios', 'referentials', SHIPPED_GRIDS[code]), 'utf8');

const read = new Map<ShippedCode, Referential>();

/** A shipped grid, read once; AC is small enough to be the tests' grid as well. */
export function shippedReferential(code: ShippedCode = 'AC'): Referential {
  const known = read.get(code);
  if (known) return known;
  const { referential, issues } = loadReferential(shippedGridText(code), SHIPPED_GRIDS[code]);
  if (!referential) throw new Error(issues.map((issue) => issue.message).join('\n'));
  read.set(code, referential);
  return referential;
}
