import { isBlank } from '~/domain/crm/deliverables/completeness';
import type { CellValue, Deliverable, FieldValue, FieldValues, Row } from '~/domain/crm/deliverables/records';
import type { DeliverableTemplate, TableField, TemplateField } from '~/domain/crm/deliverables/template';

/** What the candidate writes of a deliverable. Values stand in the template's order and blanks are left out: one text for one content. */
export interface DeliverableContent {
  title: string;
  accountId: string | null;
  values: FieldValues;
  files: readonly string[];
}

const allFields = ({ sections }: DeliverableTemplate): TemplateField[] =>
  sections.flatMap(({ fields }) => fields);

export const contentOf = (
  template: DeliverableTemplate,
  deliverable: Omit<Deliverable, 'versions'>,
): DeliverableContent => ({
  title: deliverable.title,
  accountId: deliverable.accountId,
  values: inOrder(template, deliverable.values),
  files: deliverable.files,
});

export function inOrder(template: DeliverableTemplate, values: FieldValues): FieldValues {
  return Object.fromEntries(
    allFields(template).flatMap((field) => {
      const value = values[field.id];
      if (value === undefined || isBlank(value)) return [];
      return [
        [field.id, field.kind === 'table' ? (value as Row[]).map((row) => rowInOrder(field, row)) : value],
      ];
    }),
  );
}

const rowInOrder = ({ columns }: TableField, { id, cells }: Row): Row => ({
  id,
  cells: Object.fromEntries(
    columns.flatMap((column) =>
      isBlank(cells[column.id]) ? [] : [[column.id, cells[column.id] as CellValue]],
    ),
  ),
});

export const withValue = (
  template: DeliverableTemplate,
  content: DeliverableContent,
  fieldId: string,
  value: FieldValue | null,
): DeliverableContent => {
  const { [fieldId]: _before, ...others } = content.values;
  return { ...content, values: inOrder(template, value === null ? others : { ...others, [fieldId]: value }) };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Fields of a save: what differs from what the server holds, or everything when that is not known. */
export function changesOf(
  template: DeliverableTemplate,
  content: DeliverableContent,
  known: DeliverableContent | null,
): {
  title?: string;
  accountId?: string | null;
  files?: readonly string[];
  values: Record<string, FieldValue | null>;
} {
  const { title, accountId, files } = content;
  const values = Object.fromEntries(
    allFields(template)
      .filter(({ id }) => known === null || !same(content.values[id], known.values[id]))
      .map(({ id }) => [id, content.values[id] ?? null]),
  );
  return {
    ...(known?.title === title ? {} : { title }),
    ...(known?.accountId === accountId ? {} : { accountId }),
    ...(known !== null && same(known.files, files) ? {} : { files }),
    values,
  };
}
