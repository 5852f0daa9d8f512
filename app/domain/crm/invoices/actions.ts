import { z } from 'zod';
import { guardDraft } from '../../attempt/drafts';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import { centsSchema, civilDateSchema, requiredText } from '../lines/records';
import { unfinishedLine } from '../lines/unfinished';
import type { InvoiceEvent } from './events';
import { invoiceContentSchema, type InvoiceContent } from './records';

const action = actionsCausing<InvoiceEvent>();
const idSchema = z.string().min(1).max(40);

const words = {
  the: 'Cette facture',
  notFound: 'Cette facture n’existe plus. Retrouvez-la depuis la liste des factures.',
  frozen:
    'Cette facture est émise : elle ne se modifie plus. Corrigez-la par un avoir ou une facture rectificative.',
};
const guard = (world: World, id: string, baseRevision: number | null = null) => {
  const invoice = findOptional(world.tables.invoices, id);
  return guardDraft(invoice, invoice?.issuedOn === null, baseRevision, words);
};
const danglingLinks = (world: World, content: InvoiceContent) => {
  if (!findOptional(world.tables.accounts, content.accountId))
    return reject('not-found', 'Choisissez un client existant.', 'accountId');
  if (content.orderId && !findOptional(world.tables.orders, content.orderId)) {
    return reject('not-found', 'La commande indiquée n’existe pas.', 'orderId');
  }
  if (content.correctsInvoiceId && !findOptional(world.tables.invoices, content.correctsInvoiceId)) {
    return reject('not-found', 'La facture d’origine indiquée n’existe pas.', 'correctsInvoiceId');
  }
  return null;
};
const issued = (world: World, id: string) => {
  const invoice = findOptional(world.tables.invoices, id);
  if (!invoice) return reject('not-found', words.notFound);
  return invoice.issuedOn === null ? reject('not-allowed', 'Cette facture n’est pas encore émise.') : null;
};

export const invoiceActions = {
  CreateInvoice: action({
    fields: z.strictObject({ content: invoiceContentSchema }),
    decide(world, { content }) {
      const id = nextId(world, 'drafts');
      return danglingLinks(world, content) ?? accept([{ type: 'InvoiceCreated', data: { id, content } }]);
    },
  }),

  SaveInvoice: action({
    fields: z.strictObject({ id: idSchema, baseRevision: z.int().nullable(), content: invoiceContentSchema }),
    decide(world, { id, baseRevision, content }) {
      return (
        guard(world, id, baseRevision) ??
        danglingLinks(world, content) ??
        accept([{ type: 'InvoiceSaved', data: { id, content } }])
      );
    },
  }),

  DeleteInvoiceDraft: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      return guard(world, id) ?? accept([{ type: 'InvoiceDraftDeleted', data: { id } }]);
    },
  }),

  /** Gives the next number of the unbroken sequence (CGI ann. II 242 nonies A) and freezes the invoice. */
  IssueInvoice: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      const refused = guard(world, id);
      if (refused) return refused;
      const invoice = findOptional(world.tables.invoices, id);
      if (!invoice || invoice.lines.length === 0) {
        return reject('invalid', 'Saisissez au moins une ligne avant d’émettre la facture.', 'lines');
      }
      const unfinished = unfinishedLine(invoice.lines);
      if (unfinished) return reject('invalid', unfinished, 'lines');
      const number =
        invoice.type === 'proforma'
          ? null
          : nextId(world, invoice.type === 'credit-note' ? 'creditNotes' : 'invoices');
      return accept([{ type: 'InvoiceIssued', data: { id, number } }]);
    },
  }),

  DisputeInvoice: action({
    fields: z.strictObject({ id: idSchema, reason: requiredText('Indiquez l’objet du litige.', 600) }),
    decide(world, { id, reason }) {
      return issued(world, id) ?? accept([{ type: 'InvoiceDisputed', data: { id, reason } }]);
    },
  }),

  ClearDispute: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      const refused = issued(world, id);
      if (refused) return refused;
      if (!findOptional(world.tables.invoices, id)?.dispute)
        return reject('not-allowed', 'Cette facture n’est pas en litige.');
      return accept([{ type: 'DisputeCleared', data: { id } }]);
    },
  }),

  RecordPromise: action({
    fields: z.strictObject({
      id: idSchema,
      payOn: civilDateSchema,
      amountCents: centsSchema.min(1, 'Indiquez le montant promis.'),
    }),
    decide(world, { id, payOn, amountCents }, stamp) {
      if (payOn < stamp.companyDate) return reject('invalid', 'La date promise est déjà passée.', 'payOn');
      return issued(world, id) ?? accept([{ type: 'PaymentPromised', data: { id, payOn, amountCents } }]);
    },
  }),
};
