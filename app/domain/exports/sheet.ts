/** A table to be written as a spreadsheet file: what the screens describe and `app/server/exports` writes. */
export type SheetKind = 'text' | 'number' | 'money' | 'percent' | 'date';

export interface SheetColumn {
  header: string;
  /** money: integer cents · percent: points · date: 'YYYY-MM-DD'. Text stays text, so identifiers keep their zeros. */
  kind: SheetKind;
  /** Width in characters. */
  width?: number;
}

export type SheetCell = string | number | null;

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
}

/** A file to download, without its extension's rules: the writer adds `.xlsx`. */
export interface Workbook {
  fileName: string;
  sheets: readonly Sheet[];
}

/** One column of a list with where its cells come from. */
export interface SheetField<Row> extends SheetColumn {
  value: (row: Row) => SheetCell;
}

/** A list as a sheet. */
export const sheetOf = <Row>(
  name: string,
  rows: readonly Row[],
  fields: readonly SheetField<Row>[],
): Sheet => ({
  name,
  columns: fields.map(({ header, kind, width }) => ({ header, kind, width })),
  rows: rows.map((row) => fields.map((field) => field.value(row))),
});
