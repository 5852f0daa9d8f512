import { fold } from '../../text/reading/normalise';
import { columnNumber, splitAddress } from './workbook';

/** Files keep English names; an author may write the names a French workbook shows. */
const ENGLISH: Readonly<Record<string, string>> = {
  somme: 'sum',
  'somme.si': 'sumif',
  'somme.si.ens': 'sumifs',
  sommeprod: 'sumproduct',
  moyenne: 'average',
  'moyenne.si': 'averageif',
  'moyenne.si.ens': 'averageifs',
  si: 'if',
  'si.conditions': 'ifs',
  sierreur: 'iferror',
  et: 'and',
  ou: 'or',
  non: 'not',
  nb: 'count',
  nbval: 'counta',
  'nb.si': 'countif',
  'nb.si.ens': 'countifs',
  arrondi: 'round',
  'arrondi.sup': 'roundup',
  'arrondi.inf': 'rounddown',
  aujourdhui: 'today',
  maintenant: 'now',
  jours: 'days',
  'nb.jours.ouvres': 'networkdays',
  'serie.jour.ouvre': 'workday',
  'fin.mois': 'eomonth',
  'mois.decaler': 'edate',
  annee: 'year',
  mois: 'month',
  jour: 'day',
  recherchev: 'vlookup',
  rechercheh: 'hlookup',
  recherchex: 'xlookup',
  recherche: 'lookup',
  index: 'index',
  equiv: 'match',
  max: 'max',
  min: 'min',
  rang: 'rank',
  abs: 'abs',
  'sous.total': 'subtotal',
  concat: 'concat',
  concatener: 'concatenate',
  texte: 'text',
};

const named = (name: string): string => {
  const plain = fold(name).replace(/['’]/g, '');
  return ENGLISH[plain] ?? plain;
};

/** Functions a formula calls, by their English names in lower case. */
export function functionsIn(formula: string): ReadonlySet<string> {
  const withoutTexts = formula.replace(/"[^"]*"/g, '""');
  return new Set(
    [...withoutTexts.matchAll(/([\p{L}][\p{L}\d._]*)\s*\(/gu)].map(([, name = '']) =>
      named(name.replace(/^xlfn\./i, '')),
    ),
  );
}

export const callsOneOf = (formula: string, functions: readonly string[]): boolean => {
  const called = functionsIn(formula);
  return functions.some((name) => called.has(named(name)));
};

const REFERENCE =
  /(?:(?:'([^']+)'|([\p{L}\d_.]+))!)?\$?([A-Z]{1,3})\$?(\d+)?(?::\$?([A-Z]{1,3})\$?(\d+)?)?(?![\p{L}\d(])/gu;

interface Area {
  readonly sheet: string | null;
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

function areasIn(formula: string): readonly Area[] {
  const withoutTexts = formula.replace(/"[^"]*"/g, '""');
  return [...withoutTexts.matchAll(REFERENCE)].flatMap(
    ([, quoted, bare, column = 'A', row, toColumn, toRow]): Area[] => {
      if (row === undefined && toColumn === undefined) return [];
      const last = toColumn ?? column;
      return [
        {
          sheet: quoted ?? bare ?? null,
          columns: [columnNumber(column), columnNumber(last)],
          rows: [Number(row ?? 1), Number(toRow ?? (toColumn === undefined ? row : undefined) ?? 1_048_576)],
        },
      ];
    },
  );
}

/** Whether a formula reads a cell (`C4`), part of a range (`C2:C20`), a column (`C`) or a sheet (`Factures`). */
export function readsFrom(formula: string, wanted: string): boolean {
  const areas = areasIn(formula);
  if (/^[A-Z]{1,3}$/.test(wanted)) {
    const column = columnNumber(wanted);
    return areas.some(({ columns: [from, to] }) => from <= column && column <= to);
  }
  if (/^[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/.test(wanted)) {
    const [first = 'A1', last = first] = wanted.split(':');
    const [from, to] = [splitAddress(first), splitAddress(last)];
    return areas.some(
      ({ columns, rows }) =>
        columns[0] <= to.column && from.column <= columns[1] && rows[0] <= to.row && from.row <= rows[1],
    );
  }
  return areas.some(({ sheet }) => sheet !== null && fold(sheet) === fold(wanted));
}
