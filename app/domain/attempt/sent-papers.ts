import { companyDay } from '../clock/exam-clock';
import type { DeskView } from './desk/desk-view';
import { findOptional } from './table';
import type { World } from './world';

const mailKey = (mailId: string): string => `mail ${mailId}`;
const documentKey = (documentId: string): string => `document ${documentId}`;

/** What an event sends away or files, if it does: the key under which the world is kept. */
function keyOf(event: { type: string; data: unknown }): string | null {
  switch (event.type) {
    case 'MailSent':
      return mailKey((event.data as { id: string }).id);
    case 'QuoteSent':
    case 'AcknowledgementSent':
    case 'InvoiceSent':
    case 'ReminderSent':
    case 'DashboardShared':
    case 'DeliverableHandedOver': {
      const { mailId } = event.data as { mailId: string | null };
      return mailId === null ? null : mailKey(mailId);
    }
    case 'DocumentProduced':
      return documentKey((event.data as { document: { id: string } }).document.id);
    default:
      return null;
  }
}

/**
 * Keeps the world as it is when something leaves: a quote revised, a client who moved or a dashboard changed later do not change what
 * was sent. Tables are persistent, so a kept world costs no copy; it keeps no other in turn.
 */
export function keepSent(world: World, event: { type: string; data: unknown }): World {
  const key = keyOf(event);
  if (key === null) return world;
  return { ...world, sent: world.sent.set(key, { ...world, sent: world.sent.clear() }) };
}

/** What was sent or filed: a mail of the candidate, or a file kept of a paper that left. */
export interface SentBy {
  mailId?: string | null;
  documentId?: string | null;
}

/** The desk as it stood when this left, to look at; null for what did not leave during the attempt. */
export function deskWhenSent(desk: DeskView, { mailId, documentId }: SentBy): DeskView | null {
  const key = mailId ? mailKey(mailId) : documentId ? documentKey(documentId) : null;
  const world = key === null ? undefined : desk.world.sent.get(key);
  if (!world) return null;
  return { ...desk, world, today: companyDay(world.clockConfig, world.clock.dayIndex), readOnly: true };
}

/** The world when this mail left; null for a mail that did not leave during the attempt. */
export const worldWhenMailed = (world: World, mailId: string): World | null =>
  world.sent.get(mailKey(mailId)) ?? null;

/** Whether the content of a quote or a dashboard was written again since: counted in saves and new versions. */
export function isRewritten(
  now: World,
  then: World,
  collection: 'quotes' | 'dashboards',
  id: string,
): boolean {
  const revisionIn = (world: World) =>
    findOptional<{ id: string; revision: number }>(world.tables[collection], id)?.revision;
  return revisionIn(now) !== revisionIn(then);
}
