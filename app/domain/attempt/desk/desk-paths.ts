import type { CollectionName } from '../world';
import type { AttemptEvent } from '../rooms';

/** Address of a record's screen, relative to the desk. The same nouns as in the sitemap. */
export function recordPath(collection: CollectionName, id: string): string {
  const at = encodeURIComponent(id);
  switch (collection) {
    case 'accounts':
      return `clients/${at}`;
    case 'contacts':
      return `contacts/${at}`;
    case 'activities':
      return `agenda?activite=${at}`;
    case 'products':
      return `catalogue/${at}`;
    case 'priceLists':
      return 'catalogue';
    case 'quotes':
      return `devis/${at}`;
    case 'orders':
      return `commandes/${at}`;
    case 'deliveries':
      return `livraisons/${at}`;
    case 'invoices':
      return `factures/${at}`;
    case 'bankLines':
      return `reglements/${at}`;
    case 'reminders':
      return `relances/${at}`;
    case 'mails':
      return `messages/${at}`;
    case 'documents':
      return `documents/${at}`;
    case 'dashboards':
      return `tableaux-de-bord/${at}`;
    case 'deliverables':
      return `livrables/${at}`;
    case 'files':
      return `fichiers/${at}`;
    case 'calls':
      // No screen shows a call by itself: its lines are read where they are cited.
      return '';
    default:
      return collection satisfies never;
  }
}

const roomOfEvent: readonly (readonly [RegExp, CollectionName])[] = [
  [/^Quote/, 'quotes'],
  [/^(Order|Acknowledgement)/, 'orders'],
  [/^(Invoice|Dispute|PaymentPromised)/, 'invoices'],
  [/^BankLine/, 'bankLines'],
  [/^Reminder/, 'reminders'],
  [/^Mail/, 'mails'],
  [/^Document/, 'documents'],
  [/^Dashboard/, 'dashboards'],
  [/^Deliverable/, 'deliverables'],
  [/^File/, 'files'],
  [/^Call/, 'calls'],
  [/^Account/, 'accounts'],
  [/^Contact/, 'contacts'],
  [/^Activity/, 'activities'],
];

const deletions = /(Deleted|Removed)$/;

/** Screen that shows what an event did, relative to the desk; the desk's first page when it concerns no record. */
export function eventPath(event: AttemptEvent): string {
  switch (event.type) {
    case 'RecordViewed':
      return recordPath(event.data.collection, event.data.id);
    case 'ScreenViewed':
      return event.data.screen === 'aged-balance' ? 'relances/balance-agee' : '';
    case 'AvailabilityChecked':
      return recordPath('products', event.data.sku);
    case 'AccountsMerged':
      return recordPath('accounts', event.data.keptId);
    case 'BankLineReceived':
      return recordPath('bankLines', event.data.line.id);
    case 'DocumentReceived':
    case 'DocumentProduced':
      return recordPath('documents', event.data.document.id);
  }
  const collection = roomOfEvent.find(([pattern]) => pattern.test(event.type))?.[1];
  const id = 'id' in event.data ? event.data.id : null;
  return collection && typeof id === 'string' && !deletions.test(event.type)
    ? recordPath(collection, id)
    : '';
}

/** A screen of the desk as it was after an event; `criterionId` is what the examiner comes back to. */
export function replayAddress(
  attemptId: string,
  seq: number,
  path: string,
  criterionId: string | null,
): string {
  const [pathname = '', search = ''] = path.split('?');
  const query = new URLSearchParams(search);
  if (criterionId) query.set('critere', criterionId);
  const asked = query.toString();
  return `/evaluation/${attemptId}/rejeu/${seq}${pathname && `/${pathname}`}${asked && `?${asked}`}`;
}
