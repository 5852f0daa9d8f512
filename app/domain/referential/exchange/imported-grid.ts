import type { Referential } from '../schema';
import type { TextPlace } from '../wording';

/** A sheet of a workbook as it was read: cells only, never formulas. */
export interface RawSheet {
  readonly name: string;
  /** First row: headers. */
  readonly rows: readonly (readonly RawCell[])[];
}
export type RawCell = string | number | boolean | null;

export interface ImportProblem {
  /** `error`: nothing can be applied; `structure`: texts can, the grid as a whole cannot; `notice`: something is left aside. */
  readonly severity: 'error' | 'structure' | 'notice';
  /** Sheet of a workbook, or part of a CASE package. */
  readonly sheet: string;
  /** 1-based, as a spreadsheet shows it; null when the whole sheet is meant. */
  readonly row: number | null;
  readonly column: string | null;
  /** French: what is wrong and what to do. */
  readonly message: string;
}

/** What a file holds of a grid. */
export interface ImportedGrid {
  /** Certification the file says it is about; null when it does not say. */
  readonly code: string | null;
  /** Texts found, by place in the grid. */
  readonly texts: ReadonlyMap<TextPlace, string>;
  /** Criteria the file holds, in its order. */
  readonly criteria: readonly string[];
  /** The whole grid when the file holds all of it; null otherwise. */
  readonly grid: Referential | null;
  readonly problems: readonly ImportProblem[];
}
