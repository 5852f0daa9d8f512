import type { Workbook } from './sheet';

/** The official grid of an attempt, or its minutes: what is printed, signed and archived. */
export interface GridDocument {
  title: string;
  /** File name without extension. */
  fileName: string;
  /** Identity of the attempt and proof of its journal, label then value. */
  facts: readonly (readonly [string, string])[];
  sections: readonly GridSection[];
  /** Competences, then blocks. */
  levels: readonly GridLevel[];
  /** Lines above the signatures. */
  closing: readonly string[];
  /** What is known of the electronic signature. */
  signatures: readonly string[];
  /** Who signs by hand on paper; empty where nobody is asked to. */
  signatories: readonly string[];
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

export interface GridLevel {
  /** « Compétence 2.1.1 » */
  level: string;
  title: string;
  /** Criteria this attempt evaluates, of those of the level: « 2 sur 3 ». */
  evaluated: string;
  proposal: string;
  conclusion: string;
  /** Reason and comment of the examiner. */
  remarks: string;
}

/** The same grid as a workbook: one sheet for the criteria, one for competences and blocks, one for the facts. */
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
      name: 'Compétences et blocs',
      columns: [
        { header: 'Niveau', kind: 'text', width: 18 },
        { header: 'Intitulé', kind: 'text', width: 60 },
        { header: 'Critères évalués', kind: 'text', width: 18 },
        { header: 'Proposition', kind: 'text', width: 40 },
        { header: 'Conclusion', kind: 'text', width: 16 },
        { header: 'Motif et commentaire', kind: 'text', width: 60 },
      ],
      rows: grid.levels.map((one) => [
        one.level,
        one.title,
        one.evaluated,
        one.proposal,
        one.conclusion,
        one.remarks,
      ]),
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
