import { list } from '../../../attempt/table';
import type { World } from '../../../attempt/world';
import type { Deliverable, DeliverableVersion, FieldValues } from '../../../crm/deliverables/records';
import type { DeliverableTemplate, TableField, TemplateField } from '../../../crm/deliverables/template';
import { fieldsOf } from '../../../crm/deliverables/values';
import type { AnyRecord, GradingContext } from '../../context';
import { matchesWhere } from '../../matching';
import { readField } from '../../record-view';
import type { Chosen } from '../../selection';
import type { DeliverableCheck } from '../schema';

/** A deliverable as it was handed over (or as it stands, for a draft), with the world of that moment. */
export interface HandedOver {
  readonly chosen: Chosen;
  readonly template: DeliverableTemplate;
  /** Null for a draft. */
  readonly version: DeliverableVersion | null;
  readonly values: FieldValues;
  /** Event after which nothing counts any more: the hand-over, or the end of the journal. */
  readonly seq: number;
  /** The company as it was then. */
  readonly world: World;
  /** Path of the values in the record. */
  readonly path: string;
}

/** Deliverables the check is about; empty when none was handed over (or begun, for a draft). */
export function handedOver(context: GradingContext, check: DeliverableCheck): readonly HandedOver[] {
  const template = context.end.templates[check.template];
  if (template === undefined) throw new Error(`modèle de livrable « ${check.template} » inconnu`);
  return list(context.end.tables.deliverables)
    .filter(({ templateId }) => templateId === check.template)
    .filter((record) =>
      matchesWhere(
        context,
        { world: context.end, record },
        (path) => readField(context.end, 'deliverables', record as unknown as AnyRecord, path),
        check.where,
      ),
    )
    .flatMap((record) => asHandedOver(context, check.version, record, template) ?? []);
}

function asHandedOver(
  context: GradingContext,
  which: DeliverableCheck['version'],
  record: Deliverable,
  template: DeliverableTemplate,
): HandedOver | null {
  const chosen: Chosen = {
    collection: 'deliverables',
    record: record as unknown as AnyRecord,
    world: context.end,
  };
  if (which === 'draft')
    return record.revision === 0 && record.versions.length === 0
      ? null
      : {
          chosen,
          template,
          version: null,
          values: record.values,
          seq: context.end.seq,
          world: context.end,
          path: 'values',
        };
  const index = which === 'first' ? 0 : record.versions.length - 1;
  const version = record.versions[index];
  if (version === undefined) return null;
  const seq = handOverEvent(context, record.id, version.number);
  return {
    chosen,
    template,
    version,
    values: version.values,
    seq,
    world: context.worlds[seq] ?? context.end,
    path: `versions.${index}.values`,
  };
}

function handOverEvent(context: GradingContext, id: string, version: number): number {
  const event = (context.byType.get('DeliverableHandedOver') ?? []).find(({ data }) => {
    const handed = data as { id: string; version: number };
    return handed.id === id && handed.version === version;
  });
  return event?.seq ?? context.end.seq;
}

export const fieldNamed = (template: DeliverableTemplate, id: string): TemplateField => {
  const field = fieldsOf(template).find((one) => one.id === id);
  if (field === undefined) throw new Error(`le modèle ${template.id} n’a pas de champ « ${id} »`);
  return field;
};

export const tableNamed = (template: DeliverableTemplate, id: string): TableField => {
  const field = fieldNamed(template, id);
  if (field.kind !== 'table')
    throw new Error(`le champ « ${id} » du modèle ${template.id} n’est pas un tableau`);
  return field;
};
