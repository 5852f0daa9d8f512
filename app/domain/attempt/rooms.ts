import { accountActions } from '../crm/accounts/actions';
import { accountEvents } from '../crm/accounts/events';
import { evolveAccounts } from '../crm/accounts/evolve';
import { agendaActions } from '../crm/agenda/actions';
import { agendaEvents } from '../crm/agenda/events';
import { evolveAgenda } from '../crm/agenda/evolve';
import { callActions } from '../crm/calls/actions';
import { callEvents } from '../crm/calls/events';
import { evolveCalls } from '../crm/calls/evolve';
import { catalogueActions } from '../crm/catalogue/actions';
import { catalogueEvents } from '../crm/catalogue/events';
import { evolveCatalogue } from '../crm/catalogue/evolve';
import { consultingActions } from '../crm/consulting/actions';
import { consultingEvents } from '../crm/consulting/events';
import { evolveConsulting } from '../crm/consulting/evolve';
import { contactActions } from '../crm/contacts/actions';
import { contactEvents } from '../crm/contacts/events';
import { evolveContacts } from '../crm/contacts/evolve';
import { dashboardActions } from '../crm/dashboards/actions';
import { dashboardEvents } from '../crm/dashboards/events';
import { evolveDashboards } from '../crm/dashboards/evolve';
import { deliverableActions } from '../crm/deliverables/actions';
import { deliverableEvents } from '../crm/deliverables/events';
import { evolveDeliverables } from '../crm/deliverables/evolve';
import { documentActions } from '../crm/documents/actions';
import { documentEvents } from '../crm/documents/events';
import { evolveDocuments } from '../crm/documents/evolve';
import { fileActions } from '../crm/files/actions';
import { fileEvents } from '../crm/files/events';
import { evolveFiles } from '../crm/files/evolve';
import { invoiceActions } from '../crm/invoices/actions';
import { invoiceEvents } from '../crm/invoices/events';
import { evolveInvoices } from '../crm/invoices/evolve';
import { mailActions } from '../crm/mailbox/actions';
import { mailEvents } from '../crm/mailbox/events';
import { evolveMailbox } from '../crm/mailbox/evolve';
import { orderActions } from '../crm/orders/actions';
import { orderEvents } from '../crm/orders/events';
import { evolveOrders } from '../crm/orders/evolve';
import { paymentActions } from '../crm/payments/actions';
import { paymentEvents } from '../crm/payments/events';
import { evolvePayments } from '../crm/payments/evolve';
import { quoteActions } from '../crm/quotes/actions';
import { quoteEvents } from '../crm/quotes/events';
import { evolveQuotes } from '../crm/quotes/evolve';
import { reminderActions } from '../crm/reminders/actions';
import { reminderEvents } from '../crm/reminders/events';
import { evolveReminders } from '../crm/reminders/evolve';
import { sittingActions } from './sitting/actions';
import { sittingEvents } from './sitting/events';
import { evolveSitting } from './sitting/evolve';
import type { EventSchemas, EventsOf, Stamp } from './vocabulary';
import type { World } from './world';

type Evolve<E> = (world: World, event: E, stamp: Stamp) => World;

/** Ties a room's events to the function that applies them: the compiler refuses an event left out. */
const room = <M extends EventSchemas>(events: M, evolve: Evolve<EventsOf<M>>) => ({ events, evolve });

/** Every room of the company. A new noun is one more line here; everything else is in its folder. */
const rooms = [
  room(sittingEvents, evolveSitting),
  room(accountEvents, evolveAccounts),
  room(contactEvents, evolveContacts),
  room(agendaEvents, evolveAgenda),
  room(catalogueEvents, evolveCatalogue),
  room(quoteEvents, evolveQuotes),
  room(orderEvents, evolveOrders),
  room(invoiceEvents, evolveInvoices),
  room(paymentEvents, evolvePayments),
  room(reminderEvents, evolveReminders),
  room(mailEvents, evolveMailbox),
  room(documentEvents, evolveDocuments),
  room(dashboardEvents, evolveDashboards),
  room(deliverableEvents, evolveDeliverables),
  room(fileEvents, evolveFiles),
  room(callEvents, evolveCalls),
  room(consultingEvents, evolveConsulting),
] as const;

/** Distributes over the rooms, one union of events each. */
type EventsOfRoom<R> = R extends { events: infer M extends EventSchemas } ? EventsOf<M> : never;
export type AttemptEvent = EventsOfRoom<(typeof rooms)[number]>;
export type AttemptEventType = AttemptEvent['type'];

interface EventRoom {
  schema: EventSchemas[string];
  evolve: Evolve<never>;
}

const eventRooms = new Map<string, EventRoom>(
  rooms.flatMap(({ events, evolve }) =>
    Object.entries(events).map(
      ([type, schema]) => [type, { schema, evolve: evolve as Evolve<never> }] as const,
    ),
  ),
);

export const eventTypes: readonly string[] = [...eventRooms.keys()];

/** The room that owns an event type. @throws on a type this version does not know */
export function eventRoom(type: string): EventRoom {
  const found = eventRooms.get(type);
  if (!found) throw new Error(`unknown event type ${type}`);
  return found;
}

/** Every action of the product, by the name a form or a script calls it. */
export const actions = {
  ...sittingActions,
  ...accountActions,
  ...contactActions,
  ...agendaActions,
  ...catalogueActions,
  ...quoteActions,
  ...orderActions,
  ...invoiceActions,
  ...paymentActions,
  ...reminderActions,
  ...mailActions,
  ...documentActions,
  ...dashboardActions,
  ...deliverableActions,
  ...fileActions,
  ...callActions,
  ...consultingActions,
};
export type ActionName = keyof typeof actions;
