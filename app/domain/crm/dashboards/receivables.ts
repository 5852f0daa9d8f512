import type { CivilDate } from '../../clock/civil-date';
import { derivedFrom } from '../../attempt/derived';
import { list } from '../../attempt/table';
import { creditNotesOf, invoiceTotals, replacedChain, replacementOf } from '../invoices/balance';
import type { Invoice } from '../invoices/records';

/** An invoice's debt through time. */
export interface Receivable {
  invoice: Invoice;
  accountId: string;
  dueOn: CivilDate | null;
  issuedOn: CivilDate;
  /** First day on which a corrective invoice has taken its place. */
  replacedOn: CivilDate | null;
  /** Including tax, in cents. */
  toPayCents: number;
  /** Payments matched and credit notes, in cents including tax. */
  settlements: readonly { on: CivilDate; cents: number }[];
}

/** Every invoice that asks for money, with what settled it and when. A payment counts from the day it is on the statement. */
export const receivables = derivedFrom(['invoices', 'bankLines'], (world): readonly Receivable[] => {
  const payments = new Map<string, { on: CivilDate; cents: number }[]>();
  for (const line of list(world.tables.bankLines)) {
    for (const { invoiceId, amountCents } of line.matching?.allocations ?? []) {
      const known = payments.get(invoiceId);
      const payment = { on: line.on, cents: amountCents };
      if (known) known.push(payment);
      else payments.set(invoiceId, [payment]);
    }
  }
  const ledger: Receivable[] = [];
  for (const invoice of list(world.tables.invoices)) {
    if (invoice.issuedOn === null || invoice.type === 'proforma' || invoice.type === 'credit-note') continue;
    ledger.push({
      invoice,
      accountId: invoice.accountId,
      dueOn: invoice.dueOn,
      issuedOn: invoice.issuedOn,
      replacedOn: replacementOf(world, invoice.id)?.issuedOn ?? null,
      toPayCents: invoiceTotals(invoice).toPayCents,
      settlements: replacedChain(world, invoice).flatMap(({ id }) => [
        ...(payments.get(id) ?? []),
        ...creditNotesOf(world, id).map((note) => ({
          on: note.issuedOn ?? invoice.issuedOn ?? '',
          cents: -invoiceTotals(note).toPayCents,
        })),
      ]),
    });
  }
  return ledger;
});

/** What was still owed at the end of a day, in cents; never below zero. */
export function owedAt(receivable: Receivable, date: CivilDate): number {
  if (receivable.issuedOn > date || (receivable.replacedOn !== null && receivable.replacedOn <= date))
    return 0;
  let owed = receivable.toPayCents;
  for (const { on, cents } of receivable.settlements) if (on <= date) owed -= cents;
  return Math.max(0, owed);
}

/** Owed and past its due date at the end of a day, in cents. */
export const overdueAt = (receivable: Receivable, date: CivilDate): number =>
  receivable.dueOn !== null && receivable.dueOn < date ? owedAt(receivable, date) : 0;
