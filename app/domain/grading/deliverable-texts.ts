import type { World } from '../attempt/world';
import type { Deliverable, Row } from '../crm/deliverables/records';
import { plainText, type RichText } from '../crm/deliverables/rich-text';
import { fieldsOf } from '../crm/deliverables/values';

export const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'doc';

/** A value as checks compare it: formatted text as its words, everything else as it is. */
export const comparable = (value: unknown): unknown =>
  isRichText(value) ? plainText(value) : (value ?? null);

const VALUES_PATH = /^(versions\.(\d+)\.values|values)\.(.+)$/;
const TEXT_KINDS: ReadonlySet<string> = new Set(['text', 'longText', 'richText']);

/**
 * The texts of a deliverable, each with the path of its field in the record. A field is named as its template does (`synthese`, or
 * `concurrents.avis` for a column) and read in the version last handed over, in the draft while there is none; a full path
 * (`versions.0.values.synthese`) is read as it is. Without names, every field and column of text.
 */
export function deliverableTexts(
  world: World,
  deliverable: Deliverable,
  fields: readonly string[] | undefined,
): readonly { field: string; text: string }[] {
  const last = deliverable.versions.length - 1;
  const usual = last < 0 ? 'values' : `versions.${last}.values`;
  return (fields ?? textFieldsOf(world, deliverable)).flatMap((field) => {
    if (field === 'title') return textAt('title', deliverable.title);
    const [, base = usual, index, named = field] = VALUES_PATH.exec(field) ?? [];
    const values =
      base === 'values' ? deliverable.values : (deliverable.versions[Number(index ?? last)]?.values ?? {});
    const [name = '', column] = named.split('.');
    const value = values[name];
    if (column === undefined) return textAt(`${base}.${name}`, value);
    return Array.isArray(value)
      ? (value as readonly Row[]).flatMap(({ cells }, row) =>
          textAt(`${base}.${name}.${row}.cells.${column}`, cells[column]),
        )
      : [];
  });
}

function textAt(field: string, value: unknown): { field: string; text: string }[] {
  const text = comparable(value);
  return typeof text === 'string' && text.trim() !== '' ? [{ field, text }] : [];
}

function textFieldsOf(world: World, { templateId }: Deliverable): readonly string[] {
  const template = world.templates[templateId];
  if (template === undefined) return ['title'];
  return fieldsOf(template).flatMap((field) =>
    field.kind === 'table'
      ? field.columns.filter(({ kind }) => TEXT_KINDS.has(kind)).map((column) => `${field.id}.${column.id}`)
      : TEXT_KINDS.has(field.kind)
        ? [field.id]
        : [],
  );
}
