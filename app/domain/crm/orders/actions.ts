import { z } from 'zod';
import { guardDraft } from '../../attempt/drafts';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import { requiredText } from '../lines/records';
import { unfinishedLine } from '../lines/unfinished';
import type { OrderEvent } from './events';
import { orderContentSchema } from './records';

const action = actionsCausing<OrderEvent>();
const idSchema = z.string().min(1).max(40);

const words = {
  the: 'Cette commande',
  notFound: 'Cette commande n’existe plus. Retrouvez-la depuis la liste des commandes.',
  frozen: 'Cette commande est confirmée ou annulée : elle ne se modifie plus.',
};
const guard = (world: World, id: string, baseRevision: number | null = null) => {
  const order = findOptional(world.tables.orders, id);
  return guardDraft(order, order?.confirmedOn === null && order.cancelled === null, baseRevision, words);
};
const unknownAccount = (world: World, accountId: string) =>
  findOptional(world.tables.accounts, accountId)
    ? null
    : reject('not-found', 'Choisissez un client existant.', 'accountId');

export const orderActions = {
  CreateOrder: action({
    fields: z.strictObject({ content: orderContentSchema }),
    decide(world, { content }) {
      const id = nextId(world, 'orders');
      return (
        unknownAccount(world, content.accountId) ?? accept([{ type: 'OrderCreated', data: { id, content } }])
      );
    },
  }),

  SaveOrder: action({
    fields: z.strictObject({ id: idSchema, baseRevision: z.int().nullable(), content: orderContentSchema }),
    decide(world, { id, baseRevision, content }) {
      return (
        guard(world, id, baseRevision) ??
        unknownAccount(world, content.accountId) ??
        accept([{ type: 'OrderSaved', data: { id, content } }])
      );
    },
  }),

  ConfirmOrder: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      const refused = guard(world, id);
      if (refused) return refused;
      const order = findOptional(world.tables.orders, id);
      if (!order || order.lines.length === 0) {
        return reject('invalid', 'Saisissez au moins une ligne avant de confirmer la commande.', 'lines');
      }
      const unfinished = unfinishedLine(order.lines);
      if (unfinished) return reject('invalid', unfinished, 'lines');
      return accept([{ type: 'OrderConfirmed', data: { id } }]);
    },
  }),

  CancelOrder: action({
    fields: z.strictObject({ id: idSchema, reason: requiredText('Indiquez le motif de l’annulation.', 400) }),
    decide(world, { id, reason }) {
      return guard(world, id) ?? accept([{ type: 'OrderCancelled', data: { id, reason } }]);
    },
  }),

  /** Keeps an order waiting, for instance until a late client has paid. */
  HoldOrder: action({
    fields: z.strictObject({
      id: idSchema,
      reason: requiredText('Indiquez pourquoi la commande est mise en attente.', 400),
    }),
    decide(world, { id, reason }) {
      return guard(world, id) ?? accept([{ type: 'OrderHeld', data: { id, reason } }]);
    },
  }),

  ReleaseOrder: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      const refused = guard(world, id);
      if (refused) return refused;
      if (!findOptional(world.tables.orders, id)?.hold)
        return reject('not-allowed', 'Cette commande n’est pas en attente.');
      return accept([{ type: 'OrderReleased', data: { id } }]);
    },
  }),
};
