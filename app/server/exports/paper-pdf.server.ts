import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { PaperParty, PaperTable, PaperTotals, PrintablePaper } from '~/domain/exports/paper';
import { writePdf } from './pdf.server';

export const soft = '#475569';
const hairline = '#cbd5e1';

export const rules: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 || row === 1 || row === node.table.body.length ? 0.75 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => hairline,
  paddingTop: () => 4,
  paddingBottom: () => 3,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

export const party = ({ heading, lines }: PaperParty): Content[] => [
  ...(heading
    ? [{ text: heading, color: soft, fontSize: 8, margin: [0, 0, 0, 2] as [number, number, number, number] }]
    : []),
  ...lines.map((text, index) => ({ text, bold: index === 0, fontSize: index === 0 ? 11 : 9 })),
];

function linesTable({ columns, rows }: PaperTable): ContentTable {
  const cell = (text: string, index: number, over: object): TableCell => ({
    text,
    alignment: columns[index]?.align === 'end' ? 'right' : 'left',
    noWrap: columns[index]?.align === 'end',
    ...over,
  });
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => `${(column.share / shares) * 100}%`),
      body: [
        columns.map((column, index) =>
          cell(column.header, index, { bold: true, fontSize: 8, fillColor: '#f1f5f9', noWrap: false }),
        ),
        ...rows.map((row) => row.map((text, index) => cell(text, index, { fontSize: 8.5 }))),
      ],
    },
    layout: rules,
    margin: [0, 10, 0, 10],
  };
}

function totalsBlock({ vat, items }: PaperTotals): Content {
  const vatTable: Content = {
    table: {
      headerRows: 1,
      widths: ['auto', 'auto', 'auto'],
      body: [
        ['TVA', 'Base HT', 'Montant'].map((text, index) => ({
          text,
          bold: true,
          fontSize: 8,
          fillColor: '#f1f5f9',
          alignment: index ? 'right' : 'left',
        })),
        ...vat.map(({ rate, base, amount }) =>
          [rate, base, amount].map((text, index) => ({
            text,
            fontSize: 8.5,
            alignment: index ? 'right' : 'left',
          })),
        ),
      ] as TableCell[][],
    },
    layout: rules,
  };
  const sums: Content = {
    table: {
      widths: ['*', 'auto'],
      body: items.map(({ label, value, strong }) => [
        { text: label, bold: strong, fontSize: strong ? 10.5 : 9 },
        { text: value, bold: strong, fontSize: strong ? 10.5 : 9, alignment: 'right', noWrap: true },
      ]),
    },
    layout: { ...rules, hLineWidth: () => 0, paddingTop: () => 2, paddingBottom: () => 1 },
  };
  return {
    columns: [
      { width: '*', stack: vat.length > 0 ? [vatTable] : [] },
      { width: 230, stack: [sums] },
    ],
    columnGap: 24,
    unbreakable: true,
  };
}

function contentOf(paper: PrintablePaper): Content[] {
  const content: Content[] = [
    {
      columns: [
        { width: '*', stack: party(paper.seller) },
        { width: 210, stack: party(paper.buyer) },
      ],
      columnGap: 24,
    },
  ];
  if (paper.deliverTo)
    content.push({
      columns: [
        { width: '*', text: '' },
        { width: 210, stack: party(paper.deliverTo) },
      ],
      columnGap: 24,
      margin: [0, 8, 0, 0],
    });
  if (paper.dateline) content.push({ text: paper.dateline, alignment: 'right', margin: [0, 28, 0, 12] });
  if (paper.title) content.push({ text: paper.title, fontSize: 16, bold: true, margin: [0, 22, 0, 6] });
  if (paper.stamp) content.push({ text: paper.stamp, color: '#b91c1c', bold: true, margin: [0, 0, 0, 6] });
  if (paper.facts.length > 0) {
    content.push({
      table: {
        widths: ['auto', '*'],
        body: paper.facts.map(({ label, value }) => [{ text: label, color: soft }, { text: value }]),
      },
      layout: {
        ...rules,
        hLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: () => 12,
        paddingTop: () => 1,
        paddingBottom: () => 1,
      },
    });
  }
  if (paper.subject)
    content.push({
      text: [
        { text: 'Objet : ', color: soft },
        { text: paper.subject, bold: true },
      ],
      margin: [0, 10, 0, 0],
    });
  for (const text of paper.body)
    content.push({ text, margin: [0, 8, 0, 0], fontSize: 10, preserveLeadingSpaces: true });
  if (paper.lines) content.push(linesTable(paper.lines));
  if (paper.totals) content.push(totalsBlock(paper.totals));
  for (const { heading, paragraphs } of paper.sections) {
    content.push({
      stack: [
        { text: heading, bold: true, fontSize: 9 },
        ...paragraphs.map((text) => ({
          text,
          fontSize: 8.5,
          margin: [0, 2, 0, 0] as [number, number, number, number],
        })),
      ],
      margin: [0, 12, 0, 0],
    });
  }
  if (paper.signature) {
    content.push({
      unbreakable: true,
      margin: [0, 16, 0, 0],
      table: { widths: [260], heights: [70], body: [[{ text: paper.signature, fontSize: 8, color: soft }]] },
      layout: {
        hLineColor: () => hairline,
        vLineColor: () => hairline,
        hLineWidth: () => 0.75,
        vLineWidth: () => 0.75,
      },
    });
  }
  return content;
}

/** A commercial paper as an A4 PDF, with the seller's legal identity at the foot of each page. */
export const writePaperPdf = (paper: PrintablePaper): Promise<Buffer> =>
  writePdf({
    info: { title: paper.name, author: paper.seller.lines[0] },
    pageMargins: [42, 42, 42, 64],
    content: contentOf(paper),
    footer: identityFoot(paper.footer),
  });

/** The company's identity and the page number, at the foot of each page. */
export const identityFoot =
  (lines: readonly string[]) =>
  (page: number, pages: number): Content => ({
    margin: [42, 12, 42, 0],
    columns: [
      { width: '*', stack: lines.map((text) => ({ text, fontSize: 7, color: soft, alignment: 'left' })) },
      { width: 50, text: `${page} / ${pages}`, fontSize: 7, color: soft, alignment: 'right' },
    ],
  });
