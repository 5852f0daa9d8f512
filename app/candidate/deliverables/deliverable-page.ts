import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { Deliverable, DeliverableVersion, Row, Source } from '~/domain/crm/deliverables/records';
import type { DeliverableTemplate, TemplateColumn, TemplateField } from '~/domain/crm/deliverables/template';
import type { RecordLink } from '~/domain/crm/agenda/records';
import { contentOf, type DeliverableContent } from './deliverable-content';
import { deliverablePaper } from './reading/deliverable-paper';
import { recordChoice, type RecordChoice } from './record-choices';

/** A deliverable being written, or read as it is or as a version left. Null when there is none, or no such version. */
export function deliverablePage(desk: DeskView, id: string, params: URLSearchParams) {
  const { world } = desk;
  const deliverable = findOptional(world.tables.deliverables, id);
  const template = deliverable && world.templates[deliverable.templateId];
  if (!deliverable || !template) return null;
  const asked = params.get('version');
  const wanted = deliverable.versions.find(({ number }) => String(number) === asked) ?? null;
  if (asked !== null && !wanted) return null;
  const reading = wanted !== null || params.get('vue') === 'lecture' || desk.readOnly;
  const version = wanted ?? (reading ? unchangedVersion(deliverable) : null);
  const coached = desk.sitting?.assistance === 'coached';
  const content = contentOf(template, deliverable);
  return {
    id,
    revision: deliverable.revision,
    template: coached ? template : withoutHints(template),
    coached,
    content,
    account: deliverable.accountId
      ? recordChoice(world, { collection: 'accounts', id: deliverable.accountId })
      : null,
    records: recordsOf(world, template, content),
    files: list(world.tables.files).map(({ id: fileId, name, size }) => ({ id: fileId, name, size })),
    version: version?.number ?? null,
    paper: reading ? deliverablePaper(desk, deliverable, version) : null,
    versions: deliverable.versions.map(({ number, on, minute, to, mailId }) => ({
      number,
      on,
      minute,
      to,
      mailId,
    })),
  };
}
export type DeliverablePage = NonNullable<ReturnType<typeof deliverablePage>>;

/** The last version when nothing was written since it left: what is read then is that version, not a draft. */
function unchangedVersion({ title, values, files, versions }: Deliverable): DeliverableVersion | null {
  const last = versions.at(-1);
  const same =
    last && JSON.stringify([last.title, last.values, last.files]) === JSON.stringify([title, values, files]);
  return same ? last : null;
}

const withoutHints = (template: DeliverableTemplate): DeliverableTemplate => ({
  ...template,
  sections: template.sections.map(({ hint: _hint, ...section }) => section),
});

/** Words of every record the document refers to. */
function recordsOf(
  world: World,
  template: DeliverableTemplate,
  { values }: DeliverableContent,
): RecordChoice[] {
  const linksIn = (field: TemplateField | TemplateColumn, value: unknown): RecordLink[] => {
    if (value === undefined || value === null) return [];
    if (field.kind === 'link') return value as RecordLink[];
    if (field.kind === 'source') return (value as Source[]).flatMap(({ link }) => link ?? []);
    if (field.kind !== 'table') return [];
    return (value as Row[]).flatMap(({ cells }) =>
      field.columns.flatMap((column) => linksIn(column, cells[column.id])),
    );
  };
  const links = template.sections.flatMap(({ fields }) =>
    fields.flatMap((field) => linksIn(field, values[field.id])),
  );
  const known = new Map(links.map((link) => [`${link.collection} ${link.id}`, link]));
  return [...known.values()].map((link) => recordChoice(world, link));
}
