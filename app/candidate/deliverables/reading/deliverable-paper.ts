import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { isBlank, isRichText } from '~/domain/crm/deliverables/completeness';
import type {
  CellValue,
  Deliverable,
  DeliverableVersion,
  FieldValue,
  Row,
  Source,
} from '~/domain/crm/deliverables/records';
import type { TableField, TemplateColumn, TemplateField } from '~/domain/crm/deliverables/template';
import type { RecordLink } from '~/domain/crm/agenda/records';
import type {
  PrintableDeliverable,
  PrintableField,
  PrintableLine,
  PrintableTable,
} from '~/domain/exports/deliverable';
import { formatCivilDate, formatMoney, formatNumber, nbsp } from '~/ui/typography/format';
import { identityFooter, sellerOf, sellerParty } from '../../papers/paper-parties';
import { recordChoice } from '../record-choices';
import { columnHeader } from './column-header';

/** A deliverable as it would be printed: as it stands, or as a version left. Null when its template is not known. */
export function deliverablePaper(
  { world, today }: Pick<DeskView, 'world' | 'today'>,
  deliverable: Deliverable,
  version: DeliverableVersion | null,
): PrintableDeliverable | null {
  const template = world.templates[deliverable.templateId];
  if (!template) return null;
  const { title, values, files } = version ?? deliverable;
  const seller = sellerOf(world.profile);
  const account = deliverable.accountId && findOptional(world.tables.accounts, deliverable.accountId);
  const author = world.profile.staff.find(({ id }) => id === deliverable.authorId);
  return {
    name: [title || template.title, version && `v${version.number}`].filter(Boolean).join(' '),
    title: title || template.title,
    purpose: title === template.title ? '' : template.title,
    stamp: version ? null : 'Brouillon',
    company: sellerParty(seller),
    facts: [
      { label: 'Rédigé par', value: author ? `${author.name}, ${author.role}` : world.profile.name },
      { label: 'Date', value: formatCivilDate(version?.on ?? today) },
      ...(account ? [{ label: 'Compte', value: account.name }] : []),
      ...(version ? [{ label: 'Version', value: String(version.number) }] : []),
    ],
    sections: template.sections.map((section) => ({
      id: section.id,
      title: section.title,
      fields: section.fields.map((field) => printableField(world, field, values[field.id])),
    })),
    annexes: files.map((id) => ({
      text: findOptional(world.tables.files, id)?.name ?? id,
      path: `fichiers/${encodeURIComponent(id)}`,
    })),
    footer: identityFooter(seller),
  };
}

function printableField(world: World, field: TemplateField, value: FieldValue | undefined): PrintableField {
  const { id, label } = field;
  if (field.kind === 'table') return { id, label, ...printableTable(world, field, (value ?? []) as Row[]) };
  if (field.kind === 'richText') {
    return {
      id,
      label,
      kind: 'richText',
      document: value !== undefined && isRichText(value) && !isBlank(value) ? value : null,
    };
  }
  return { id, label, kind: 'lines', lines: cellLines(world, field, value as CellValue | undefined) };
}

const plain = (text: string): PrintableLine => [{ text, path: null }];
const withUnit = (figure: string, unit: string | undefined): string =>
  unit ? `${figure}\u00a0${unit}` : figure;

function cellLines(
  world: World,
  field: TemplateColumn | Exclude<TemplateField, { kind: 'table' | 'richText' }>,
  value: CellValue | undefined,
): PrintableLine[] {
  if (value === undefined || isBlank(value)) return [];
  switch (field.kind) {
    case 'text':
    case 'longText':
      return String(value).split('\n').map(plain);
    case 'number':
      return [plain(withUnit(formatNumber(Number(value), { maxDecimals: field.decimals }), field.unit))];
    case 'money':
      return [plain(withUnit(formatMoney(Number(value)), field.unit))];
    case 'date':
      return [plain(formatCivilDate(String(value)))];
    case 'choice':
      return (value as string[]).map((id) =>
        plain(field.options.find((option) => option.id === id)?.label ?? id),
      );
    case 'link':
      return (value as RecordLink[]).map((link) => {
        const { label, path } = recordChoice(world, link);
        return [{ text: label, path }];
      });
    case 'source':
      return (value as Source[]).map((source) => sourceLine(world, source));
    default:
      return field satisfies never;
  }
}

function sourceLine(world: World, { link, title, place, on }: Source): PrintableLine {
  const record = link && recordChoice(world, link);
  const after = [place && `, ${place}`, on && ` (${formatCivilDate(on)})`].filter(Boolean).join('');
  return [
    { text: record?.label ?? (title || 'Source sans titre'), path: record?.path ?? null },
    { text: nbsp(after), path: null },
  ].filter(({ text }) => text !== '');
}

const isFigure = ({ kind }: TemplateColumn): boolean => kind === 'number' || kind === 'money';

const shares: Record<TemplateColumn['kind'], number> = {
  text: 14,
  longText: 20,
  number: 8,
  money: 10,
  date: 9,
  choice: 11,
  link: 13,
  source: 15,
};

function printableTable(world: World, { columns }: TableField, rows: readonly Row[]): PrintableTable {
  return {
    kind: 'table',
    columns: columns.map((column) => ({
      header: columnHeader(column),
      align: isFigure(column) ? 'end' : 'start',
      share: shares[column.kind],
    })),
    rows: rows.map(({ cells }) =>
      columns.map((column) => cellLines(world, withoutUnit(column), cells[column.id])),
    ),
    totals: columns.some((column) => 'total' in column && column.total)
      ? columns.map((column) => columnTotal(column, rows) ?? '')
      : null,
  };
}

/** The header says the unit once. */
const withoutUnit = (column: TemplateColumn): TemplateColumn =>
  column.kind === 'number' || column.kind === 'money' ? { ...column, unit: undefined } : column;

/** Sum of a column that is added up, in its own form; null for the others. */
function columnTotal(column: TemplateColumn, rows: readonly Row[]): string | null {
  if (!('total' in column) || !column.total) return null;
  const sum = rows.reduce((total, { cells }) => {
    const cell = cells[column.id];
    return typeof cell === 'number' ? total + cell : total;
  }, 0);
  return column.kind === 'money'
    ? formatMoney(Math.round(sum))
    : formatNumber(Number(sum.toFixed(column.decimals)), { maxDecimals: column.decimals });
}
