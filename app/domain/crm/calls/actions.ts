import { findOptional, list } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import { callEvents, type CallEvent } from './events';

const action = actionsCausing<CallEvent>();

const underWay = (world: World) => list(world.tables.calls).find(({ outcome }) => outcome === null);
const MAX_LINES = 400;

/** Caused by the engine that plays the dialogue: what a line shows and how the call ends never come from a browser. */
export const callActions = {
  StartCall: action({
    fields: callEvents.CallStarted.omit({ id: true }),
    serverOnly: true,
    decide(world, fields) {
      if (underWay(world))
        return reject('conflict', 'Un appel est déjà en cours : terminez-le avant d’en commencer un autre.');
      if (fields.accountId !== null && !findOptional(world.tables.accounts, fields.accountId))
        return reject('not-found', 'Ce client n’existe pas. Cherchez-le dans la liste.', 'accountId');
      if (fields.contactId !== null && !findOptional(world.tables.contacts, fields.contactId))
        return reject(
          'not-found',
          'Ce contact n’existe pas. Choisissez-le dans la fiche du client.',
          'contactId',
        );
      return accept([{ type: 'CallStarted', data: { id: nextId(world, 'calls'), ...fields } }]);
    },
  }),

  SayCallLine: action({
    fields: callEvents.CallLineSaid,
    serverOnly: true,
    decide(world, fields) {
      const call = findOptional(world.tables.calls, fields.id);
      if (call?.outcome !== null) return reject('not-found', 'Cet appel est terminé.');
      if (call.lines.length >= MAX_LINES)
        return reject('not-allowed', 'Cet appel est trop long : concluez-le.');
      return accept([{ type: 'CallLineSaid', data: fields }]);
    },
  }),

  EndCall: action({
    fields: callEvents.CallEnded,
    serverOnly: true,
    decide(world, fields) {
      return findOptional(world.tables.calls, fields.id)?.outcome === null
        ? accept([{ type: 'CallEnded', data: fields }])
        : reject('not-found', 'Cet appel est terminé.');
    },
  }),
};
