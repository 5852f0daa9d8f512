import { z } from 'zod';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId } from '../../attempt/world';
import { contactContentSchema, type ContactEvent } from './events';

const action = actionsCausing<ContactEvent>();

export const contactActions = {
  CreateContact: action({
    fields: z.strictObject({ content: contactContentSchema }),
    decide(world, { content }) {
      if (!findOptional(world.tables.accounts, content.accountId)) {
        return reject('not-found', 'Rattachez le contact à un compte existant.', 'accountId');
      }
      const id = nextId(world, 'contacts');
      return accept([{ type: 'ContactCreated', data: { id, content } }]);
    },
  }),

  UpdateContact: action({
    fields: z.strictObject({ id: z.string().max(40), changes: contactContentSchema.partial() }),
    decide(world, { id, changes }) {
      if (!findOptional(world.tables.contacts, id)) return reject('not-found', 'Ce contact n’existe plus.');
      if (changes.accountId !== undefined && !findOptional(world.tables.accounts, changes.accountId)) {
        return reject('not-found', 'Rattachez le contact à un compte existant.', 'accountId');
      }
      return accept(
        Object.keys(changes).length === 0 ? [] : [{ type: 'ContactUpdated', data: { id, changes } }],
      );
    },
  }),
};
