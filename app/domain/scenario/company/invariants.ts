import { daysBetween, isWorkingDay, type CivilDate } from '../../clock/civil-date';
import type { CollectionName, CompanyRows } from '../../attempt/world';
import type { CompanyProfile } from '../../crm/company/records';
import type { Invoice } from '../../crm/invoices/records';
import { invoiceTotals } from '../../crm/invoices/totals';
import { dueDateOf } from '../../crm/lines/due-date';
import { isSafePhone, isSafeSiren } from './identifiers';

export interface Incoherence {
  collection: CollectionName;
  id: string;
  message: string;
  /** A warning may be meant (a trap of the scenario); an error never is. */
  severity: 'error' | 'warning';
}

/**
 * What holds in a company whose past makes sense: no invoice without an order, no payment without an invoice, nothing
 * delivered before it is ordered, numbers in the order of dates without a gap, working days, fictitious identifiers.
 */
export function incoherencesOf(rows: CompanyRows, profile: CompanyProfile, dayOne: CivilDate): Incoherence[] {
  const found: Incoherence[] = [];
  const tell = (
    collection: CollectionName,
    id: string,
    message: string,
    severity: Incoherence['severity'] = 'error',
  ) => found.push({ collection, id, message, severity });
  const orders = new Map(rows.orders.map((order) => [order.id, order]));
  const quotes = new Map(rows.quotes.map((quote) => [quote.id, quote]));
  const invoices = new Map(rows.invoices.map((invoice) => [invoice.id, invoice]));
  const accounts = new Map(rows.accounts.map((account) => [account.id, account]));

  const onWorkingDay = (collection: CollectionName, id: string, what: string, date: CivilDate | null) => {
    if (date === null) return;
    if (!isWorkingDay(date)) tell(collection, id, `${what} le ${date}, qui n’est pas un jour ouvré`);
    if (date > dayOne)
      tell(collection, id, `${what} le ${date}, après le premier jour de l’entreprise (${dayOne})`);
  };
  const after = (
    collection: CollectionName,
    id: string,
    first: [string, CivilDate | null],
    then: [string, CivilDate | null],
  ) => {
    if (first[1] !== null && then[1] !== null && then[1] < first[1])
      tell(collection, id, `${then[0]} (${then[1]}) avant ${first[0]} (${first[1]})`);
  };

  for (const account of rows.accounts) {
    const siren = account.siren.replaceAll(' ', '');
    if (siren !== '' && !isSafeSiren(siren))
      tell(
        'accounts',
        account.id,
        `SIREN ${account.siren} : prenez un numéro fictif valide, inférieur à 000 325 175`,
        'warning',
      );
    if (account.phone !== '' && !isSafePhone(account.phone))
      tell('accounts', account.id, `téléphone ${account.phone} hors des plages réservées à la fiction`);
    if (account.website !== '' && !account.website.endsWith('.example'))
      tell('accounts', account.id, `site ${account.website} : le domaine se termine par .example`);
  }
  for (const contact of rows.contacts) {
    if (contact.email !== '' && !contact.email.endsWith('.example'))
      tell('contacts', contact.id, `adresse ${contact.email} : le domaine se termine par .example`);
    for (const phone of [contact.phone, contact.mobile])
      if (phone !== '' && !isSafePhone(phone))
        tell('contacts', contact.id, `téléphone ${phone} hors des plages réservées à la fiction`);
  }
  for (const quote of rows.quotes) {
    onWorkingDay('quotes', quote.id, 'devis envoyé', quote.sentOn);
    after('quotes', quote.id, ['l’envoi', quote.sentOn], ['la réponse', quote.answer?.on ?? null]);
  }
  for (const order of rows.orders) {
    onWorkingDay('orders', order.id, 'commande reçue', order.receivedOn);
    after('orders', order.id, ['la réception', order.receivedOn], ['la confirmation', order.confirmedOn]);
    after(
      'orders',
      order.id,
      ['le devis', order.quoteId === null ? null : (quotes.get(order.quoteId)?.sentOn ?? null)],
      ['la commande', order.receivedOn],
    );
  }
  for (const delivery of rows.deliveries) {
    onWorkingDay('deliveries', delivery.id, 'expédition', delivery.shippedOn);
    after(
      'deliveries',
      delivery.id,
      ['la commande', orders.get(delivery.orderId)?.receivedOn ?? null],
      ['l’expédition', delivery.shippedOn],
    );
    after(
      'deliveries',
      delivery.id,
      ['l’expédition', delivery.shippedOn],
      ['la livraison', delivery.deliveredOn],
    );
  }
  for (const invoice of rows.invoices) {
    onWorkingDay('invoices', invoice.id, 'facture émise', invoice.issuedOn);
    if (invoice.orderId === null && invoice.correctsInvoiceId === null)
      tell('invoices', invoice.id, 'facture sans commande');
    after(
      'invoices',
      invoice.id,
      ['la commande', orders.get(invoice.orderId ?? '')?.receivedOn ?? null],
      ['la facture', invoice.issuedOn],
    );
    after(
      'invoices',
      invoice.id,
      ['la facture corrigée', invoices.get(invoice.correctsInvoiceId ?? '')?.issuedOn ?? null],
      ['la correction', invoice.issuedOn],
    );
    const terms =
      invoice.paymentTerms ?? accounts.get(invoice.accountId)?.paymentTerms ?? profile.terms.payment;
    if (
      invoice.issuedOn !== null &&
      invoice.dueOn !== null &&
      invoice.type !== 'deposit' &&
      invoice.dueOn !== dueDateOf(invoice.issuedOn, terms)
    ) {
      tell(
        'invoices',
        invoice.id,
        `échéance ${invoice.dueOn}, alors que les conditions donnent ${dueDateOf(invoice.issuedOn, terms)}`,
        'warning',
      );
    }
  }
  numberingProblems(rows.invoices, profile, tell);
  paymentProblems(rows, invoices, onWorkingDay, tell);
  return found;
}

type Tell = (
  collection: CollectionName,
  id: string,
  message: string,
  severity?: Incoherence['severity'],
) => void;

function paymentProblems(
  rows: CompanyRows,
  invoices: ReadonlyMap<string, Invoice>,
  onWorkingDay: (collection: CollectionName, id: string, what: string, date: CivilDate | null) => void,
  tell: Tell,
): void {
  const paid = new Map<string, number>();
  for (const line of rows.bankLines) {
    onWorkingDay('bankLines', line.id, 'ligne du relevé', line.on);
    let used = 0;
    for (const { invoiceId, amountCents } of line.matching?.allocations ?? []) {
      const invoice = invoices.get(invoiceId);
      if (!invoice || invoice.issuedOn === null)
        tell('bankLines', line.id, `règlement affecté à ${invoiceId}, qui n’est pas une facture émise`);
      else if (daysBetween(invoice.issuedOn, line.on) < 0)
        tell(
          'bankLines',
          line.id,
          `règlement du ${line.on} avant la facture ${invoiceId} (${invoice.issuedOn})`,
        );
      used += amountCents;
      paid.set(invoiceId, (paid.get(invoiceId) ?? 0) + amountCents);
    }
    if (used > line.amountCents) tell('bankLines', line.id, 'le total affecté dépasse le montant reçu');
  }
  for (const [invoiceId, cents] of paid) {
    const invoice = invoices.get(invoiceId);
    if (invoice && cents > invoiceTotals(invoice).toPayCents)
      tell('invoices', invoiceId, 'payée au-delà de son montant');
  }
}

/** CGI ann. II 242 nonies A: one unbroken chronological sequence for invoices, another for credit notes. */
function numberingProblems(invoices: readonly Invoice[], profile: CompanyProfile, tell: Tell): void {
  for (const series of ['invoices', 'creditNotes'] as const) {
    const rule = profile.numbering[series];
    if (!rule) continue;
    const numbered = invoices
      .filter(
        (invoice) =>
          invoice.number !== null && (invoice.type === 'credit-note') === (series === 'creditNotes'),
      )
      .map((invoice) => ({ invoice, count: Number(invoice.number?.slice(rule.prefix.length)) }))
      .sort((a, b) => a.count - b.count);
    numbered.forEach(({ invoice, count }, index) => {
      const number = invoice.number ?? '';
      if (!number.startsWith(rule.prefix) || !Number.isInteger(count))
        tell('invoices', invoice.id, `numéro ${number} hors de la série ${rule.prefix}…`);
      else if (count !== index + 1 && count !== (numbered[index - 1]?.count ?? 0) + 1)
        tell('invoices', invoice.id, `numéro ${number} : il manque un numéro avant lui`);
      const previous = numbered[index - 1]?.invoice;
      if (previous?.issuedOn && invoice.issuedOn && invoice.issuedOn < previous.issuedOn) {
        tell(
          'invoices',
          invoice.id,
          `numéro ${number} du ${invoice.issuedOn}, alors que ${previous.number ?? ''} est du ${previous.issuedOn}`,
        );
      }
    });
  }
}
