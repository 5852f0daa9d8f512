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

interface Changes {
  title?: string;
  accountId?: string | null;
  files?: readonly string[];
  values: Record<string, FieldValue | null>;
}

/**
 * Fields of a save: what differs from what the server holds. When that is not known (the candidate keeps this version over another
 * tab's), those written here (`touched`), so that what was written there elsewhere stays; everything when that is not known either.
 */
export function changesOf(
  template: DeliverableTemplate,
  content: DeliverableContent,
  known: DeliverableContent | null,
  touched: ReadonlySet<string> | null = null,
): Changes {
  const isSent = (key: string, mine: unknown, theirs: unknown) =>
    known ? !same(mine, theirs) : touched === null || touched.has(key);
  const { title, accountId, files } = content;
  const values = Object.fromEntries(
    allFields(template)
      .filter(({ id }) => isSent(id, content.values[id], known?.values[id]))
      .map(({ id }) => [id, content.values[id] ?? null]),
  );
  return {
    ...(isSent(headKeys.title, title, known?.title) ? { title } : {}),
    ...(isSent(headKeys.accountId, accountId, known?.accountId) ? { accountId } : {}),
    ...(isSent(headKeys.files, files, known?.files) ? { files } : {}),
    values,
  };
}

/** What another tab wrote, and over it what was written here. */
export function mergedContent(
  template: DeliverableTemplate,
  theirs: DeliverableContent,
  mine: DeliverableContent,
  touched: ReadonlySet<string>,
): DeliverableContent {
  const { values: _values, ...head } = changesOf(template, mine, null, touched);
  const values = Object.fromEntries(
    allFields(template).flatMap(({ id }) => {
      const value = (touched.has(id) ? mine : theirs).values[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
  return { ...theirs, ...head, values };
}

/** Names of what is not a field among `touched`; no field id holds a colon. */
export const headKeys = { title: ':title', accountId: ':account', files: ':files' } as const;
