import { addDays, addWorkingDays, type CivilDate } from '../../clock/civil-date';
import { findOptional } from '../../attempt/table';
import type { CollectionName } from '../../attempt/world';
import {
  completeAccountContent,
  completeActivityContent,
  completeContactContent,
  completeDashboardContent,
  completeMailContent,
  completeOrderContent,
  completeQuoteContent,
  completeReminderContent,
  quoteValidUntil,
  type Complete,
} from './complete-content';
import { companyMentions, completeInvoiceContent, dueOnOf } from './complete-invoice';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const date = (value: unknown): CivilDate | null => (typeof value === 'string' && value !== '' ? value : null);
const blankQualification = { need: '', budget: '', authority: '', timing: '', score: null };

/**
 * Defaults of a record an author wrote in short, short writings having been read before. Nothing is checked here: the strict
 * schema of the collection judges the result.
 */
const completions: Record<CollectionName, Complete> = {
  accounts: (short, context) => ({
    ...completeAccountContent(short, context),
    createdOn: short.createdOn ?? addDays(context.today, -400),
    mergedInto: short.mergedInto ?? null,
    qualification: { ...blankQualification, ...(short.qualification as object | undefined) },
  }),

  contacts: completeContactContent,

  activities: (short, context) => {
    const content = completeActivityContent(short, context);
    const past = text(content.dueOn) < context.today;
    return { status: past ? 'done' : 'planned', report: '', ...content };
  },

  products: (short) => ({
    family: '',
    description: '',
    unit: 'pièce',
    packSize: 1,
    vatRate: 20,
    stock: 0,
    reserved: 0,
    nextArrival: null,
    leadTimeDays: 5,
    supplierId: null,
    discontinued: false,
    replacedBy: null,
    ...short,
  }),

  priceLists: (short) => ({
    description: '',
    discountPercent: 0,
    exceptions: [],
    familyDiscounts: [],
    ...short,
  }),

  quotes: (short, context) => {
    const sentOn = date(short.sentOn);
    return {
      ...completeQuoteContent(short, context),
      createdOn: sentOn ?? context.today,
      sentOn,
      validUntil: sentOn ? quoteValidUntil(sentOn, context) : null,
      version: 1,
      answer: null,
      authorId: context.profile.candidateStaffId,
      revision: 0,
      ...without(short, 'lines'),
    };
  },

  orders: (short, context) => {
    const confirmedOn = date(short.confirmedOn);
    return {
      ...completeOrderContent(short, context),
      receivedOn: confirmedOn ?? context.today,
      confirmedOn,
      cancelled: null,
      hold: null,
      acknowledgedOn: confirmedOn,
      authorId: context.profile.candidateStaffId,
      revision: 0,
      ...without(short, 'lines'),
    };
  },

  deliveries: (short, { tables, today }) => {
    const order = findOptional(tables.orders, text(short.orderId));
    const shippedOn = date(short.shippedOn) ?? today;
    const arrival = addWorkingDays(shippedOn, 1);
    const lines =
      order?.lines.map(({ id, sku, label, quantity }) => ({ lineId: id, sku, label, quantity })) ?? [];
    const written = Array.isArray(short.lines) ? (short.lines as Record<string, unknown>[]) : null;
    return {
      accountId: order?.accountId ?? '',
      shippedOn,
      deliveredOn: arrival < today ? arrival : null,
      carrier: '',
      reserves: '',
      ...short,
      // A line written with its reference and quantity alone is found again in the order.
      lines: written?.map((line) => ({ ...lines.find((known) => known.sku === line.sku), ...line })) ?? lines,
    };
  },

  invoices: (short, context) => {
    const content = completeInvoiceContent(short, context);
    const issuedOn = date(short.issuedOn);
    return {
      ...content,
      number: issuedOn && content.type !== 'proforma' ? short.id : null,
      createdOn: issuedOn ?? context.today,
      issuedOn,
      sentOn: issuedOn,
      dispute: null,
      promise: null,
      authorId: context.profile.candidateStaffId,
      revision: 0,
      ...without(short, 'lines', 'mentions'),
      dueOn: short.dueOn ?? (issuedOn ? dueOnOf(content, context, issuedOn) : null),
      mentions: issuedOn
        ? { ...companyMentions(content, context), ...(short.mentions as object | undefined) }
        : content.mentions,
    };
  },

  bankLines: (short, { tables }) => {
    const matching = short.matching as Record<string, unknown> | null | undefined;
    const first = (matching?.allocations as { invoiceId?: string }[] | undefined)?.[0]?.invoiceId ?? '';
    return {
      means: 'transfer',
      ...short,
      matching: matching
        ? {
            on: short.on,
            accountId: findOptional(tables.invoices, first)?.accountId ?? '',
            allocations: [],
            remainder: 'none',
            note: '',
            ...matching,
          }
        : null,
    };
  },

  reminders: (short, context) => {
    const sentOn = date(short.sentOn);
    return {
      ...completeReminderContent(short, context),
      createdOn: sentOn ?? context.today,
      sentOn,
      answer: '',
      authorId: context.profile.candidateStaffId,
      revision: 0,
      ...short,
    };
  },

  mails: (short, context) => {
    const own = context.profile.staff.find((member) => member.id === context.profile.candidateStaffId);
    const self = { name: own?.name ?? '', email: own?.email ?? '' };
    const from = (short.from ?? self) as { email?: string };
    const folder = short.folder ?? (from.email === self.email ? 'sent' : 'inbox');
    return {
      ...completeMailContent(
        short.to === undefined && folder === 'inbox' ? { ...short, to: [self] } : short,
        context,
      ),
      from,
      folder,
      date: short.date ?? context.today,
      minute: short.minute ?? 540,
      read: short.read ?? folder !== 'inbox',
      revision: 0,
    };
  },

  documents: (short, { today }) => ({
    folder: null,
    kind: 'reference',
    format: 'text',
    content: '',
    link: null,
    accountId: null,
    addedOn: addDays(today, -90),
    retentionYears: null,
    ...short,
  }),

  dashboards: (short, context) => ({
    createdOn: context.today,
    sharedOn: null,
    authorId: context.profile.candidateStaffId,
    revision: 0,
    ...completeDashboardContent(short, context),
  }),

  deliverables: (short, context) => ({
    accountId: null,
    values: {},
    files: [],
    createdOn: context.today,
    savedOn: context.today,
    authorId: context.profile.candidateStaffId,
    revision: 0,
    versions: [],
    ...short,
  }),

  files: (short, context) => ({ addedOn: context.today, ...short }),

  calls: (short, context) => ({
    direction: 'outgoing',
    dialogueId: '',
    accountId: null,
    contactId: null,
    startedOn: context.today,
    startedMinute: 540,
    lines: [],
    outcome: null,
    variables: {},
    endedOn: null,
    endedMinute: null,
    ...short,
  }),
};

export const completeRecord = (
  collection: CollectionName,
  ...[short, context]: Parameters<Complete>
): Record<string, unknown> => completions[collection](short, context);

function without(
  short: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(short).filter(([key]) => !names.includes(key)));
}
