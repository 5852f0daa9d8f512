import { z } from 'zod';
import { guardDraft } from '../../attempt/drafts';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import type { QuoteEvent } from './events';
import { quoteContentSchema } from './records';

const action = actionsCausing<QuoteEvent>();
const idSchema = z.string().min(1).max(40);

const words = {
  the: 'Ce devis',
  notFound: 'Ce devis n’existe plus. Retrouvez-le depuis la liste des devis.',
  frozen: 'Ce devis est déjà envoyé. Créez une nouvelle version pour le modifier.',
};
const guard = (world: World, id: string, baseRevision: number | null) => {
  const quote = findOptional(world.tables.quotes, id);
  return guardDraft(quote, quote?.sentOn === null, baseRevision, words);
};
const unknownAccount = (world: World, accountId: string) =>
  findOptional(world.tables.accounts, accountId)
    ? null
    : reject('not-found', 'Choisissez un client existant.', 'accountId');

export const quoteActions = {
  CreateQuote: action({
    fields: z.strictObject({ content: quoteContentSchema }),
    decide(world, { content }) {
      const id = nextId(world, 'quotes');
      return (
        unknownAccount(world, content.accountId) ?? accept([{ type: 'QuoteCreated', data: { id, content } }])
      );
    },
  }),

  SaveQuote: action({
    fields: z.strictObject({ id: idSchema, baseRevision: z.int().nullable(), content: quoteContentSchema }),
    decide(world, { id, baseRevision, content }) {
      return (
        guard(world, id, baseRevision) ??
        unknownAccount(world, content.accountId) ??
        accept([{ type: 'QuoteSaved', data: { id, content } }])
      );
    },
  }),

  DeleteQuoteDraft: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      const refused = guard(world, id, null);
      if (refused) return refused;
      if ((findOptional(world.tables.quotes, id)?.version ?? 1) > 1) {
        return reject(
          'not-allowed',
          'Une version de ce devis est déjà partie : il reste au dossier du client et ne se supprime pas.',
        );
      }
      return accept([{ type: 'QuoteDraftDeleted', data: { id } }]);
    },
  }),

  ReviseQuote: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      const quote = findOptional(world.tables.quotes, id);
      if (!quote) return reject('not-found', words.notFound);
      if (quote.sentOn === null)
        return reject('not-allowed', 'Ce devis est encore un brouillon : modifiez-le directement.');
      if (quote.answer?.kind === 'accepted')
        return reject('not-allowed', 'Ce devis est accepté : enregistrez la commande du client.');
      return accept([{ type: 'QuoteRevised', data: { id, version: quote.version + 1 } }]);
    },
  }),

  RecordQuoteAnswer: action({
    fields: z.strictObject({ id: idSchema, answer: z.enum(['accepted', 'refused']) }),
    decide(world, { id, answer }) {
      const quote = findOptional(world.tables.quotes, id);
      if (!quote) return reject('not-found', words.notFound);
      if (quote.sentOn === null)
        return reject('not-allowed', 'Ce devis n’a pas encore été envoyé au client.');
      if (quote.answer) return reject('not-allowed', 'La réponse du client à ce devis est déjà enregistrée.');
      return accept([{ type: 'QuoteAnswered', data: { id, answer } }]);
    },
  }),
};
