import { recordPath } from '~/domain/attempt/desk/desk-paths';
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

/** The document as it left, at the field a passage is taken from; without a passage, the last version handed over. */
export function deliverableAddress(world: World, id: string, path: string | null): string {
  const [, version, field] = VALUE_PATH.exec(path ?? '') ?? [];
  const sent = findOptional(world.tables.deliverables, id)?.versions.length ?? 0;
  const number = version === undefined ? (path === null ? sent : 0) : Number(version) + 1;
  const query = new URLSearchParams({
    ...(number > 0 && { version: String(number) }),
    ...(field !== undefined && { champ: field }),
  });
  return [recordPath('deliverables', id), query.toString()].filter(Boolean).join('?');
}
