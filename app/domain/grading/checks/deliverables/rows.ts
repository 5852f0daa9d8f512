import { comparable } from '../../deliverable-texts';
import { resolve, type GradingContext, type Scope } from '../../context';
import { checkValues } from '../../field-expectations';
import { inWords, matches } from '../../matching';
import { viewOf } from '../../record-view';
import { selectRecords } from '../../selection';
import { capitalised, lowered } from '../../verdict';
import type { FieldExpectation } from '../definitions/parts';
import { faultsOf, right, wrong, type Point } from '../points';
import type { DeliverableCheck } from '../schema';
import { tableNamed, type HandedOver } from './handed-over';
import { fieldEvidence, filledRows, linksIn, type FilledRow } from './values';

type RowsExpected = DeliverableCheck['rows'][number];

interface Wanted {
  readonly key: unknown;
  readonly name: string;
  readonly cells: readonly FieldExpectation[];
  readonly scope: Scope;
}

/** Points of a table: each row expected, none besides when asked, how many, and what every row holds. */
export function rowPoints(
  context: GradingContext,
  handed: HandedOver,
  expected: RowsExpected,
): readonly Point[] {
  const table = tableNamed(handed.template, expected.table);
  const rows = filledRows(handed, table.id);
  const { label } = expected;
  const taken = new Set<number>();
  const wanted = wantedRows(context, handed, expected).map((one) =>
    judgeRow(context, handed, expected, one, rows, taken),
  );
  const points = [...enough(expected, wanted)];
  if (expected.noOthers) {
    const other = rows.find(({ index }) => !taken.has(index));
    points.push(
      other === undefined
        ? right(`${label} sans ligne de trop`)
        : wrong(
            label,
            `${capitalised(label)} : la ligne ${other.index + 1} n’a pas lieu d’être.`,
            rowEvidence(handed, expected, other),
            'le retrait de la ligne de trop',
          ),
    );
  }
  const { count } = expected;
  if (count !== undefined) {
    const isFew = rows.length < (count.atLeast ?? 0);
    const isMany = rows.length > (count.atMost ?? Infinity);
    const need = isFew ? `${count.atLeast ?? 0} au moins` : `${count.atMost ?? 0} au plus`;
    points.push(
      isFew || isMany
        ? wrong(label, `${capitalised(label)} : ${rows.length} ligne${rows.length > 1 ? 's' : ''}, ${need}.`)
        : right(label),
    );
  }
  if (expected.every.length > 0) points.push(...everyRow(context, handed, expected, rows));
  return points;
}

function wantedRows(
  context: GradingContext,
  handed: HandedOver,
  { expect }: RowsExpected,
): readonly Wanted[] {
  const { world } = handed;
  return expect.flatMap((one): Wanted[] => {
    if (!('each' in one)) {
      const key = resolve(context, one.row, { world });
      return [{ key, name: one.label ?? inWords(key, 'text'), cells: one.cells, scope: { world } }];
    }
    return selectRecords(context, world, one.each).map(({ collection, record }) => {
      const scope: Scope = { world, record: viewOf(world, collection, record) };
      const key = resolve(context, asPlaceholder(one.row), scope);
      return { key, name: inWords(key, 'text'), cells: one.cells, scope };
    });
  });
}

const asPlaceholder = (written: string): string => (written.includes('{{') ? written : `{{ ${written} }}`);

function judgeRow(
  context: GradingContext,
  handed: HandedOver,
  expected: RowsExpected,
  wanted: Wanted,
  rows: readonly FilledRow[],
  taken: Set<number>,
): Point {
  const { label, by = '' } = expected;
  const row = rows.find(({ index, cells }) => !taken.has(index) && isNamed(context, wanted, cells[by]));
  if (row === undefined)
    return wrong(
      label,
      `${capitalised(label)} : il manque ${wanted.name}.`,
      [],
      `${wanted.name} dans ${label}`,
    );
  taken.add(row.index);
  const evidence = rowEvidence(handed, expected, row);
  const outcomes = checkValues(context, wanted.scope, (path) => comparable(cellAt(row, path)), wanted.cells);
  const [fault] = outcomes.filter((outcome) => !outcome.holds);
  const cellEvidence = ({ expectation, found }: (typeof outcomes)[number]) =>
    fieldEvidence(
      handed,
      `${expected.table}.${row.index}.cells.${expectation.field}`,
      found,
      expectation.format,
    );
  if (fault === undefined) {
    const cells = outcomes.flatMap(cellEvidence);
    return right(`${label} (${wanted.name})`, cells.length > 0 ? cells : evidence);
  }
  const cell = cellEvidence(fault);
  return wrong(
    label,
    `${capitalised(label)}, ${wanted.name} : ${lowered(fault.fault)}`,
    cell.length > 0 ? cell : evidence,
    `${fault.expectation.label} (${wanted.name})`,
  );
}

/** The column may hold a name, a figure, or links to records. */
function isNamed(context: GradingContext, { key, scope }: Wanted, cell: unknown): boolean {
  const value = comparable(cell);
  if (typeof value === 'string' && typeof key === 'string')
    return matches(context, scope, value, { name: key }) || matches(context, scope, value, key);
  const links = linksIn(value);
  return links.length > 0 ? links.some(({ id }) => id === key) : matches(context, scope, value, key);
}

const cellAt = ({ cells }: FilledRow, path: string): unknown => {
  const [column = '', ...rest] = path.split('.');
  const value: unknown = cells[column];
  return rest.reduce<unknown>(
    (found, step) =>
      Array.isArray(found)
        ? found.map((one) => (one as Record<string, unknown> | null)?.[step])
        : (found as Record<string, unknown> | null | undefined)?.[step],
    value,
  );
};

function enough({ enough: needed, label }: RowsExpected, judged: readonly Point[]): readonly Point[] {
  if (needed === undefined) return judged;
  const good = judged.filter((point) => point.result === 'right');
  if (good.length >= needed) return good;
  const [first] = faultsOf(judged);
  return [
    ...good,
    wrong(
      label,
      `${capitalised(label)} : ${good.length} ligne${good.length > 1 ? 's' : ''} juste${good.length > 1 ? 's' : ''} sur ${needed} attendues. ${first?.fault ?? ''}`.trim(),
      first?.evidence,
      first?.missing,
    ),
  ];
}

function everyRow(
  context: GradingContext,
  handed: HandedOver,
  expected: RowsExpected,
  rows: readonly FilledRow[],
): readonly Point[] {
  const { label, every, table } = expected;
  if (rows.length === 0) return [wrong(label, `${capitalised(label)} : aucune ligne n’est remplie.`)];
  return every.map((expectation) => {
    for (const row of rows) {
      const [outcome] = checkValues(
        context,
        { world: handed.world, record: row.cells },
        (path) => comparable(cellAt(row, path)),
        [expectation],
      );
      if (outcome === undefined || outcome.holds) continue;
      return wrong(
        label,
        `${capitalised(label)}, ligne ${row.index + 1} : ${lowered(outcome.fault)}`,
        [
          ...fieldEvidence(
            handed,
            `${table}.${row.index}.cells.${expectation.field}`,
            outcome.found,
            expectation.format,
          ),
          ...rowEvidence(handed, expected, row),
        ].slice(0, 1),
        `${expectation.label} (ligne ${row.index + 1})`,
      );
    }
    return right(`${expectation.label} à chaque ligne`);
  });
}

/** The cell that names the row, else its first written one. */
function rowEvidence(handed: HandedOver, { table, by }: RowsExpected, { index, cells }: FilledRow) {
  const column = by !== undefined && cells[by] !== undefined ? by : (Object.keys(cells)[0] ?? '');
  return fieldEvidence(handed, `${table}.${index}.cells.${column}`, cells[column]);
}
