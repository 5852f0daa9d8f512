import { findOptional } from '../../attempt/table';
import type { World } from '../../attempt/world';
import type { AnyEvent, Rejection } from '../../attempt/vocabulary';
import { unfinishedLine } from '../lines/unfinished';
import type { Attachment } from './records';

/** What sending an attachment does to the paper it carries, or why it cannot leave. */
type Departure = { events: readonly AnyEvent[] } | { rejection: Rejection };

const gone = (what: string): Departure => ({
  rejection: {
    code: 'not-found',
    message: `${what} en pièce jointe n’existe plus : retirez la pièce jointe.`,
    field: 'attachments',
  },
});
const blocked = (message: string): Departure => ({
  rejection: { code: 'not-allowed', message, field: 'attachments' },
});
const leaves = (...events: AnyEvent[]): Departure => ({ events });

/** A draft that leaves by mail becomes a sent paper; a paper sent again leaves no further event than the mail itself. */
export function departureOf(world: World, attachment: Attachment, mailId: string): Departure {
  const { kind, id } = attachment;
  switch (kind) {
    case 'quote': {
      const quote = findOptional(world.tables.quotes, id);
      if (!quote) return gone('Le devis');
      if (quote.lines.length === 0)
        return blocked(`Le devis ${id} n’a aucune ligne : complétez-le avant de l’envoyer.`);
      const unfinished = quote.sentOn === null ? unfinishedLine(quote.lines) : null;
      if (unfinished) return blocked(`Le devis ${id} ne peut pas partir. ${unfinished}`);
      return quote.sentOn === null ? leaves({ type: 'QuoteSent', data: { id, mailId } }) : leaves();
    }
    case 'acknowledgement': {
      const order = findOptional(world.tables.orders, id);
      if (!order) return gone('La commande');
      if (order.confirmedOn === null) {
        return blocked(
          `La commande ${id} n’est pas confirmée : confirmez-la avant d’envoyer son accusé de réception.`,
        );
      }
      return order.acknowledgedOn === null
        ? leaves({ type: 'AcknowledgementSent', data: { id, mailId } })
        : leaves();
    }
    case 'invoice': {
      const invoice = findOptional(world.tables.invoices, id);
      if (!invoice) return gone('La facture');
      if (invoice.issuedOn === null)
        return blocked('Cette facture est un brouillon : émettez-la avant de l’envoyer.');
      return invoice.sentOn === null ? leaves({ type: 'InvoiceSent', data: { id, mailId } }) : leaves();
    }
    case 'reminder': {
      const reminder = findOptional(world.tables.reminders, id);
      if (!reminder) return gone('La relance');
      return reminder.sentOn === null
        ? leaves({ type: 'ReminderSent', data: { id, channel: 'mail', mailId } })
        : leaves();
    }
    case 'dashboard': {
      const dashboard = findOptional(world.tables.dashboards, id);
      if (!dashboard) return gone('Le tableau de bord');
      return dashboard.sharedOn === null
        ? leaves({ type: 'DashboardShared', data: { id, mailId } })
        : leaves();
    }
    case 'delivery':
      return findOptional(world.tables.deliveries, id) ? leaves() : gone('Le bon de livraison');
    case 'document':
      return findOptional(world.tables.documents, id) ? leaves() : gone('Le document');
    case 'deliverable': {
      const deliverable = findOptional(world.tables.deliverables, id);
      if (!deliverable) return gone('Le livrable');
      if (Object.keys(deliverable.values).length === 0)
        return blocked(`Le livrable « ${deliverable.title} » est vide : complétez-le avant de l’envoyer.`);
      // A deliverable goes on living after it left: each departure is a version of its own.
      const version = deliverable.versions.length + 1;
      return leaves({ type: 'DeliverableHandedOver', data: { id, version, mailId } });
    }
    case 'file':
      return findOptional(world.tables.files, id) ? leaves() : gone('Le fichier');
    default:
      return kind satisfies never;
  }
}
