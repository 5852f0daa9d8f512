import { DIMENSIONS, LIST_KINDS, OBSERVABILITY_CLASSES } from '../schema';
import { textPlace, type PlacedText, type TextPlace } from '../wording';
import { dimensionWords, listWords, observabilityWords } from '../words';

import { flatValue, unflatten } from './flat-values';
import { splitLines, GRID_SHEETS, type ColumnKey, type GridSheetKey } from './grid-columns';
import type { ImportedGrid, ImportProblem, RawSheet } from './imported-grid';
import { folded, readTable, type TableRow } from './table-reader';
import { INFORMATION } from './to-sheets';
import { wholeGrid } from './whole-grid';

type Table = ReturnType<typeof readTable>;

/**
 * Reads a grid from the sheets of a workbook. The sheet of criteria with its ids and texts is enough to load a wording; the whole grid
 * comes back only when every sheet is there. Nothing throws: what is wrong is told by sheet, row and column.
 */
export function gridFromSheets(sheets: readonly RawSheet[]): ImportedGrid {
  const problems: ImportProblem[] = [];
  const keys = Object.keys(GRID_SHEETS) as GridSheetKey[];
  const tables = new Map<GridSheetKey, Table>(keys.map((key) => [key, readTable(sheets, key, problems)]));
  const present = (key: GridSheetKey): boolean =>
    sheets.some((sheet) => folded(sheet.name) === folded(GRID_SHEETS[key].name));
  for (const key of keys.filter((one) => !present(one)))
    problems.push({
      severity: key === 'criteria' ? 'error' : 'notice',
      sheet: GRID_SHEETS[key].name,
      row: null,
      column: null,
      message:
        key === 'criteria'
          ? 'La feuille « Critères » manque : c’est elle qui porte les énoncés. Exportez la grille pour en avoir le modèle.'
          : `La feuille « ${GRID_SHEETS[key].name} » manque : ce qu’elle tient n’est pas repris.`,
    });
  const rowsOf = (key: GridSheetKey): readonly TableRow[] => tables.get(key)?.rows ?? [];
  const texts = new Map<TextPlace, string>();
  const codesOf = (
    key: GridSheetKey,
    kind: PlacedText['kind'],
    fields: Partial<Record<ColumnKey, PlacedText['field']>>,
  ) => readTexts(rowsOf(key), kind, fields, texts);
  codesOf('blocks', 'block', { title: 'title' });
  codesOf('activities', 'activity', { title: 'title' });
  codesOf('groups', 'group', { heading: 'title' });
  codesOf('competences', 'competence', { title: 'title', purpose: 'purpose' });
  const criteria = codesOf('criteria', 'criterion', { text: 'text', lookAt: 'lookAt' });

  const information = new Map(
    rowsOf('grid').map((row) => [folded(row.text('information')), row.text('value')]),
  );
  const complete = keys.every((key) => tables.get(key)?.whole);
  const draft = complete ? draftOf(rowsOf, information) : null;
  const grid = draft ? wholeGrid(draft, problems, placeInSheets(rowsOf, draft)) : null;
  return {
    code: information.get(folded(INFORMATION.code)) || null,
    texts,
    criteria,
    grid,
    problems: worstFirst(problems),
  };
}

const GRAVITY = { error: 0, structure: 1, notice: 2 } as const;
const worstFirst = (problems: readonly ImportProblem[]): ImportProblem[] =>
  [...problems].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);

/** Texts of a sheet's rows, by place; a code written twice or missing is told. @returns the codes, in order */
function readTexts(
  rows: readonly TableRow[],
  kind: PlacedText['kind'],
  fields: Partial<Record<ColumnKey, PlacedText['field']>>,
  texts: Map<TextPlace, string>,
): string[] {
  const seen = new Set<string>();
  for (const row of rows) {
    const code = row.text('code');
    if (code === '') {
      row.problem('code', 'Le code manque : la ligne ne peut être rattachée à la grille.');
      continue;
    }
    if (seen.has(code)) {
      row.problem('code', `« ${code} » est écrit deux fois : gardez une seule ligne.`);
      continue;
    }
    seen.add(code);
    for (const [column, field] of Object.entries(fields) as [ColumnKey, PlacedText['field']][]) {
      const text = row.text(column);
      if (column === 'text' && text === '')
        row.problem(column, `L’énoncé de ${code} est vide : le texte en place est gardé.`, 'notice');
      if (text !== '') texts.set(textPlace(kind, code, field), text);
    }
  }
  return [...seen];
}

/** The grid as the schema wants it, built from the sheets' rows. */
function draftOf(
  rowsOf: (key: GridSheetKey) => readonly TableRow[],
  information: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const settings = rowsOf('settings').flatMap((row) => {
    const value = flatValue(row.raw('path'), row.raw('kind'), row.raw('value'));
    if (!value) row.problem('value', 'Cette ligne n’est pas lisible : reprenez-la d’un export.', 'structure');
    return value ?? [];
  });
  const said = (key: keyof typeof INFORMATION): string | undefined =>
    information.get(folded(INFORMATION[key])) || undefined;
  const children = (key: GridSheetKey, parent: ColumnKey, code: string): readonly TableRow[] =>
    rowsOf(key).filter((row) => row.text(parent) === code);
  tellOrphans(rowsOf);
  return {
    code: said('code'),
    idPrefix: said('idPrefix'),
    title: said('title'),
    version: said('version'),
    certifier: said('certifier') ?? null,
    note: said('note'),
    ...unflatten(settings),
    blocks: rowsOf('blocks').map((block) => ({
      code: block.text('code'),
      title: block.text('title'),
      activities: children('activities', 'block', block.text('code')).map((activity) => ({
        code: activity.text('code'),
        title: activity.text('title') || null,
        groups: children('groups', 'activity', activity.text('code')).map((group) => ({
          code: group.text('code'),
          heading: group.text('heading') || null,
          dimension: word(group, 'dimension', DIMENSIONS, dimensionWords),
        })),
        competences: children('competences', 'activity', activity.text('code')).map((competence) => ({
          code: competence.text('code'),
          title: competence.text('title'),
          purpose: competence.text('purpose') || undefined,
          startingMaterial: splitLines(competence.text('startingMaterial')),
          supportingDocuments: splitLines(competence.text('supportingDocuments')),
          questionThemes: splitLines(competence.text('questionThemes')),
          withoutCriterion: splitLines(competence.text('withoutCriterion')),
          criteria: children('criteria', 'competence', competence.text('code')).map((criterion) =>
            criterionDraft(criterion, children('checklists', 'criterion', criterion.text('code'))),
          ),
        })),
      })),
    })),
  };
}

function criterionDraft(row: TableRow, checklist: readonly TableRow[]): Record<string, unknown> {
  const stem = row.text('stem');
  return {
    id: row.text('code'),
    group: row.text('group'),
    text: row.text('text'),
    lookAt: row.text('lookAt'),
    observability: demanded(row, 'observability', OBSERVABILITY_CLASSES, observabilityWords),
    also: splitLines(row.text('also')).flatMap(
      (one) => oneWord(row, 'also', one, OBSERVABILITY_CLASSES, observabilityWords) ?? [],
    ),
    alsoCompetences: splitLines(row.text('alsoCompetences')),
    under: stem === '' ? undefined : { stem, list: word(row, 'list', LIST_KINDS, listWords) },
    checklist: checklist.map((item) => ({ id: item.text('item'), label: item.text('label') })),
    appliesWhen: row.text('appliesWhen') || undefined,
  };
}

/** Rows whose parent no sheet has would vanish without a word. */
function tellOrphans(rowsOf: (key: GridSheetKey) => readonly TableRow[]): void {
  const links: [GridSheetKey, ColumnKey, GridSheetKey][] = [
    ['activities', 'block', 'blocks'],
    ['groups', 'activity', 'activities'],
    ['competences', 'activity', 'activities'],
    ['criteria', 'competence', 'competences'],
    ['checklists', 'criterion', 'criteria'],
  ];
  for (const [child, column, parent] of links) {
    const known = new Set(rowsOf(parent).map((row) => row.text('code')));
    for (const row of rowsOf(child))
      if (!known.has(row.text(column)))
        row.problem(
          column,
          `« ${row.text(column)} » n’est pas dans la feuille « ${GRID_SHEETS[parent].name} » : ajoutez-l’y ou corrigez-le.`,
          'structure',
        );
  }
}

const word = <Value extends string>(
  row: TableRow,
  column: ColumnKey,
  values: readonly Value[],
  words: Record<Value, string>,
): Value | undefined => {
  const text = row.text(column);
  return text === '' ? undefined : oneWord(row, column, text, values, words);
};

/** An empty cell is told as well. */
function demanded<Value extends string>(
  row: TableRow,
  column: ColumnKey,
  values: readonly Value[],
  words: Record<Value, string>,
): Value | undefined {
  if (row.text(column) !== '') return oneWord(row, column, row.text(column), values, words);
  row.problem(column, `La cellule est vide ; valeurs possibles : ${allowed(values, words)}.`, 'structure');
  return undefined;
}

const allowed = <Value extends string>(values: readonly Value[], words: Record<Value, string>): string =>
  values.map((value) => words[value]).join(', ');

function oneWord<Value extends string>(
  row: TableRow,
  column: ColumnKey,
  text: string,
  values: readonly Value[],
  words: Record<Value, string>,
): Value | undefined {
  const found = values.find((value) => folded(words[value]) === folded(text));
  if (!found) {
    row.problem(
      column,
      `« ${text} » n’est pas une des valeurs possibles : ${allowed(values, words)}.`,
      'structure',
    );
  }
  return found;
}

const SHEET_OF: Record<string, GridSheetKey> = {
  blocks: 'blocks',
  activities: 'activities',
  groups: 'groups',
  competences: 'competences',
  criteria: 'criteria',
  checklist: 'checklists',
};

/** Where a value of the draft stands in the workbook: sheet, row and column as a spreadsheet shows them. */
function placeInSheets(
  rowsOf: (key: GridSheetKey) => readonly TableRow[],
  draft: unknown,
): (path: readonly PropertyKey[]) => { sheet: string; row: number | null; column: string | null } {
  return (path) => {
    let at: unknown = draft;
    let key: GridSheetKey = path[0] !== undefined && String(path[0]) in INFORMATION ? 'grid' : 'settings';
    let code: string | null = null;
    for (const step of path) {
      const sheet = SHEET_OF[String(step)];
      if (sheet && path[0] === 'blocks') key = sheet;
      at = (at as Record<PropertyKey, unknown> | null | undefined)?.[step];
      const { code: own, id } = (at ?? {}) as { code?: unknown; id?: unknown };
      if (typeof step === 'number' && typeof (id ?? own) === 'string') code = String(id ?? own);
    }
    const field = String(path.at(-1) ?? '');
    const codeColumn: ColumnKey = key === 'checklists' ? 'item' : 'code';
    const header = GRID_SHEETS[key].columns.find(
      (column) => column.key === (field === 'id' ? codeColumn : field),
    )?.header;
    const row = rowsOf(key).find((one) => one.text(codeColumn) === code)?.number ?? null;
    return { sheet: GRID_SHEETS[key].name, row, column: header ?? (path.map(String).join('.') || null) };
  };
}
