import type { CellValue, FieldValue, FieldValues, Row } from './records';
import { plainText, type RichText } from './rich-text';
import type { TemplateField, TemplateSection } from './template';

/** Something a template expects and does not find yet. A hint for the writer, never a refusal. */
export interface Missing {
  fieldId: string;
  message: string;
}

export const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';

/** True for a value that says nothing: blank text, empty list, formatted text without a letter. */
export function isBlank(value: FieldValue | CellValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'number') return false;
  return Array.isArray(value) ? value.length === 0 : plainText(value).trim() === '';
}

export const wordCount = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What is still expected of a part of a document, in the order of its fields. */
export const missingIn = ({ fields }: TemplateSection, values: FieldValues): Missing[] =>
  fields.flatMap((field) =>
    missingOf(field, values[field.id]).map((message) => ({ fieldId: field.id, message })),
  );

function missingOf(field: TemplateField, value: FieldValue | undefined): string[] {
  if (field.kind === 'table') return missingRows(field, isBlank(value) ? [] : (value as Row[]));
  if (isBlank(value)) return field.required ? [`« ${field.label} » est à remplir`] : [];
  if ((field.kind !== 'richText' && field.kind !== 'longText') || field.minWords === undefined) return [];
  const words = wordCount(isRichText(value) ? plainText(value) : String(value));
  return words < field.minWords ? [`« ${field.label} » : ${words} mots sur ${field.minWords} attendus`] : [];
}

function missingRows(field: Extract<TemplateField, { kind: 'table' }>, rows: readonly Row[]): string[] {
  const expected = Math.max(field.minRows, field.required ? 1 : 0);
  const missing =
    rows.length < expected
      ? [
          `« ${field.label} » : ${rows.length} ligne${rows.length > 1 ? 's' : ''} sur ${expected} attendue${expected > 1 ? 's' : ''}`,
        ]
      : [];
  const blanks = rows.flatMap(({ cells }, index) => {
    const columns = field.columns.filter(({ id, required }) => required && isBlank(cells[id]));
    return columns.length > 0
      ? [
          `« ${field.label} », ligne ${index + 1} : ${columns.map(({ label }) => label.toLowerCase()).join(', ')} à remplir`,
        ]
      : [];
  });
  return [...missing, ...blanks];
}
