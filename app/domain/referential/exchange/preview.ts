import { canonicalJson } from '~/domain/attempt/hash-chain';

import { criteriaInOrder } from '../model';
import type { Referential } from '../schema';
import { LONGEST_TEXT, textChanges, textsOf, withWording, type TextChange } from '../wording';

import type { ImportedGrid, ImportProblem } from './imported-grid';

/** What applying a file would do, told before anything is changed. */
export interface ImportPreview {
  /** `wording`: texts of a known grid; `new`: a grid the centre does not have; `nothing`: nothing can be applied. */
  readonly does: 'wording' | 'new' | 'nothing';
  readonly code: string | null;
  readonly changes: readonly TextChange[];
  /** Texts of the file that are already those of the grid. */
  readonly unchanged: number;
  /** Criteria of the file the grid does not have, with their text: they are not taken. */
  readonly unknown: readonly { readonly id: string; readonly text: string }[];
  /** Criteria of the grid the file does not have: they keep their text. */
  readonly absent: readonly string[];
  readonly problems: readonly ImportProblem[];
  /** The whole grid, when it is new. */
  readonly grid: Referential | null;
}

const nothing = (problems: readonly ImportProblem[], code: string | null): ImportPreview => ({
  does: 'nothing',
  code,
  changes: [],
  unchanged: 0,
  unknown: [],
  absent: [],
  problems,
  grid: null,
});

const problem = (message: string, severity: ImportProblem['severity'] = 'error'): ImportProblem => ({
  severity,
  sheet: 'Fichier',
  row: null,
  column: null,
  message,
});

/**
 * What a file would do to the grids of a centre. `expected` is the certification the person is looking at, or null when they import from
 * the list; a file that names another one is not taken for it.
 */
export function importPreview(
  imported: ImportedGrid,
  grids: readonly Referential[],
  expected: string | null,
): ImportPreview {
  const { problems } = imported;
  if (problems.some((one) => one.severity === 'error')) return nothing(problems, imported.code);
  if (expected !== null && imported.code !== null && imported.code !== expected)
    return nothing(
      [
        problem(
          `Ce fichier porte sur « ${imported.code} », pas sur « ${expected} » : ouvrez le bon référentiel.`,
        ),
        ...problems,
      ],
      imported.code,
    );
  const code = imported.code ?? expected ?? guessed(imported, grids);
  const known = grids.find((grid) => grid.code === code);
  if (!known) {
    if (imported.grid) return { ...nothing(problems, code), does: 'new', grid: imported.grid };
    return nothing(
      [
        problem(
          code === null
            ? 'Rien ne dit à quel référentiel ce fichier se rapporte : partez d’un export, ou ouvrez d’abord le référentiel.'
            : `« ${code} » n’est pas un référentiel du centre, et le fichier ne contient pas toute la grille : complétez-le d’après un export.`,
        ),
        ...problems,
      ],
      code,
    );
  }
  const ids = new Set(criteriaInOrder(known).map((criterion) => criterion.id));
  const found = new Set(imported.criteria);
  const all = textChanges(known, imported.texts);
  const fits = ({ next }: TextChange): boolean => next.length >= 3 && next.length <= LONGEST_TEXT;
  const changes = all.filter(fits);
  const read = textsOf(known).filter(({ place }) => imported.texts.has(place)).length;
  return {
    does: changes.length > 0 ? 'wording' : 'nothing',
    code: known.code,
    changes,
    unchanged: read - all.length,
    unknown: imported.criteria
      .filter((id) => !ids.has(id))
      .map((id) => ({ id, text: imported.texts.get(`criterion/${id}/text`) ?? '' })),
    absent: [...ids].filter((id) => !found.has(id)),
    problems: [
      ...problems,
      ...all
        .filter((change) => !fits(change))
        .map(({ code: of }) =>
          problem(
            `Un texte de « ${of} » compte moins de 3 ou plus de ${LONGEST_TEXT} caractères : il n’est pas repris.`,
            'notice',
          ),
        ),
      ...structureNotice(imported, known),
    ],
    grid: null,
  };
}

/** A file without a code is about the grid most of its criteria are from. */
function guessed({ criteria }: ImportedGrid, grids: readonly Referential[]): string | null {
  const shared = (grid: Referential): number => {
    const ids = new Set(criteriaInOrder(grid).map((criterion) => criterion.id));
    return criteria.filter((id) => ids.has(id)).length;
  };
  const best = [...grids].sort((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) * 2 > criteria.length ? best.code : null;
}

/** Told when the file's structure or rule differs: only texts are replaced. */
function structureNotice({ grid, texts }: ImportedGrid, known: Referential): ImportProblem[] {
  if (!grid) return [];
  const same = withWording(known, Object.fromEntries(texts));
  return canonicalJson(same) === canonicalJson({ ...grid, title: known.title })
    ? []
    : [
        problem(
          'La structure, l’observabilité ou la règle de décision du fichier diffère de la grille du logiciel : seuls les textes sont repris.',
          'notice',
        ),
      ];
}
