import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { RichTextNode } from '~/domain/crm/deliverables/rich-text';
import type {
  PrintableDeliverable,
  PrintableField,
  PrintableLine,
  PrintableTable,
} from '~/domain/exports/deliverable';
import { isWide } from './deliverable-pdf.server';

/** Sizes are half points, lengths twentieths of a point. */
const soft = '475569';
const margin = 900;
const a4 = { width: 11_906, height: 16_838 };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'CBD5E1' };
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
type Block = Paragraph | Table;

/** A deliverable as a Word document: real headings, lists and tables, so that it can be worked on further. */
export function writeDeliverableDocx(given: PrintableDeliverable): Promise<Buffer> {
  const paper = printable(given);
  const wide = isWide(paper);
  const width = (wide ? a4.height : a4.width) - 2 * margin;
  const lists = new ListNumbering();
  const body = paper.sections.flatMap(({ title, fields }): Block[] => [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, keepNext: true }),
    ...fields.flatMap((field) => fieldBlocks(field, width, lists)),
  ]);
  const annexes = paper.annexes.map(({ text }) => new Paragraph({ text, bullet: { level: 0 } }));
  const document = new Document({
    title: paper.title,
    creator: paper.company.lines[0],
    description: paper.purpose,
    styles,
    numbering: { config: lists.config() },
    sections: [
      {
        properties: {
          page: {
            size: { ...a4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: { default: identityFooter(paper.footer) },
        children: [
          ...head(paper),
          ...body,
          ...(annexes.length > 0
            ? [new Paragraph({ text: 'Fichiers joints', heading: HeadingLevel.HEADING_1 }), ...annexes]
            : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Characters XML 1.0 §2.2 has no place for: a text pasted from another program may hold some, and Word would not open the file. */
const unprintable =
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function printable<Part>(part: Part): Part;
function printable(part: unknown): unknown {
  if (typeof part === 'string') return part.replace(/[\u000b\u000c]/g, ' ').replace(unprintable, '');
  if (Array.isArray(part)) return part.map(printable);
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, printable(value)]));
}

const styles = {
  default: {
    document: {
      run: { font: 'Calibri', size: 21, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 80 } },
    },
    title: { run: { size: 36, bold: true }, paragraph: { spacing: { before: 60, after: 120 } } },
    heading1: {
      run: { size: 26, bold: true, color: '0F5257' },
      paragraph: { spacing: { before: 320, after: 100 } },
    },
    heading2: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 160, after: 60 } } },
    heading3: {
      run: { size: 21, bold: true, color: soft },
      paragraph: { spacing: { before: 120, after: 60 } },
    },
  },
};

function head({ company, purpose, title, stamp, facts }: PrintableDeliverable): Block[] {
  const [name = '', ...rest] = company.lines;
  return [
    new Paragraph({ children: [new TextRun({ text: name, bold: true, size: 24 })], spacing: { after: 0 } }),
    new Paragraph({
      children: [new TextRun({ text: rest.join(' · '), size: 18, color: soft })],
      border: { bottom: { ...hairline, space: 6 } },
      spacing: { after: 280 },
    }),
    ...(purpose
      ? [new Paragraph({ children: [new TextRun({ text: purpose, color: soft })], spacing: { after: 0 } })]
      : []),
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(stamp
      ? [new Paragraph({ children: [new TextRun({ text: stamp, bold: true, color: 'B91C1C' })] })]
      : []),
    ...facts.map(
      ({ label, value }) =>
        new Paragraph({
          children: [new TextRun({ text: `${label}\u00a0: `, color: soft }), new TextRun(value)],
          spacing: { after: 0 },
        }),
    ),
  ];
}

const identityFooter = (lines: readonly string[]) =>
  new Footer({
    children: [
      ...lines.map(
        (text) =>
          new Paragraph({ children: [new TextRun({ text, size: 14, color: soft })], spacing: { after: 0 } }),
      ),
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 14,
            color: soft,
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

function fieldBlocks(field: PrintableField, width: number, lists: ListNumbering): Block[] {
  const label = new Paragraph({
    children: [new TextRun({ text: field.label, bold: true, size: 19, color: soft })],
    keepNext: true,
    spacing: { before: 140, after: 40 },
  });
  const nothing = new Paragraph({
    children: [new TextRun({ text: 'Non renseigné', italics: true, color: soft })],
  });
  if (field.kind === 'lines')
    return [label, ...(field.lines.length > 0 ? field.lines.map(lineParagraph) : [nothing])];
  if (field.kind === 'richText')
    return [label, ...(field.document?.content.flatMap((node) => richBlocks(node, {}, lists)) ?? [nothing])];
  return [label, field.rows.length > 0 ? table(field, width) : nothing];
}

const lineText = (line: PrintableLine) => line.map(({ text }) => text).join('');
const lineParagraph = (line: PrintableLine) =>
  new Paragraph({ text: lineText(line), spacing: { after: 20 } });

function table({ columns, rows, totals }: PrintableTable, width: number): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / shares) * width));
  const size = columns.length > 8 ? 15 : 17;
  const cell = (texts: readonly string[], index: number, bold = false, shaded = false) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      borders: { top: hairline, bottom: hairline, left: none, right: none },
      ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'F1F5F9', color: 'auto' } } : {}),
      children: texts.map(
        (text) =>
          new Paragraph({
            alignment: columns[index]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text, bold, size })],
            spacing: { after: 0 },
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ header }, index) => cell([header], index, true, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((all, index) => cell(all.length > 0 ? all.map(lineText) : [''], index)),
          }),
      ),
      ...(totals
        ? [
            new TableRow({
              children: totals.map((text, index) =>
                cell([index === 0 && text === '' ? 'Total' : text], index, true),
              ),
            }),
          ]
        : []),
    ],
  });
}

/** Each numbered list counts by itself. */
class ListNumbering {
  private readonly starts: number[] = [];

  next(start: number): string {
    this.starts.push(start);
    return `liste-${this.starts.length}`;
  }

  config() {
    return this.starts.map((start, index) => ({
      reference: `liste-${index + 1}`,
      levels: Array.from({ length: 9 }, (_, level) => ({
        level,
        start: level === 0 ? start : 1,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 300 } } },
      })),
    }));
  }
}

/** Blocks of a formatted text; a list's items bear its mark, and so on inside. */
function richBlocks(
  node: RichTextNode,
  around: IParagraphOptions,
  lists: ListNumbering,
  depth = 0,
): Paragraph[] {
  const inside = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          ...around,
          heading: node.attrs?.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          children: inside.map(run),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ ...around, children: inside.map(run) })];
    case 'blockquote':
      return inside.flatMap((child) =>
        richBlocks(
          child,
          { ...around, indent: { left: 400 }, border: { left: { ...hairline, space: 8 } } },
          lists,
          depth,
        ),
      );
    case 'bulletList':
      return inside.flatMap((child) => itemBlocks(child, { bullet: { level: depth } }, lists, depth));
    case 'orderedList': {
      const reference = lists.next(node.attrs?.start ?? 1);
      return inside.flatMap((child) =>
        itemBlocks(child, { numbering: { reference, level: depth } }, lists, depth),
      );
    }
    case 'listItem':
      return itemBlocks(node, {}, lists, depth);
    case 'text':
    case 'hardBreak':
      return [new Paragraph({ ...around, children: [run(node)] })];
    default:
      return node.type satisfies never;
  }
}

/** Word knows nine levels of lists. */
const deepest = 8;

const itemBlocks = (
  { content = [] }: RichTextNode,
  mark: IParagraphOptions,
  lists: ListNumbering,
  depth: number,
) =>
  content.flatMap((child, index) =>
    richBlocks(
      child,
      index === 0 ? mark : { indent: { left: 360 * (depth + 1) } },
      lists,
      Math.min(depth + 1, deepest),
    ),
  );

function run({ type, text = '', marks = [] }: RichTextNode): TextRun {
  if (type === 'hardBreak') return new TextRun({ break: 1 });
  const has = (name: string) => marks.some((mark) => mark.type === name);
  return new TextRun({
    text,
    bold: has('bold'),
    italics: has('italic'),
    underline: has('underline') ? {} : undefined,
  });
}
