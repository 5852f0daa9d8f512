import { z } from 'zod';
import { guardDraft } from '../../attempt/drafts';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import type { DashboardEvent } from './events';
import { dashboardContentSchema } from './records';

const action = actionsCausing<DashboardEvent>();
const idSchema = z.string().min(1).max(40);

const words = {
  the: 'Ce tableau de bord',
  notFound: 'Ce tableau de bord n’existe plus. Retrouvez-le depuis la liste.',
  frozen: 'Ce tableau de bord est déjà transmis.',
};
/** A dashboard stays open after it was shared: figures are read again the next day. */
const guard = (world: World, id: string, baseRevision: number | null = null) =>
  guardDraft(findOptional(world.tables.dashboards, id), true, baseRevision, words);

export const dashboardActions = {
  CreateDashboard: action({
    fields: z.strictObject({ content: dashboardContentSchema }),
    decide(world, { content }) {
      const id = nextId(world, 'dashboards');
      return accept([{ type: 'DashboardCreated', data: { id, content } }]);
    },
  }),

  SaveDashboard: action({
    fields: z.strictObject({
      id: idSchema,
      baseRevision: z.int().nullable(),
      content: dashboardContentSchema,
    }),
    decide(world, { id, baseRevision, content }) {
      return guard(world, id, baseRevision) ?? accept([{ type: 'DashboardSaved', data: { id, content } }]);
    },
  }),

  DeleteDashboard: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      return guard(world, id) ?? accept([{ type: 'DashboardDeleted', data: { id } }]);
    },
  }),
};
