import { DeliverableEditor } from './deliverable-editor';
import type { DeliverablePage } from './deliverable-page';
import { DeliverableReading } from './reading/deliverable-reading';

/** A deliverable: written while it may change, read as it left or as it was. */
export function DeliverableScreen(page: DeliverablePage) {
  return page.paper ? (
    <DeliverableReading page={page} paper={page.paper} />
  ) : (
    <DeliverableEditor key={page.id} {...page} />
  );
}
