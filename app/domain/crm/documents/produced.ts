import { findOptional, list } from '../../attempt/table';
import type { AnyEvent } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import type { RecordLink } from '../agenda/records';
import type { DocumentEvent } from './events';

const paperNames = {
  QuoteSent: ['quotes', 'devis'],
  AcknowledgementSent: ['orders', 'accusé de réception de commande'],
  InvoiceSent: ['invoices', 'facture'],
  ReminderSent: ['reminders', 'relance'],
  DashboardShared: ['dashboards', 'tableau de bord'],
  DeliverableHandedOver: ['deliverables', 'livrable'],
} as const satisfies Record<string, readonly [RecordLink['collection'], string]>;

/** The file that a sent paper leaves behind: named roughly, unfiled. Null for events that leave none. */
export function producedDocument(world: World, event: AnyEvent): DocumentEvent | null {
  const paper = paperNames[event.type as keyof typeof paperNames];
  if (!paper) return null;
  const [collection, word] = paper;
  const { id, channel } = event.data as { id: string; channel?: string };
  if (channel === 'phone') return null;
  const record = findOptional<{
    id: string;
    accountId?: string | null;
    number?: string | null;
    version?: number;
  }>(world.tables[collection], id);
  const version = record?.version ?? 1;
  const name = `${word} ${record?.number ?? id}${version > 1 ? ` version ${version}` : ''}`;
  const kept = list(world.tables.documents).filter(
    (known) => known.link?.collection === collection && known.link.id === id && known.kind === 'produced',
  );
  // A quote leaves a file per version; any other paper leaves one.
  if (kept.length >= version) return null;
  return {
    type: 'DocumentProduced',
    data: {
      document: {
        id: nextId(world, 'documents'),
        name,
        folder: null,
        kind: 'produced',
        format: 'paper',
        content: '',
        link: { collection, id },
        accountId: record?.accountId ?? null,
        retentionYears: null,
      },
    },
  };
}
