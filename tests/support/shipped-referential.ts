import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReferential } from '~/domain/referential/load';
import { projectRoot } from '~/server/project-root.server';

/** The shipped AC grid: small enough to be the tests' grid as well. */
export function shippedReferential() {
  const file = join(projectRoot, 'scenarios', 'referentials', 'assistant-commercial.yaml');
  const { referential, issues } = loadReferential(readFileSync(file, 'utf8'), file);
  if (!referential) throw new Error(issues.map((issue) => issue.message).join('\n'));
  return referential;
}
