import { frenchProblems } from '~/domain/scenario/authored-problems';

import { crossReferenceProblems } from '../load';
import { referentialSchema, type Referential } from '../schema';

import type { ImportProblem } from './imported-grid';

/** The grid of a file when it is whole and sound; else null, with what is wrong. */
export function wholeGrid(
  draft: unknown,
  problems: ImportProblem[],
  placeOf: (path: readonly PropertyKey[]) => { sheet: string; column: string | null },
): Referential | null {
  const told = (found: readonly { path: readonly PropertyKey[]; message: string }[]): null => {
    for (const { path, message } of found)
      problems.push({ severity: 'structure', ...placeOf(path), row: null, message: `${message}.` });
    return null;
  };
  const parsed = referentialSchema.safeParse(draft);
  if (!parsed.success) return told(frenchProblems(parsed.error.issues, draft, referentialSchema));
  const dangling = crossReferenceProblems(parsed.data);
  if (dangling.length > 0) return told(dangling);
  return problems.some((problem) => problem.severity !== 'notice') ? null : parsed.data;
}
