import type { Stamp } from '../../attempt/vocabulary';
import { find } from '../../attempt/table';
import { changeRecord, countUp, removeRecord, setRecord, type World } from '../../attempt/world';
import type { InvoiceEvent } from './events';

export function evolveInvoices(world: World, event: InvoiceEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'InvoiceCreated':
      return setRecord(countUp(world, 'drafts'), 'invoices', {
        ...event.data.content,
        id: event.data.id,
        number: null,
        createdOn: stamp.companyDate,
        issuedOn: null,
        sentOn: null,
        dispute: null,
        promise: null,
        authorId: world.profile.candidateStaffId,
        revision: 0,
      });
    case 'InvoiceSaved':
      return changeRecord(world, 'invoices', event.data.id, (invoice) => ({
        ...invoice,
        ...event.data.content,
        revision: invoice.revision + 1,
      }));
    case 'InvoiceDraftDeleted':
      return removeRecord(world, 'invoices', event.data.id);
    case 'InvoiceIssued': {
      const { id, number } = event.data;
      const series = find(world.tables.invoices, id).type === 'credit-note' ? 'creditNotes' : 'invoices';
      const numbered = number === null ? world : countUp(world, series);
      return changeRecord(numbered, 'invoices', id, (invoice) => ({
        ...invoice,
        number,
        issuedOn: stamp.companyDate,
      }));
    }
    case 'InvoiceSent':
      return changeRecord(world, 'invoices', event.data.id, (invoice) => ({
        ...invoice,
        sentOn: stamp.companyDate,
      }));
    case 'InvoiceDisputed':
      return changeRecord(world, 'invoices', event.data.id, (invoice) => ({
        ...invoice,
        dispute: { since: stamp.companyDate, reason: event.data.reason },
      }));
    case 'DisputeCleared':
      return changeRecord(world, 'invoices', event.data.id, (invoice) => ({ ...invoice, dispute: null }));
    case 'PaymentPromised':
      return changeRecord(world, 'invoices', event.data.id, (invoice) => ({
        ...invoice,
        promise: { madeOn: stamp.companyDate, payOn: event.data.payOn, amountCents: event.data.amountCents },
      }));
    default:
      return event satisfies never;
  }
}
