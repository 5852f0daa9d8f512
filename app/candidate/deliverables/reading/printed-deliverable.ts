import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional } from '~/domain/attempt/table';
import type { PrintableDeliverable } from '~/domain/exports/deliverable';
import { deliverablePaper } from './deliverable-paper';

/** The document to export: the version asked for (`?version=2`), or as it stands. Null when there is none. */
export function printedDeliverable(
  desk: DeskView,
  id: string,
  params: URLSearchParams,
): PrintableDeliverable | null {
  const deliverable = findOptional(desk.world.tables.deliverables, id);
  const asked = params.get('version');
  const version = deliverable?.versions.find(({ number }) => String(number) === asked) ?? null;
  return deliverable && (asked === null || version) ? deliverablePaper(desk, deliverable, version) : null;
}
