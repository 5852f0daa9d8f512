import { frenchProblems } from '~/domain/scenario/authored-problems';

import { crossReferenceProblems } from '../load';
import { referentialSchema, type Referential } from '../schema';

import type { ImportProblem } from './imported-grid';

/** The grid of a file when it is whole and sound; else null, with what is wrong. */
export function wholeGrid(
  draft: unknown,
  problems: ImportProblem[],
  placeOf: (path: readonly PropertyKey[]) => Place,
): Referential | null {
  const told = (found: readonly { path: readonly PropertyKey[]; message: string }[]): null => {
    for (const { path, message } of found) {
      const place = placeOf(path);
      // A cell already told about in better words is not told about twice.
      if (place.row === null || !problems.some((one) => samePlace(one, place)))
        problems.push({ severity: 'structure', ...place, message: `${message}.` });
    }
    return null;
  };
  const parsed = referentialSchema.safeParse(draft);
  if (!parsed.success) return told(frenchProblems(parsed.error.issues, draft, referentialSchema));
  const dangling = crossReferenceProblems(parsed.data);
  if (dangling.length > 0) return told(dangling);
  return problems.some((problem) => problem.severity !== 'notice') ? null : parsed.data;
}

type Place = Pick<ImportProblem, 'sheet' | 'row' | 'column'>;
const samePlace = (one: Place, other: Place): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;
