import { addDays, type CivilDate } from '../../clock/civil-date';
import { findOptional, list } from '../../attempt/table';
import type { Tables } from '../../attempt/world';
import type { Account } from '../../crm/accounts/records';
import { priceFor } from '../../crm/catalogue/pricing';
import type { CompanyProfile } from '../../crm/company/records';
import type { Line } from '../../crm/lines/records';
import { lineNetCents, percentOf } from '../../crm/lines/totals';

/** What completing a short writing may look at: the company as written so far. */
export interface CompletionContext {
  profile: CompanyProfile;
  tables: Tables;
  /** The company's date: day one for records, the day of the step for scripts. */
  today: CivilDate;
}

export type Short = Readonly<Record<string, unknown>>;
export type Complete = (short: Short, context: CompletionContext) => Record<string, unknown>;

const asList = (value: unknown): readonly Short[] => (Array.isArray(value) ? (value as Short[]) : []);
export const written = (value: unknown): string => (typeof value === 'string' ? value : '');
export const accountOf = (short: Short, { tables }: CompletionContext): Account | null =>
  findOptional(tables.accounts, written(short.accountId));

/** Lines as the screen fills them: label, unit, VAT and the client's price come from the catalogue. */
export function completeLines(lines: unknown, account: Account | null, context: CompletionContext): unknown {
  if (!Array.isArray(lines)) return lines ?? [];
  return lines.map((short: Short, index) => {
    const product = findOptional(context.tables.products, written(short.sku));
    const quantity = typeof short.quantity === 'number' ? short.quantity : 1;
    const price = product && account ? priceFor(context, account, product, quantity, context.today) : null;
    return {
      id: `l${index + 1}`,
      sku: product?.id ?? null,
      label: product?.name ?? '',
      quantity,
      unit: product?.unit ?? 'pièce',
      unitPriceCents: price?.unitPriceCents ?? product?.listPriceCents ?? 0,
      discountPercent: price?.discountPercent ?? 0,
      vatRate: product?.vatRate ?? 20,
      ...short,
    };
  });
}

/** Flat shipping, or none from the company's threshold on. */
function shippingFor(lines: unknown, discountPercent: unknown, { profile }: CompletionContext): number {
  const goods = asList(lines).reduce((sum, line) => sum + lineNetCents(line as unknown as Line), 0);
  const net = goods - percentOf(goods, typeof discountPercent === 'number' ? discountPercent : 0);
  return net === 0 || net >= profile.terms.freeShippingFromCents ? 0 : profile.terms.shippingCents;
}

export const completeQuoteContent: Complete = (short, context) => {
  const lines = completeLines(short.lines, accountOf(short, context), context);
  return {
    contactId: null,
    subject: '',
    discountPercent: 0,
    shippingCents: shippingFor(lines, short.discountPercent, context),
    validUntil: null,
    deliveryOn: null,
    deliveryNote: '',
    paymentTerms: null,
    mentions: '',
    ...short,
    lines,
  };
};

export const completeOrderContent: Complete = (short, context) => {
  const quote = findOptional(context.tables.quotes, written(short.quoteId));
  const from = quote
    ? {
        accountId: quote.accountId,
        contactId: quote.contactId,
        lines: quote.lines,
        discountPercent: quote.discountPercent,
        shippingCents: quote.shippingCents,
        paymentTerms: quote.paymentTerms,
      }
    : {};
  const merged: Short = { ...from, ...short };
  const lines = completeLines(merged.lines, accountOf(merged, context), context);
  return {
    contactId: null,
    quoteId: null,
    customerReference: '',
    sourceDocumentId: null,
    discountPercent: 0,
    shippingCents: shippingFor(lines, merged.discountPercent, context),
    requestedOn: null,
    promisedOn: null,
    paymentTerms: null,
    notes: '',
    ...merged,
    lines,
  };
};

export const completeReminderContent: Complete = (short) => ({
  contactId: null,
  level: 'first',
  channel: 'mail',
  subject: '',
  body: '',
  principalCents: null,
  penaltiesCents: null,
  indemnityCents: null,
  newDueOn: null,
  enclosures: [],
  ...short,
});

export const completeMailContent: Complete = (short) => ({
  cc: [],
  subject: '',
  body: '',
  attachments: [],
  inReplyTo: null,
  relatedTo: null,
  ...short,
  to: asArray(short.to),
});

export const completeActivityContent: Complete = (short, { profile, today }) => ({
  kind: 'call',
  subject: '',
  accountId: null,
  contactId: null,
  relatedTo: null,
  dueOn: today,
  startMinute: null,
  durationMinutes: 15,
  ownerId: profile.candidateStaffId,
  priority: 'normal',
  ...short,
});

export const completeDashboardContent: Complete = (short) => ({
  comment: '',
  ...short,
  tiles: asList(short.tiles).map((tile, index) => ({
    id: `t${index + 1}`,
    title: '',
    dimension: 'none',
    chart: 'figure',
    filter: null,
    targetCents: null,
    comment: '',
    ...tile,
  })),
});

const blankAddress = { line1: '', line2: '', postcode: '', town: '', country: 'France' };

export const completeAccountContent: Complete = (short, { profile, tables }) => ({
  kind: 'client',
  legalForm: '',
  siren: '',
  siret: '',
  vatNumber: '',
  nafCode: '',
  phone: '',
  email: '',
  website: '',
  segment: '',
  headcount: '',
  source: '',
  ownerId: profile.candidateStaffId,
  priceListId: plainPriceList(tables),
  paymentTerms: null,
  creditLimitCents: null,
  blocked: false,
  riskNote: '',
  tags: [],
  notes: '',
  ...short,
  billingAddress: { ...blankAddress, ...(short.billingAddress as Short | undefined) },
  deliveryAddress: short.deliveryAddress ? { ...blankAddress, ...(short.deliveryAddress as Short) } : null,
  conditions: asList(short.conditions).map((condition) => ({
    scope: 'all',
    target: '',
    discountPercent: null,
    netPriceCents: null,
    minimumQuantity: 0,
    validUntil: null,
    ...condition,
  })),
  consent: { basis: 'unknown', source: '', on: null, ...(short.consent as Short | undefined) },
});

/** The list without discount, which a new client gets. */
const plainPriceList = (tables: Tables): string => {
  const lists = list(tables.priceLists);
  return (lists.find((priceList) => priceList.discountPercent === 0) ?? lists[0])?.id ?? '';
};

export const completeContactContent: Complete = (short) => ({
  civility: '',
  firstName: '',
  role: '',
  phone: '',
  mobile: '',
  email: '',
  language: 'fr',
  optOut: false,
  notes: '',
  ...short,
});

const asArray = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];

export const quoteValidUntil = (from: CivilDate, { profile }: CompletionContext): CivilDate =>
  addDays(from, profile.terms.quoteValidityDays);
