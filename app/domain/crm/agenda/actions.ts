import { z } from 'zod';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import { activityContentSchema, type AgendaEvent } from './events';
import { activitySchema } from './records';

const action = actionsCausing<AgendaEvent>();
const idSchema = z.string().min(1).max(40);

/** The activity if it can still be changed, or the reason why not. */
const planned = (world: World, id: string) => {
  const activity = findOptional(world.tables.activities, id);
  if (!activity) return reject('not-found', 'Cette activité n’existe plus. Rechargez l’agenda.');
  if (activity.status !== 'planned')
    return reject('not-allowed', 'Cette activité est déjà terminée ou annulée. Planifiez-en une nouvelle.');
  return null;
};
const unknownAccount = (world: World, accountId: string | null | undefined) =>
  accountId && !findOptional(world.tables.accounts, accountId)
    ? reject('not-found', 'Choisissez un compte existant.', 'accountId')
    : null;

export const agendaActions = {
  PlanActivity: action({
    fields: z.strictObject({ content: activityContentSchema }),
    decide(world, { content }) {
      const refused = unknownAccount(world, content.accountId);
      if (refused) return refused;
      const id = nextId(world, 'activities');
      return accept([{ type: 'ActivityPlanned', data: { id, content } }]);
    },
  }),

  /** Writes down a call, a meeting or a task that has just taken place. */
  LogActivity: action({
    fields: z.strictObject({ content: activityContentSchema, report: activitySchema.shape.report }),
    decide(world, { content, report }) {
      const refused = unknownAccount(world, content.accountId);
      if (refused) return refused;
      const id = nextId(world, 'activities');
      return accept([
        { type: 'ActivityPlanned', data: { id, content } },
        { type: 'ActivityCompleted', data: { id, report } },
      ]);
    },
  }),

  ChangeActivity: action({
    fields: z.strictObject({ id: idSchema, changes: activityContentSchema.partial() }),
    decide(world, { id, changes }) {
      return (
        planned(world, id) ??
        unknownAccount(world, changes.accountId) ??
        accept([{ type: 'ActivityChanged', data: { id, changes } }])
      );
    },
  }),

  CompleteActivity: action({
    fields: z.strictObject({ id: idSchema, report: activitySchema.shape.report }),
    decide(world, { id, report }) {
      return planned(world, id) ?? accept([{ type: 'ActivityCompleted', data: { id, report } }]);
    },
  }),

  CancelActivity: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      return planned(world, id) ?? accept([{ type: 'ActivityCancelled', data: { id } }]);
    },
  }),
};
