import { z } from 'zod';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import { accountChangesSchema, accountContentSchema, type AccountEvent } from './events';
import { qualificationSchema } from './records';

const action = actionsCausing<AccountEvent>();
const idSchema = z.string().min(1).max(40);

const openAccount = (world: World, id: string) => {
  const account = findOptional(world.tables.accounts, id);
  return account && account.mergedInto === null ? account : null;
};
const unknownAccount = () =>
  reject('not-found', 'Ce compte n’existe pas ou a été fusionné. Retrouvez-le depuis la liste des clients.');

export const accountActions = {
  CreateAccount: action({
    fields: z.strictObject({ content: accountContentSchema }),
    decide(world, { content }) {
      const id = nextId(world, 'accounts');
      return accept([{ type: 'AccountCreated', data: { id, content } }]);
    },
  }),

  UpdateAccount: action({
    fields: z.strictObject({ id: idSchema, changes: accountChangesSchema }),
    decide(world, { id, changes }) {
      if (!openAccount(world, id)) return unknownAccount();
      if (Object.keys(changes).length === 0) return accept([]);
      return accept([{ type: 'AccountUpdated', data: { id, changes } }]);
    },
  }),

  QualifyAccount: action({
    fields: z.strictObject({ id: idSchema, qualification: qualificationSchema }),
    decide(world, { id, qualification }) {
      if (!openAccount(world, id)) return unknownAccount();
      return accept([{ type: 'AccountQualified', data: { id, qualification } }]);
    },
  }),

  /** Keeps one of two records of the same company; `changes` are the values chosen field by field. */
  MergeAccounts: action({
    fields: z.strictObject({ keptId: idSchema, mergedId: idSchema, changes: accountChangesSchema }),
    decide(world, { keptId, mergedId, changes }) {
      if (keptId === mergedId)
        return reject('invalid', 'Choisissez deux fiches différentes à fusionner.', 'mergedId');
      if (!openAccount(world, keptId) || !openAccount(world, mergedId)) return unknownAccount();
      return accept([{ type: 'AccountsMerged', data: { keptId, mergedId, changes } }]);
    },
  }),
};
