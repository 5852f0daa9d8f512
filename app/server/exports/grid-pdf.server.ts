import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { GridDocument, GridLevel, GridSection } from '~/domain/exports/grid';
import { writePdf } from './pdf.server';

const headers = ['Critère', 'Énoncé', 'Proposition', 'Décision', 'Motif et commentaire'];

const rules: CustomTableLayout = {
  hLineWidth: (row) => (row < 2 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => '#cbd5e1',
  paddingTop: () => 3,
  paddingBottom: () => 3,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

const headingCell = ({ heading, note }: GridSection): TableCell => ({
  colSpan: headers.length,
  stack: [
    { text: heading, bold: true, fontSize: 10.5 },
    { text: note, fontSize: 8, color: '#475569' },
  ],
});

/** The heading is part of the table: it stays with its first row, and comes back where the table goes on to the next page. */
const sectionContent = (section: GridSection): Content => ({
  margin: [-4, 8, -4, 0],
  table: {
    headerRows: 2,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: [58, '*', 64, 50, 130],
    body: [
      [headingCell(section), ...headers.slice(1).map((): TableCell => ({}))],
      headers.map((text): TableCell => ({ text, bold: true, fontSize: 8, fillColor: '#f1f5f9' })),
      ...section.rows.map((row): TableCell[] =>
        [row.id, row.text, row.proposal, row.decision, row.remarks].map((text) => ({ text, fontSize: 8 })),
      ),
    ],
  },
  layout: rules,
});

const levelHeaders = ['Niveau', 'Intitulé', 'Critères évalués', 'Conclusion', 'Motif et commentaire'];

const levelsContent = (levels: readonly GridLevel[]): Content => ({
  margin: [-4, 14, -4, 0],
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: [72, '*', 52, 58, 130],
    body: [
      levelHeaders.map((text): TableCell => ({ text, bold: true, fontSize: 8, fillColor: '#f1f5f9' })),
      ...levels.map(({ level, title, evaluated, proposal, conclusion, remarks }): TableCell[] => [
        { text: level, fontSize: 8 },
        { stack: [title, { text: proposal, color: '#475569' }], fontSize: 8 },
        { text: evaluated, fontSize: 8 },
        { text: conclusion, fontSize: 8, bold: true },
        { text: remarks, fontSize: 8 },
      ]),
    ],
  },
  layout: { ...rules, hLineWidth: (row) => (row < 1 ? 0 : 0.5) },
});

/** One box per person, with room for a date and a signature. */
const signatoriesContent = (signatories: readonly string[]): Content => ({
  margin: [0, 14, 0, 0],
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: ['*', 90, 170],
    heights: (row) => (row === 0 ? 'auto' : 42),
    body: [
      ['Signataire', 'Date', 'Signature'].map((text): TableCell => ({
        text,
        bold: true,
        fontSize: 8,
        fillColor: '#f1f5f9',
      })),
      ...signatories.map((who): TableCell[] => [capital(who), '', '']),
    ],
  },
  layout: { hLineColor: () => '#cbd5e1', vLineColor: () => '#cbd5e1' },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The grid or the minutes as an A4 PDF. */
export const writeGridPdf = (grid: GridDocument): Promise<Buffer> =>
  writePdf({
    info: { title: grid.title },
    pageMargins: [36, 40, 36, 48],
    content: [
      { text: grid.title, fontSize: 16, bold: true, margin: [0, 0, 0, 8] },
      {
        table: {
          widths: [120, '*'],
          body: grid.facts.map(([label, value]): TableCell[] => [{ text: label, color: '#475569' }, value]),
        },
        layout: 'noBorders',
      },
      ...grid.sections.map(sectionContent),
      ...(grid.levels.length > 0 ? [levelsContent(grid.levels)] : []),
      {
        stack: grid.closing.map((text) => ({
          text,
          margin: [0, 4, 0, 0] as [number, number, number, number],
        })),
        margin: [0, 14, 0, 0],
      },
      { text: 'Signature de l’examinateur', bold: true, margin: [0, 14, 0, 4] },
      { stack: grid.signatures.map((text) => ({ text })) },
      ...(grid.signatories.length > 0 ? [signatoriesContent(grid.signatories)] : []),
    ],
    footer: (page, pages) => ({
      margin: [36, 12, 36, 0],
      columns: [
        { width: '*', text: grid.footer, fontSize: 7, color: '#475569' },
        { width: 50, text: `${page} / ${pages}`, fontSize: 7, color: '#475569', alignment: 'right' },
      ],
    }),
  });
