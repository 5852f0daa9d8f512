import { findOptional, listWhere } from '../../attempt/table';
import type { World } from '../../attempt/world';
import { companyDay } from '../../clock/exam-clock';
import type { Address } from '../../crm/company/records';
import { balanceCents, invoiceTotals } from '../../crm/invoices/balance';
import type { Invoice } from '../../crm/invoices/records';
import { dueDateOf } from '../../crm/lines/due-date';
import { totalsOf, type Totals } from '../../crm/lines/totals';
import type { Order } from '../../crm/orders/records';
import type { Quote } from '../../crm/quotes/records';
import { latePenaltyCents } from '../../crm/reminders/penalties';
import type { Reminder } from '../../crm/reminders/records';
import { eurosInFigures } from '../../scenario/expressions';
import type { DocumentTag, LegalDocument } from './rules';
import { latestDueDate, recoveryIndemnity, valueOn } from './settings';
import type { Chosen } from '../selection';

/**
 * A quote, an invoice or a reminder of the CRM as the paper the law looks at. The letterhead and the addressee block are printed by
 * the product; everything else is what the candidate wrote. Expected values come from the records the paper rests on.
 */
export function legalDocumentOf({ world, collection, record }: Chosen): LegalDocument {
  if (collection === 'invoices') return invoicePaper(world, record as unknown as Invoice);
  if (collection === 'quotes') return quotePaper(world, record as unknown as Quote);
  if (collection === 'reminders') return reminderPaper(world, record as unknown as Reminder);
  throw new Error(`no legal paper for ${collection}`);
}

const today = (world: World): string => companyDay(world.clockConfig, world.clock.dayIndex);

const addressText = ({ line1, postcode, town }: Address): string =>
  line1 === '' || town === '' ? '' : `${line1} ${postcode} ${town}`;

function parties(world: World, accountId: string): LegalDocument['fields'] {
  const { profile } = world;
  const account = findOptional(world.tables.accounts, accountId);
  return {
    'seller.name': profile.name,
    'seller.address': addressText(profile.address),
    'seller.legalForm': profile.legalForm,
    'seller.capital': profile.shareCapitalCents,
    'seller.siren': profile.siren,
    'seller.rcsTown': profile.rcsTown,
    'seller.vatNumber': profile.vatNumber,
    'buyer.name': account?.name ?? null,
    'buyer.address': account ? addressText(account.billingAddress) : null,
    'buyer.deliveryAddress': account?.deliveryAddress ? addressText(account.deliveryAddress) : null,
  };
}

function priced(totals: Totals): LegalDocument['fields'] {
  return {
    vat: totals.vat.map((row) => `${row.rate} % de ${eurosInFigures(row.baseCents)}`).join(' ; '),
    totalNetCents: totals.netExclTaxCents,
    totalInclTaxCents: totals.totalInclTaxCents,
  };
}

/** Clients of the company are businesses and the company is an SME; a scenario with consumers says so in its account segment. */
function partyTags(world: World, accountId: string): DocumentTag[] {
  const account = findOptional(world.tables.accounts, accountId);
  const isConsumer = account?.segment.toLowerCase() === 'particulier';
  return [
    'sme-seller',
    isConsumer ? 'consumer-buyer' : 'business-buyer',
    ...(account?.deliveryAddress ? (['delivered-elsewhere'] as const) : []),
  ];
}

function invoicePaper(world: World, invoice: Invoice): LegalDocument {
  const { mentions } = invoice;
  const order = invoice.orderId === null ? null : findOptional(world.tables.orders, invoice.orderId);
  const account = findOptional(world.tables.accounts, invoice.accountId);
  const original =
    invoice.correctsInvoiceId === null
      ? null
      : findOptional(world.tables.invoices, invoice.correctsInvoiceId);
  const { terms } = world.profile;
  const day = invoice.issuedOn ?? today(world);
  const orderNumber = order?.customerReference ?? '';
  return {
    day,
    tags: new Set<DocumentTag>([
      ...partyTags(world, invoice.accountId),
      invoice.type,
      ...(orderNumber === '' ? [] : (['order-number-issued'] as const)),
      ...(invoice.lines.length > 0 && invoice.lines.every(({ vatRate }) => vatRate === 0)
        ? (['without-vat'] as const)
        : []),
    ]),
    fields: {
      ...parties(world, invoice.accountId),
      ...priced(invoiceTotals(invoice)),
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      suppliedOn: invoice.suppliedOn,
      dueOn: invoice.dueOn,
      depositsCents: invoice.deposits.length === 0 ? null : invoiceTotals(invoice).depositNetCents,
      originalNumber: original?.number ?? null,
      originalIssuedOn: original?.issuedOn ?? null,
      vatRates: vatRatesOf(invoice.lines),
      latestDueOn: latestDueDate(day),
      customerOrderNumber: mentions.customerOrderNumber,
      customerSiren: mentions.customerSiren,
    },
    lines: invoice.lines,
    texts: [
      { field: 'mentions.latePenalties', text: mentions.latePenalties },
      { field: 'mentions.recoveryIndemnity', text: mentions.recoveryIndemnity },
      { field: 'mentions.earlyPaymentDiscount', text: mentions.earlyPaymentDiscount },
      { field: 'mentions.other', text: mentions.other },
    ],
    expected: {
      iban: world.profile.iban,
      ...(orderNumber === '' ? {} : { customerOrderNumber: orderNumber }),
      ...(account === null || account.siren === '' ? {} : { customerSiren: account.siren }),
      ...suppliedOn(world, order),
      dueOn: dueDateOf(day, account?.paymentTerms ?? terms.payment),
      latePenaltyRatePercent: terms.latePenaltyRatePercent,
      recoveryIndemnityCents: valueOn(recoveryIndemnity, day) ?? terms.recoveryIndemnityCents,
    },
  };
}

/** The day the goods reached the client, when the delivery note says it. */
function suppliedOn(world: World, order: Order | null): { suppliedOn?: string } {
  const deliveries = order === null ? [] : listWhere(world.tables.deliveries, 'orderId', order.id);
  const last = deliveries
    .map((delivery) => delivery.deliveredOn ?? delivery.shippedOn)
    .sort()
    .at(-1);
  return last === undefined ? {} : { suppliedOn: last };
}

function quotePaper(world: World, quote: Quote): LegalDocument {
  const { paymentTerms, deliveryOn, deliveryNote } = quote;
  return {
    day: quote.sentOn ?? quote.createdOn,
    tags: new Set(partyTags(world, quote.accountId)),
    fields: {
      ...parties(world, quote.accountId),
      ...priced(totalsOf(quote)),
      number: quote.id,
      issuedOn: quote.sentOn ?? quote.createdOn,
      validUntil: quote.validUntil,
      delivery: deliveryOn ?? deliveryNote,
      paymentTerms: paymentTerms === null ? null : `${paymentTerms.days} jours`,
      vatRates: vatRatesOf(quote.lines),
    },
    lines: quote.lines,
    texts: [
      { field: 'mentions', text: quote.mentions },
      { field: 'deliveryNote', text: quote.deliveryNote },
      { field: 'subject', text: quote.subject },
    ],
    expected: {},
  };
}

function reminderPaper(world: World, reminder: Reminder): LegalDocument {
  const { terms } = world.profile;
  const day = reminder.sentOn ?? today(world);
  const invoices = reminder.invoiceIds.flatMap((id) => findOptional(world.tables.invoices, id) ?? []);
  const rate = terms.latePenaltyRatePercent;
  const principal = invoices.map((invoice) => balanceCents(world, invoice));
  const penalties = invoices.map(({ dueOn }, i) =>
    dueOn === null ? 0 : latePenaltyCents(principal[i] ?? 0, rate, dueOn, day, terms.penaltyDayBase),
  );
  const indemnity = valueOn(recoveryIndemnity, day) ?? terms.recoveryIndemnityCents;
  return {
    day,
    tags: new Set<DocumentTag>([
      ...partyTags(world, reminder.accountId),
      ...(reminder.channel === 'phone' ? (['by-phone'] as const) : []),
    ]),
    fields: {
      ...parties(world, reminder.accountId),
      subject: reminder.subject,
      penaltiesCents: reminder.penaltiesCents,
      indemnityCents: reminder.indemnityCents,
      newDueOn: reminder.newDueOn,
      channel: reminder.channel,
      disputed: invoices.find(({ dispute }) => dispute !== null)?.number ?? null,
      latestInitialDueOn:
        invoices
          .flatMap(({ dueOn }) => dueOn ?? [])
          .sort()
          .at(-1) ?? null,
    },
    lines: [],
    texts: [
      { field: 'body', text: reminder.body },
      { field: 'subject', text: reminder.subject },
    ],
    expected: {
      invoiceNumbers: invoices.map((invoice) => invoice.number ?? invoice.id),
      initialDueDates: invoices.flatMap((invoice) => invoice.dueOn ?? []),
      principalCents: sum(principal),
      principalParts: principal.map(String),
      penaltiesCents: sum(penalties),
      penaltiesParts: penalties.filter((cents) => cents > 0).map(String),
      indemnityCents: indemnity * invoices.length,
      indemnityParts: [String(indemnity)],
      channel: 'registered-letter',
      iban: world.profile.iban,
    },
  };
}

/** `20;5.5`: the rates used, each once. */
const vatRatesOf = (lines: readonly { readonly vatRate: number }[]): string | null =>
  lines.length === 0 ? null : [...new Set(lines.map(({ vatRate }) => vatRate))].join(';');

const sum = (amounts: readonly number[]): number => amounts.reduce((total, cents) => total + cents, 0);

/** Sums a letter may give instead of their parts; made last, from whatever parts the exam states. */
export function withTotals(document: LegalDocument): LegalDocument {
  const { principalCents, penaltiesCents, indemnityCents } = document.expected;
  if (typeof principalCents !== 'number' || typeof penaltiesCents !== 'number') return document;
  const principalAndPenaltiesCents = principalCents + penaltiesCents;
  const totalCents = principalAndPenaltiesCents + (typeof indemnityCents === 'number' ? indemnityCents : 0);
  return { ...document, expected: { principalAndPenaltiesCents, totalCents, ...document.expected } };
}
