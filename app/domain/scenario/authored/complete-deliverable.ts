import type { Templates } from '../../attempt/world';
import { richTextOf } from '../../crm/deliverables/rich-text';
import type { TableField, TemplateColumn, TemplateField } from '../../crm/deliverables/template';
import { fieldsOf } from '../../crm/deliverables/values';
import { linkSchema } from '../../crm/agenda/records';
import { readAmount, ShortFormError } from './read-short';
import { amountInEuros } from './words';

type Block = Record<string, unknown>;

const isBlock = (value: unknown): value is Block =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

/**
 * Values of a deliverable as its screen would send them, from what a script writes of them: plain lines for a formatted text,
 * `1 234,56 €`, `accounts C0101` for a link, one answer or source without its list, table rows by column name.
 * @throws ShortFormError that says where
 */
export function completeDeliverableValues(
  templates: Templates,
  templateId: unknown,
  short: unknown,
): unknown {
  const template = Object.hasOwn(templates, String(templateId)) ? templates[String(templateId)] : undefined;
  if (!template || !isBlock(short)) return short;
  const fields = new Map(fieldsOf(template).map((field) => [field.id, field]));
  return Object.fromEntries(
    Object.entries(short).map(([id, value]) => {
      const field = fields.get(id);
      return [id, field ? within(['values', id], () => completeValue(field, value)) : value];
    }),
  );
}

function completeValue(field: TemplateField, value: unknown): unknown {
  if (value === null) return null;
  if (field.kind === 'richText') return typeof value === 'string' ? richTextOf(value) : value;
  return field.kind === 'table' ? completeRows(field, value) : completeCell(field, value);
}

function completeCell(
  field: TemplateColumn | Exclude<TemplateField, { kind: 'table' | 'richText' }>,
  value: unknown,
): unknown {
  if (value === null) return null;
  switch (field.kind) {
    case 'money':
      return typeof value === 'string' && amountInEuros.test(value) ? readAmount(value) : value;
    case 'choice':
      return asList(value);
    case 'link':
      return asList(value).map(linkOf);
    case 'source':
      return asList(value).map(sourceOf);
    default:
      return value;
  }
}

/** A row is written by column name; `id` is only needed to keep a row's own across several saves. */
function completeRows(table: TableField, value: unknown): unknown {
  return asList(value).map((row, index) => {
    if (!isBlock(row)) return row;
    const { id = `l${index + 1}`, cells, ...named } = row;
    const written = isBlock(cells) ? cells : named;
    return {
      id,
      cells: Object.fromEntries(
        Object.entries(written).map(([columnId, cell]) => {
          const column = table.columns.find((known) => known.id === columnId);
          return [columnId, column ? within([index, columnId], () => completeCell(column, cell)) : cell];
        }),
      ),
    };
  });
}

function linkOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, collection, id] = /^(\S+) +(\S+)$/.exec(value.trim()) ?? [];
  const link = linkSchema.safeParse({ collection, id });
  if (!link.success)
    throw new ShortFormError(`fiche liée « ${value} » non comprise ; exemple : « accounts C0101 »`);
  return link.data;
}

/** `documents tarif-concurrent, page 2` or a block with `link` or `title`, `place` and `on`. */
function sourceOf(value: unknown): unknown {
  if (typeof value === 'string') {
    const [record = '', ...place] = value.split(',');
    return { link: linkOf(record), title: '', place: place.join(',').trim(), on: null };
  }
  return isBlock(value)
    ? {
        title: '',
        place: '',
        on: null,
        ...value,
        link: value.link === undefined || value.link === null ? null : linkOf(value.link),
      }
    : value;
}

function within<T>(path: readonly (string | number)[], complete: () => T): T {
  try {
    return complete();
  } catch (fault) {
    if (fault instanceof ShortFormError) throw new ShortFormError(fault.message, [...path, ...fault.path]);
    throw fault;
  }
}
