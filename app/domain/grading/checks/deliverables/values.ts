import type { RecordLink } from '../../../crm/agenda/records';
import type { FieldValue, Row, Source } from '../../../crm/deliverables/records';
import type { TemplateColumn, TemplateField } from '../../../crm/deliverables/template';
import { fieldsOf } from '../../../crm/deliverables/values';
import type { FieldExpectation } from '../definitions/parts';
import { findOptional } from '../../../attempt/table';
import { tableIn } from '../../context';
import { comparable } from '../../deliverable-texts';
import { inWords, type ValueFormat } from '../../matching';
import { recordLabel } from '../../record-view';
import { capitalised, type Evidence } from '../../verdict';
import { passageEvidence } from '../../written-texts';
import type { HandedOver } from './handed-over';

export const valueOf = ({ values }: HandedOver, field: string): unknown => comparable(values[field]);

/** Rows of a table where something is written, with their place in it. */
export interface FilledRow {
  readonly index: number;
  readonly cells: Row['cells'];
}

/** A row the template began with, and where nothing more was written, is not filled. */
export function filledRows({ values, template }: HandedOver, table: string): readonly FilledRow[] {
  const rows = values[table];
  if (!Array.isArray(rows)) return [];
  const field = fieldsOf(template).find(({ id }) => id === table);
  const startRows = field?.kind === 'table' ? field.startRows : [];
  return (rows as readonly Row[])
    .map(({ cells }, index) => ({ index, cells }))
    .filter(({ cells }) => {
      const written = Object.entries(cells).filter(([, value]) => isWritten(value));
      return (
        written.length > 0 &&
        !startRows.some((start) => written.every(([column, value]) => start[column] === value))
      );
    });
}

export const isWritten = (value: unknown): boolean => {
  const plain = comparable(value);
  if (typeof plain === 'string') return plain.trim() !== '';
  return Array.isArray(plain) ? plain.length > 0 : plain !== null;
};

/** Sources of a field, or of a column: one list by row. */
export interface CitedSource {
  readonly source: Source;
  /** Path of the source in the record. */
  readonly path: string;
}

export const sourcesIn = (
  value: FieldValue | Row['cells'][string] | undefined,
  path: string,
): CitedSource[] =>
  Array.isArray(value)
    ? (value as readonly unknown[]).flatMap((one, index) =>
        isSource(one) ? [{ source: one, path: `${path}.${index}` }] : [],
      )
    : [];

const isSource = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null && 'place' in value;

export const linksIn = (value: unknown): readonly RecordLink[] =>
  Array.isArray(value)
    ? value.filter((one): one is RecordLink => typeof one === 'object' && one !== null && 'collection' in one)
    : [];

const SHOWN = 240;

/** The field as it reads, cited in full when short. */
export function fieldEvidence(
  handed: HandedOver,
  field: string,
  value: unknown,
  format: FieldExpectation['format'] = 'text',
): readonly Evidence[] {
  const plain = asRead(handed, field, comparable(value));
  if (!isWritten(plain)) return [];
  const said = typeof plain === 'string' && format !== 'date' ? plain : inWords(plain, format);
  const text = said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
  return [passageEvidence(handed.chosen, `${handed.path}.${field}`, { start: 0, end: said.length, text })];
}

/** Tables by their rows, answers by their words, records and sources by their names, as the document prints them. */
function asRead(handed: HandedOver, path: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [name, , , column] = path.split('.');
  const field = fieldsOf(handed.template).find(({ id }) => id === name);
  if (field?.kind !== 'table') return listed(handed, field, value);
  if (column !== undefined)
    return listed(
      handed,
      field.columns.find(({ id }) => id === column),
      value,
    );
  return filledRows(handed, field.id)
    .map(({ cells }) =>
      field.columns
        .filter(({ id }) => isWritten(cells[id]))
        .map((one) => cellInWords(handed, one, cells[one.id]))
        .join(' · '),
    )
    .join(' / ');
}

function listed(handed: HandedOver, field: TemplateField | undefined, value: readonly unknown[]): unknown {
  const links = linksIn(value);
  if (links.length > 0) return links.map((link) => capitalised(linkName(handed, link))).join(', ');
  const sources = sourcesIn(value as FieldValue, '');
  if (sources.length > 0) return sources.map(({ source }) => sourceName(handed, source)).join(', ');
  if (field?.kind !== 'choice') return value;
  return value.map((id) => field.options.find((option) => option.id === id)?.label ?? String(id)).join(', ');
}

const CELL_FORMATS: Partial<Record<TemplateColumn['kind'], ValueFormat>> = { money: 'euros', date: 'date' };

function cellInWords(handed: HandedOver, column: TemplateColumn, value: unknown): string {
  const plain = comparable(value);
  if (typeof plain === 'string' && column.kind !== 'date') return plain;
  return Array.isArray(plain)
    ? String(listed(handed, column, plain))
    : inWords(plain, CELL_FORMATS[column.kind] ?? 'number');
}

/** What a record cited is called in a sentence. */
export function linkName({ world }: HandedOver, { collection, id }: RecordLink): string {
  const record = findOptional(tableIn(world, collection), id);
  return record === null ? id : recordLabel(collection, record);
}

/** What a source is called in a sentence: the record it is, or its title when it comes from outside. */
export function sourceName(handed: HandedOver, { link, title }: Source): string {
  if (link !== null) return linkName(handed, link);
  return title.trim() === '' ? 'une source sans titre' : `« ${title} »`;
}
