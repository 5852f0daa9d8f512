import type { RichText } from '../crm/deliverables/rich-text';
import type { PaperFact, PaperParty } from './paper';

/**
 * What a deliverable prints, in words and figures ready for paper: the screen that shows it, the print, the PDF and the DOCX are made
 * from the same model, so that they can never differ.
 */
export interface PrintableDeliverable {
  /** Browser title and file name. */
  name: string;
  title: string;
  purpose: string;
  /** "Brouillon" until it was handed over. */
  stamp: string | null;
  company: PaperParty;
  /** Author, date, account, version, as label and value. */
  facts: readonly PaperFact[];
  sections: readonly PrintableSection[];
  /** Names of the files attached to it. */
  annexes: readonly PrintableSpan[];
  /** The company's identity, at the foot of each page. */
  footer: readonly string[];
}

export interface PrintableSection {
  id: string;
  title: string;
  fields: readonly PrintableField[];
}

/** Words that lead to a record of the company (`path`, relative to the desk), or nowhere. */
export interface PrintableSpan {
  text: string;
  path: string | null;
}
export type PrintableLine = readonly PrintableSpan[];

export type PrintableField = { id: string; label: string } & (
  | { kind: 'lines'; lines: readonly PrintableLine[] }
  | { kind: 'richText'; document: RichText | null }
  | PrintableTable
);

export interface PrintableTable {
  kind: 'table';
  columns: readonly PrintableColumn[];
  /** Row, cell, lines of the cell. */
  rows: readonly (readonly (readonly PrintableLine[])[])[];
  /** Under each column, empty where nothing is added up; null when no column is. */
  totals: readonly string[] | null;
}

export interface PrintableColumn {
  header: string;
  align: 'start' | 'end';
  /** Share of the width. */
  share: number;
}
