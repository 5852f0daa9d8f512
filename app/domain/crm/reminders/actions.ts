import { z } from 'zod';
import { guardDraft } from '../../attempt/drafts';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import type { ReminderEvent } from './events';
import { reminderContentSchema, type ReminderContent } from './records';

const action = actionsCausing<ReminderEvent>();
const idSchema = z.string().min(1).max(40);

const words = {
  the: 'Cette relance',
  notFound: 'Cette relance n’existe plus. Retrouvez-la depuis la liste des relances.',
  frozen: 'Cette relance est partie : elle ne se modifie plus.',
};
const guard = (world: World, id: string, baseRevision: number | null = null) => {
  const reminder = findOptional(world.tables.reminders, id);
  return guardDraft(reminder, reminder?.sentOn === null, baseRevision, words);
};
const danglingLinks = (world: World, content: ReminderContent) => {
  if (!findOptional(world.tables.accounts, content.accountId))
    return reject('not-found', 'Choisissez un client existant.', 'accountId');
  return content.invoiceIds.some((id) => !findOptional(world.tables.invoices, id))
    ? reject('not-found', 'Une des factures à relancer n’existe pas.', 'invoiceIds')
    : null;
};

export const reminderActions = {
  CreateReminder: action({
    fields: z.strictObject({ content: reminderContentSchema }),
    decide(world, { content }) {
      const id = nextId(world, 'reminders');
      return danglingLinks(world, content) ?? accept([{ type: 'ReminderCreated', data: { id, content } }]);
    },
  }),

  SaveReminder: action({
    fields: z.strictObject({
      id: idSchema,
      baseRevision: z.int().nullable(),
      content: reminderContentSchema,
    }),
    decide(world, { id, baseRevision, content }) {
      return (
        guard(world, id, baseRevision) ??
        danglingLinks(world, content) ??
        accept([{ type: 'ReminderSaved', data: { id, content } }])
      );
    },
  }),

  DeleteReminderDraft: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      return guard(world, id) ?? accept([{ type: 'ReminderDraftDeleted', data: { id } }]);
    },
  }),

  /** Sends a letter by post, or records the call that was made; a reminder by mail leaves as its attachment. */
  SendReminder: action({
    fields: z.strictObject({ id: idSchema, channel: z.enum(['phone', 'letter', 'registered-letter']) }),
    decide(world, { id, channel }) {
      const refused = guard(world, id);
      if (refused) return refused;
      const reminder = findOptional(world.tables.reminders, id);
      if (!reminder || reminder.invoiceIds.length === 0) {
        return reject('invalid', 'Indiquez au moins une facture à relancer.', 'invoiceIds');
      }
      if (reminder.body.trim() === '')
        return reject('invalid', 'Écrivez le texte de la relance avant de l’envoyer.', 'body');
      return accept([{ type: 'ReminderSent', data: { id, channel, mailId: null } }]);
    },
  }),
};
