import { addDays, addWorkingDays, type CivilDate } from '../../clock/civil-date';
import type { Address } from '../../crm/company/records';
import type { PaymentTerms } from '../../crm/lines/records';
import type { Attachment, MailAddress } from '../../crm/mailbox/records';
import { attachmentSchema } from '../../crm/mailbox/records';
import { linkSchema, type RecordLink } from '../../crm/agenda/records';
import { amountInEuros, relativeDate, relativeMonth } from './words';

/** A short writing that cannot be understood; the author's mistake, told in French. */
export class ShortFormError extends Error {
  constructor(
    problem: string,
    readonly path: readonly (string | number)[] = [],
  ) {
    super(problem);
    this.name = 'ShortFormError';
  }
}

export interface ShortFormContext {
  dayOne: CivilDate;
  /** Address of a staff member or of a contact by id; null when there is none. */
  person: (id: string) => MailAddress | null;
}

export function readDate(text: string, dayOne: CivilDate): CivilDate {
  const count = /^J([+-]\d+)(o?)$/.exec(text);
  if (!count) return text === 'J' ? dayOne : text;
  const days = Number(count[1]);
  return count[2] === 'o' ? addWorkingDays(dayOne, days) : addDays(dayOne, days);
}

function readMonth(text: string, dayOne: CivilDate): string {
  const shift = Number(text.slice(1) || 0);
  const [year = 0, month = 1] = dayOne.split('-').map(Number);
  const index = year * 12 + month - 1 + shift;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** `1 234,56 €` in cents. */
export function readAmount(text: string): number {
  const [whole = '0', decimals = ''] = text.replace(/[ \u00a0\u202f€]/g, '').split(/[,.]/);
  const cents = Math.abs(Number(whole)) * 100 + Number(decimals.padEnd(2, '0'));
  return text.trim().startsWith('-') ? -cents : cents;
}

const means: Record<string, PaymentTerms['means']> = {
  virement: 'transfer',
  prélèvement: 'direct-debit',
  chèque: 'cheque',
  carte: 'card',
  'lettre de change': 'bill-of-exchange',
  traite: 'bill-of-exchange',
};

/** `45 jours fin de mois le 10, virement`; `à réception`, `comptant`. */
export function readPaymentTerms(text: string): PaymentTerms {
  const [when = '', how = 'virement'] = text.split(',').map((part) => part.trim().toLowerCase());
  const found = /^(?:(\d{1,3}) jours|comptant|à réception)( fin de mois)?(?: le (\d{1,2}))?$/.exec(when);
  const chosen = means[how];
  if (!found || !chosen) {
    throw new ShortFormError(
      `conditions « ${text} » non comprises ; exemples : « 30 jours », « 45 jours fin de mois le 10, virement », « comptant, carte »`,
    );
  }
  return {
    days: Number(found[1] ?? 0),
    endOfMonth: found[2] !== undefined,
    dayOfMonth: found[3] ? Number(found[3]) : null,
    means: chosen,
  };
}

/** `12 rue des Forges, 35000 Rennes`, with an optional second line and an optional country after the town. */
export function readAddress(text: string): Address {
  const found = /^(.*?)(?:,([^,]+))?, *(\d{5}) +([^,]+?)(?:, *([^,]+))?$/.exec(text.trim());
  if (!found)
    throw new ShortFormError(
      `adresse « ${text} » non comprise ; exemple : « 12 rue des Forges, 35000 Rennes »`,
    );
  const [, line1 = '', line2 = '', postcode = '', town = '', country = 'France'] = found;
  return { line1: line1.trim(), line2: line2.trim(), postcode, town: town.trim(), country };
}

export function readPerson(text: string, context: ShortFormContext): MailAddress {
  const written = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text.trim());
  if (written) return { name: written[1] ?? '', email: written[2] ?? '' };
  const known = context.person(text.trim());
  if (!known)
    throw new ShortFormError(
      `« ${text} » n’est ni un membre du personnel, ni un contact, ni une adresse « Nom <adresse> »`,
    );
  return known;
}

function readPair(text: string, what: string): [string, string] {
  const found = /^(\S+) +(\S+)$/.exec(text.trim());
  if (!found) throw new ShortFormError(`${what} « ${text} » non comprise ; exemple : « invoices FA-0012 »`);
  return [found[1] ?? '', found[2] ?? ''];
}

function readLink(text: string): RecordLink {
  const [collection, id] = readPair(text, 'fiche liée');
  const parsed = linkSchema.safeParse({ collection, id });
  if (!parsed.success) throw new ShortFormError(`collection « ${collection} » inconnue`);
  return parsed.data;
}

function readAttachment(text: string): Attachment {
  const [kind, id] = readPair(text, 'pièce jointe');
  const parsed = attachmentSchema.safeParse({ kind, id });
  if (!parsed.success)
    throw new ShortFormError(
      `nature de pièce jointe « ${kind} » inconnue ; au choix : ${attachmentSchema.shape.kind.options.join(', ')}`,
    );
  return parsed.data;
}

const addressFields = new Set(['billingAddress', 'deliveryAddress', 'address']);
const personFields = new Set(['from', 'to', 'cc']);
const isCivilDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Replaces the short writings inside an authored value, expressions having been filled before.
 * @param amounts true where any text in euros is an amount; otherwise only under fields ending with `Cents`
 * @throws ShortFormError that says where
 */
export function readShortForms(
  value: unknown,
  context: ShortFormContext,
  field = '',
  amounts = false,
): unknown {
  if (typeof value === 'string') return readText(value, context, field, amounts || field.endsWith('Cents'));
  if (value === null || typeof value !== 'object') return value;
  const within = amounts || field.endsWith('Cents');
  if (Array.isArray(value))
    return value.map((member: unknown, index) =>
      located(index, () => readShortForms(member, context, field, within)),
    );
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      located(key, () => readShortForms(member, context, key, within)),
    ]),
  );
}

function located<T>(key: string | number, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof ShortFormError) throw new ShortFormError(fault.message, [key, ...fault.path]);
    throw fault;
  }
}

function readText(text: string, context: ShortFormContext, field: string, amounts: boolean): unknown {
  if (relativeDate.test(text)) return readDate(text, context.dayOne);
  if (field === 'month' && relativeMonth.test(text)) return readMonth(text, context.dayOne);
  if (amounts && amountInEuros.test(text)) return readAmount(text);
  if (text === '' || text.includes('{{')) return text;
  if (addressFields.has(field)) return readAddress(text);
  if (field === 'paymentTerms' || field === 'payment') return readPaymentTerms(text);
  if (field === 'relatedTo' || field === 'link') return readLink(text);
  if (field === 'attachments') return readAttachment(text);
  return personFields.has(field) && !isCivilDate.test(text) ? readPerson(text, context) : text;
}
