import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { consultingEvents, type ConsultingEvent } from './events';

const action = actionsCausing<ConsultingEvent>();

/** Sent by the browser when a screen is really shown; loaders never cause them. */
export const consultingActions = {
  ViewRecord: action({
    fields: consultingEvents.RecordViewed,
    decide(world, fields) {
      return findOptional<{ id: string }>(world.tables[fields.collection], fields.id)
        ? accept([{ type: 'RecordViewed', data: fields }])
        : reject('not-found', 'Cette fiche n’existe pas.');
    },
  }),
  ViewScreen: action({
    fields: consultingEvents.ScreenViewed,
    decide: (_world, fields) => accept([{ type: 'ScreenViewed', data: fields }]),
  }),
  SearchList: action({
    fields: consultingEvents.ListSearched,
    decide: (_world, fields) => accept([{ type: 'ListSearched', data: fields }]),
  }),
  ExportList: action({
    fields: consultingEvents.ListExported,
    decide: (_world, fields) => accept([{ type: 'ListExported', data: fields }]),
  }),
};
