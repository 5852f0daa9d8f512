import { GRID_SHEETS, type ColumnKey, type GridSheetKey } from './grid-columns';
import type { ImportProblem, RawCell, RawSheet } from './imported-grid';

export interface TableRow {
  /** 1-based row of the spreadsheet. */
  readonly number: number;
  /** The cell as trimmed text; empty when there is none. */
  text(key: ColumnKey): string;
  raw(key: ColumnKey): RawCell;
  problem(key: ColumnKey, message: string, severity?: ImportProblem['severity']): void;
}

/** As people write headers: case, accents, spaces and apostrophes do not matter. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const MAX_ROWS = 5_000;

/** Reads one sheet of a grid; tells of what is missing or unknown and never throws. Null when nothing can be read from it. */
export function readTable(
  sheets: readonly RawSheet[],
  key: GridSheetKey,
  problems: ImportProblem[],
): { rows: readonly TableRow[]; /** Every column is there. */ whole: boolean } | null {
  const { name, columns } = GRID_SHEETS[key];
  const sheet = sheets.find((one) => folded(one.name) === folded(name));
  if (!sheet) return null;
  const tell = (
    message: string,
    place: { row?: number; column?: string; severity?: ImportProblem['severity'] } = {},
  ): void => {
    problems.push({
      severity: place.severity ?? 'error',
      sheet: name,
      row: place.row ?? null,
      column: place.column ?? null,
      message,
    });
  };
  const headers = (sheet.rows[0] ?? []).map((cell) => folded(String(cell ?? '')));
  const at = new Map<ColumnKey, number>();
  for (const column of columns) {
    const found = headers.indexOf(folded(column.header));
    if (found >= 0) at.set(column.key, found);
  }
  const absent = columns.filter((column) => !at.has(column.key));
  for (const column of absent)
    tell(
      column.required
        ? `La colonne « ${column.header} » manque : ajoutez-la, avec ce titre en première ligne.`
        : `La colonne « ${column.header} » manque : ce qu’elle tient n’est pas repris.`,
      { column: column.header, severity: column.required ? 'error' : 'notice' },
    );
  headers.forEach((header, i) => {
    if (header !== '' && ![...at.values()].includes(i))
      tell(`La colonne « ${String(sheet.rows[0]?.[i])} » n’est pas connue : elle n’est pas lue.`, {
        column: String(sheet.rows[0]?.[i]),
        severity: 'notice',
      });
  });
  if (absent.some((column) => column.required)) return null;
  if (sheet.rows.length > MAX_ROWS + 1) {
    tell(`La feuille compte plus de ${MAX_ROWS} lignes : ce n’est pas une grille.`);
    return null;
  }
  const headerOf = (column: ColumnKey): string => columns.find((one) => one.key === column)?.header ?? column;
  const rows = sheet.rows.slice(1).flatMap((cells, i): TableRow[] => {
    if (cells.every((cell) => cell === null || String(cell).trim() === '')) return [];
    const raw = (column: ColumnKey): RawCell => {
      const index = at.get(column);
      return index === undefined ? null : (cells[index] ?? null);
    };
    const number = i + 2;
    return [
      {
        number,
        raw,
        text: (column) =>
          String(raw(column) ?? '')
            .replace(/\r\n?/g, '\n')
            .trim(),
        problem: (column, message, severity = 'error') =>
          tell(message, { row: number, column: headerOf(column), severity }),
      },
    ];
  });
  return { rows, whole: absent.length === 0 };
}
