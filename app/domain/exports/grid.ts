import type { Workbook } from './sheet';

/** The official grid of an attempt, or its minutes: what is printed, signed and archived. */
export interface GridDocument {
  title: string;
  /** File name without extension. */
  fileName: string;
  /** Identity of the attempt and proof of its journal, label then value. */
  facts: readonly (readonly [string, string])[];
  sections: readonly GridSection[];
  /** Lines above the signatures. */
  closing: readonly string[];
  /** Who signs by hand on paper, with what is known of an electronic signature. */
  signatures: readonly string[];
  footer: string;
}

export interface GridSection {
  heading: string;
  note: string;
  rows: readonly GridRow[];
}

export interface GridRow {
  id: string;
  text: string;
  proposal: string;
  decision: string;
  /** Reason and comment of the examiner. */
  remarks: string;
}

/** The same grid as a workbook: one sheet for the facts, one for the criteria. */
export const gridWorkbook = (grid: GridDocument): Workbook => ({
  fileName: grid.fileName,
  sheets: [
    {
      name: 'Critères',
      columns: [
        { header: 'Compétence', kind: 'text', width: 40 },
        { header: 'Critère', kind: 'text', width: 14 },
        { header: 'Énoncé', kind: 'text', width: 60 },
        { header: 'Proposition', kind: 'text', width: 18 },
        { header: 'Décision', kind: 'text', width: 12 },
        { header: 'Motif et commentaire', kind: 'text', width: 60 },
      ],
      rows: grid.sections.flatMap(({ heading, rows }) =>
        rows.map((row) => [heading, row.id, row.text, row.proposal, row.decision, row.remarks]),
      ),
    },
    {
      name: 'Passage',
      columns: [
        { header: 'Information', kind: 'text', width: 30 },
        { header: 'Valeur', kind: 'text', width: 80 },
      ],
      rows: [
        ...grid.facts.map(([label, value]) => [label, value]),
        ...grid.signatures.map((line) => ['Signature', line]),
      ],
    },
  ],
});
