import type { CivilDate } from '../../clock/civil-date';

/**
 * A legal rule set is data: named, dated, with its source. The law of the day of the document applies, so a past exam keeps
 * being judged by the rules it was sat under.
 */
export interface LegalRuleSet {
  readonly id: LegalRuleSetId;
  /** French, shown to the examiner. */
  readonly title: string;
  readonly source: string;
  readonly rules: readonly LegalRule[];
}

export const legalRuleSetIds = [
  'invoice-mentions',
  'quote-mentions',
  'reminder-letter',
  'formal-notice',
] as const;
export type LegalRuleSetId = (typeof legalRuleSetIds)[number];

export interface LegalRule {
  readonly id: string;
  /** French name of the mention, used in sentences: « la date d’échéance ». */
  readonly label: string;
  readonly basis: string;
  readonly validFrom: CivilDate;
  /** Last day, null while in force. */
  readonly validTo: CivilDate | null;
  /** The rule applies to documents that bear all these tags. */
  readonly when?: readonly DocumentTag[];
  /** The rule does not apply to documents that bear one of these tags. */
  readonly unless?: readonly DocumentTag[];
  /** Asked only when a check names it (`only` or `evenIfNotDue`): a practice, or a duty that another rule already covers. */
  readonly onRequest?: true;
  readonly looksFor: Probe;
}

/** What is known of a document's situation. */
export const documentTags = [
  'business-buyer',
  'consumer-buyer',
  'sme-seller',
  'large-seller',
  'order-number-issued',
  'delivered-elsewhere',
  'standard',
  'deposit',
  'balance',
  'proforma',
  'credit-note',
  'corrective',
  'by-phone',
  'without-vat',
] as const;
export type DocumentTag = (typeof documentTags)[number];

/** How a mention is looked for. Names of fields are those of `LegalDocument.fields` and `.expected`. */
export type Probe =
  /** All these fields hold something. */
  | { readonly probe: 'filled'; readonly fields: readonly string[] }
  /** A field holds the expected value (identifiers and references compared without spaces or case). */
  | { readonly probe: 'value'; readonly field: string; readonly orInText?: boolean }
  /** A date field is filled, equals the expected one when there is one, and does not come before another. */
  | { readonly probe: 'date'; readonly field: string; readonly notBefore?: string }
  /** Every line has a label, a quantity and a unit price. */
  | { readonly probe: 'lines' }
  /** A free text claims or names one of these ideas, with the expected rate or amount in the same text when asked. */
  | {
      readonly probe: 'idea';
      readonly ideas: readonly string[];
      readonly evenDenied?: boolean;
      readonly rate?: string;
      readonly amount?: string;
      readonly formulas?: readonly string[];
    }
  /** One of these expected amounts is written, or each of `parts` (invoice by invoice). Nothing is owed when all are zero. */
  | {
      readonly probe: 'amount';
      readonly anyOf: readonly string[];
      readonly parts?: string;
      readonly field?: string;
      readonly zeroIsFine?: boolean;
    }
  /** Every expected document number is written. */
  | { readonly probe: 'references'; readonly expected: string }
  /** Every expected date is written. */
  | { readonly probe: 'written-dates'; readonly expected: string }
  /** Every rate used is one the law knows on the day of the document. */
  | { readonly probe: 'vat-rates'; readonly field: string }
  /** The rate of penalties written is not below the floor of the day; nothing to say while the floor is not known. */
  | { readonly probe: 'penalty-floor' }
  /** A date does not come after another. */
  | { readonly probe: 'not-after'; readonly field: string; readonly limit: string }
  /** A date is before the day of the document. */
  | { readonly probe: 'past'; readonly field: string }
  /** A field holds nothing. */
  | { readonly probe: 'empty'; readonly field: string }
  /** An identifier of the company is written. */
  | { readonly probe: 'identifier'; readonly expected: string }
  /** A free text claims none of these ideas. */
  | { readonly probe: 'no-idea'; readonly ideas: readonly string[] }
  /** A date later than the day of the document is written as the new limit. */
  | { readonly probe: 'new-deadline'; readonly field: string };

/** A document reduced to what the law looks at; it knows no CRM record. Amounts in cents, rates in percent. */
export interface LegalDocument {
  /** Day the document is dated, or the day it is judged while undated. */
  readonly day: CivilDate;
  readonly tags: ReadonlySet<DocumentTag>;
  readonly fields: Readonly<Record<string, string | number | null>>;
  readonly lines: readonly {
    readonly label: string;
    readonly quantity: number;
    readonly unitPriceCents: number;
  }[];
  /** Free texts that stand on the paper, with the name of the record field they come from. */
  readonly texts: readonly { readonly field: string; readonly text: string }[];
  /** What the right document would say; an unknown value is simply absent. */
  readonly expected: Readonly<Record<string, string | number | readonly string[]>>;
  /** Rounding a fair reader forgives on recomputed amounts, in cents; 1 when absent. */
  readonly toleranceCents?: number;
}

export type MentionStatus = 'present' | 'missing' | 'wrong';

export interface MentionResult {
  readonly ruleId: string;
  readonly label: string;
  readonly basis: string;
  readonly status: MentionStatus;
  /** French texts. */
  readonly expected: string | null;
  readonly found: string | null;
  readonly passage: {
    readonly field: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  } | null;
}
