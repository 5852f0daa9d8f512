import { z } from 'zod';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { matchingContentSchema, type PaymentEvent } from './events';

const action = actionsCausing<PaymentEvent>();
const idSchema = z.string().min(1).max(40);

export const paymentActions = {
  /** Says which invoices a line of the statement pays, and what becomes of the rest. */
  MatchBankLine: action({
    fields: z.strictObject({ id: idSchema, matching: matchingContentSchema }),
    decide(world, { id, matching }) {
      const line = findOptional(world.tables.bankLines, id);
      if (!line) return reject('not-found', 'Cette ligne n’est pas au relevé.');
      if (line.matching)
        return reject('not-allowed', 'Cette ligne est déjà lettrée. Annulez d’abord son lettrage.');
      if (!findOptional(world.tables.accounts, matching.accountId)) {
        return reject('not-found', 'Choisissez le client qui a payé.', 'accountId');
      }
      let used = 0;
      for (const { invoiceId, amountCents } of matching.allocations) {
        const invoice = findOptional(world.tables.invoices, invoiceId);
        if (!invoice || invoice.issuedOn === null)
          return reject(
            'not-found',
            'Une des factures choisies n’existe pas ou n’est pas émise.',
            'allocations',
          );
        if (amountCents <= 0)
          return reject('invalid', 'Chaque montant affecté doit être supérieur à zéro.', 'allocations');
        used += amountCents;
      }
      if (used > line.amountCents) {
        return reject(
          'invalid',
          'Le total affecté dépasse le montant reçu. Réduisez une affectation.',
          'allocations',
        );
      }
      if (used === 0 && matching.remainder === 'none') {
        return reject(
          'invalid',
          'Affectez le montant à une facture ou dites ce qu’il devient.',
          'allocations',
        );
      }
      if (used < line.amountCents && matching.remainder === 'none') {
        return reject(
          'invalid',
          'Une partie du montant n’est pas affectée : dites ce qu’elle devient.',
          'remainder',
        );
      }
      return accept([{ type: 'BankLineMatched', data: { id, matching } }]);
    },
  }),

  UnmatchBankLine: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      if (!findOptional(world.tables.bankLines, id)?.matching)
        return reject('not-allowed', 'Cette ligne n’est pas lettrée.');
      return accept([{ type: 'BankLineUnmatched', data: { id } }]);
    },
  }),
};
