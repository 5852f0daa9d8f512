import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { fieldsOf } from '~/domain/crm/deliverables/values';

const VALUE_PATH = /^(?:versions\.(\d+)\.)?values\.([^.]+)(?:\.(\d+)\.cells\.([^.]+))?/;

/** Where in a deliverable a passage stands, in the words of its template: « version 1 · Concurrents, ligne 2, Prix ». */
export function deliverablePlace(world: World, id: string, path: string): string | null {
  const [, version, name, row, column] = VALUE_PATH.exec(path) ?? [];
  const deliverable = findOptional(world.tables.deliverables, id);
  const template = deliverable && world.templates[deliverable.templateId];
  const field = template && fieldsOf(template).find((one) => one.id === name);
  if (!field) return null;
  const cell = field.kind === 'table' ? field.columns.find((one) => one.id === column)?.label : undefined;
  const where = [
    field.label,
    ...(row === undefined ? [] : [`ligne ${Number(row) + 1}`]),
    ...(cell === undefined ? [] : [cell]),
  ].join(', ');
  return version === undefined ? where : `version ${Number(version) + 1} · ${where}`;
}
