import type { TemplateColumn, TemplateField } from '../../../crm/deliverables/template';
import { fieldsOf } from '../../../crm/deliverables/values';
import { comparable } from '../../deliverable-texts';
import { wordsOf } from '../../text/reading/words';
import { right, wrong, type Point } from '../points';
import type { HandedOver } from './handed-over';
import { fieldEvidence, filledRows, isWritten } from './values';

/** Everything the template asks for: required fields and cells, words and rows in number. One point by field that asks something. */
export function completenessPoints(handed: HandedOver): readonly Point[] {
  return fieldsOf(handed.template)
    .filter(asks)
    .map((field) => {
      const lack = lackOf(handed, field);
      const label = `« ${field.label} »`;
      return lack === null
        ? right(label)
        : wrong(
            label,
            `${label} : ${lack}.`,
            fieldEvidence(handed, field.id, field.kind === 'table' ? null : handed.values[field.id]),
          );
    });
}

const asks = (field: TemplateField): boolean =>
  field.required ||
  ('minWords' in field && field.minWords !== undefined) ||
  (field.kind === 'table' && (field.minRows > 0 || field.columns.some((column) => column.required)));

function lackOf(handed: HandedOver, field: TemplateField): string | null {
  if (field.kind === 'table') {
    const rows = filledRows(handed, field.id);
    const needed = Math.max(field.minRows, field.required ? 1 : 0);
    if (rows.length < needed) return `${rows.length} ligne${rows.length > 1 ? 's' : ''}, ${needed} au moins`;
    for (const { index, cells } of rows) {
      const lacking = field.columns.find((column) => cellLacks(column, cells[column.id]));
      if (lacking !== undefined) return `ligne ${index + 1}, « ${lacking.label} » n’est pas complet`;
    }
    return null;
  }
  const value = handed.values[field.id];
  if (!isWritten(value)) return field.required ? 'ce n’est pas rempli' : null;
  return fewWords(field, value);
}

const cellLacks = (column: TemplateColumn, value: unknown): boolean =>
  isWritten(value) ? fewWords(column, value) !== null : column.required;

function fewWords(field: TemplateField | TemplateColumn, value: unknown): string | null {
  if (!('minWords' in field) || field.minWords === undefined) return null;
  const text = comparable(value);
  const words = typeof text === 'string' ? wordsOf(text).length : 0;
  return words < field.minWords ? `${words} mot${words > 1 ? 's' : ''}, ${field.minWords} au moins` : null;
}
