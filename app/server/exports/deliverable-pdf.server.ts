import type { Content, TableCell } from 'pdfmake/interfaces';
import type { RichTextNode } from '~/domain/crm/deliverables/rich-text';
import type {
  PrintableDeliverable,
  PrintableField,
  PrintableLine,
  PrintableTable,
} from '~/domain/exports/deliverable';
import { identityFoot, party, rules, soft } from './paper-pdf.server';
import { writePdf } from './pdf.server';

/** Tables with more columns than this are read on a sheet turned sideways. */
const mostUprightColumns = 6;
const nothing: Content = { text: 'Non renseigné', color: soft, italics: true };

export const isWide = ({ sections }: PrintableDeliverable): boolean =>
  sections.some(({ fields }) =>
    fields.some(
      (field) => field.kind === 'table' && field.rows.length > 0 && field.columns.length > mostUprightColumns,
    ),
  );

/** A deliverable as an A4 PDF, under the company's name and with its identity at the foot of each page. */
export const writeDeliverablePdf = (paper: PrintableDeliverable): Promise<Buffer> =>
  writePdf({
    info: { title: paper.name, author: paper.company.lines[0] },
    pageOrientation: isWide(paper) ? 'landscape' : 'portrait',
    pageMargins: [42, 42, 42, 64],
    content: [
      { stack: party(paper.company) },
      { text: paper.purpose, color: soft, margin: [0, 20, 0, 0] },
      { text: paper.title, fontSize: 18, bold: true, margin: [0, 2, 0, 4] },
      ...(paper.stamp ? [{ text: paper.stamp, color: '#b91c1c', bold: true }] : []),
      {
        text: paper.facts.flatMap(({ label, value }, index) => [
          { text: `${index > 0 ? '   ·   ' : ''}${label} : `, color: soft },
          { text: value },
        ]),
        margin: [0, 4, 0, 4],
      },
      ...paper.sections.flatMap(({ title, fields }) => [heading(title), ...fields.flatMap(fieldContent)]),
      ...(paper.annexes.length > 0
        ? [heading('Fichiers joints'), { ul: paper.annexes.map(({ text }) => text) }]
        : []),
    ],
    footer: identityFoot(paper.footer),
  });

const heading = (text: string): Content => ({
  text,
  fontSize: 12.5,
  bold: true,
  color: '#0f5257',
  margin: [0, 16, 0, 2],
  headlineLevel: 1,
});

function fieldContent(field: PrintableField): Content[] {
  return [
    { text: field.label, bold: true, fontSize: 8.5, color: soft, margin: [0, 8, 0, 2] },
    ...(field.kind === 'lines'
      ? [field.lines.length > 0 ? lines(field.lines) : nothing]
      : field.kind === 'richText'
        ? (field.document?.content.map(block) ?? [nothing])
        : [field.rows.length > 0 ? table(field) : nothing]),
  ];
}

const lineText = (line: PrintableLine): string => line.map(({ text }) => text).join('');
const lines = (all: readonly PrintableLine[]): Content => ({
  stack: all.map((line) => ({ text: lineText(line), preserveLeadingSpaces: true })),
});

function table({ columns, rows, totals }: PrintableTable): Content {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const fontSize = columns.length > 8 ? 7 : 8;
  const cell = (text: string, index: number, over: object = {}): TableCell => ({
    text,
    alignment: columns[index]?.align === 'end' ? 'right' : 'left',
    fontSize,
    ...over,
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => `${(share / shares) * 100}%`),
      body: [
        columns.map(({ header }, index) => cell(header, index, { bold: true, fillColor: '#f1f5f9' })),
        ...rows.map((row) => row.map((all, index) => cell(all.map(lineText).join('\n'), index))),
        ...(totals
          ? [
              totals.map((text, index) =>
                cell(index === 0 && text === '' ? 'Total' : text, index, { bold: true }),
              ),
            ]
          : []),
      ],
    },
    layout: rules,
  };
}

/** A block of formatted text; what the editor allows, nothing else, can be met here. */
function block(node: RichTextNode): Content {
  const inside = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return {
        ...inline(inside),
        bold: true,
        fontSize: node.attrs?.level === 3 ? 9.5 : 11,
        margin: [0, 6, 0, 2],
      };
    case 'bulletList':
      return { ul: inside.map(item), margin: [0, 2, 0, 4] };
    case 'orderedList':
      return { ol: inside.map(item), start: node.attrs?.start ?? 1, margin: [0, 2, 0, 4] };
    case 'blockquote':
      return { stack: inside.map(block), margin: [14, 2, 0, 4], color: soft };
    case 'listItem':
      return item(node);
    case 'paragraph':
    case 'text':
    case 'hardBreak':
      return { ...inline(node.type === 'paragraph' ? inside : [node]), margin: [0, 0, 0, 4] };
    default:
      return node.type satisfies never;
  }
}

const item = ({ content = [] }: RichTextNode): Content => ({ stack: content.map(block) });

const inline = (nodes: readonly RichTextNode[]): { text: Content[] } => ({
  text: nodes.map(({ type, text = '', marks = [] }) => {
    const has = (name: string) => marks.some((mark) => mark.type === name);
    return {
      text: type === 'hardBreak' ? '\n' : text,
      bold: has('bold') || undefined,
      italics: has('italic') || undefined,
      decoration: has('underline') ? ('underline' as const) : undefined,
    };
  }),
});
