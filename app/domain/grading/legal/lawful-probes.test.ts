import { describe, expect, it } from 'vitest';
import { evaluateMentions, legalRuleSets, type LegalOptions } from './evaluate';
import type { DocumentTag, LegalDocument, LegalRuleSetId } from './rules';

const paper = (change: Partial<LegalDocument> = {}): LegalDocument => ({
  day: '2026-02-03',
  tags: new Set<DocumentTag>(['business-buyer', 'sme-seller', 'standard']),
  fields: { vatRates: '20;5.5', dueOn: '2026-03-05', latestDueOn: '2026-04-14' },
  lines: [],
  texts: [{ field: 'mentions.latePenalties', text: 'Pénalités de retard : 12,15 % l’an.' }],
  expected: { iban: 'FR7699999000010000000000115' },
  ...change,
});
const status = (set: LegalRuleSetId, ruleId: string, document: LegalDocument, options: LegalOptions = {}) =>
  evaluateMentions(legalRuleSets[set], document, options).find((one) => one.ruleId === ruleId)?.status ??
  'not asked';
const invoice = (ruleId: string, change: Partial<LegalDocument> = {}, options?: LegalOptions) =>
  status('invoice-mentions', ruleId, paper(change), options);

describe('what the law allows on the day of an invoice', () => {
  it('knows the rates of VAT of the time', () => {
    expect(invoice('vat-rates')).toBe('present');
    expect(invoice('vat-rates', { fields: { vatRates: '19.6' } })).toBe('wrong');
    expect(invoice('vat-rates', { day: '2013-05-02', fields: { vatRates: '19.6' } })).toBe('not asked');
    expect(status('quote-mentions', 'vat-rates', paper({ fields: { vatRates: '7' } }))).toBe('wrong');
  });

  it('bounds the payment terms between businesses', () => {
    expect(invoice('payment-term-ceiling')).toBe('present');
    expect(
      invoice('payment-term-ceiling', { fields: { dueOn: '2026-05-01', latestDueOn: '2026-04-14' } }),
    ).toBe('wrong');
    expect(invoice('payment-term-ceiling', { tags: new Set<DocumentTag>(['consumer-buyer']) })).toBe(
      'not asked',
    );
  });

  it('wants penalties at three times the legal rate, where that rate is known', () => {
    const at = (rate: string, day: string) =>
      invoice('penalty-floor', {
        day,
        texts: [{ field: 'mentions.other', text: `Pénalités de retard : ${rate} %.` }],
      });
    expect(at('7,86', '2026-02-03')).toBe('present');
    expect(at('7,50', '2026-02-03')).toBe('wrong');
    expect(at('7,50', '2026-11-23')).toBe('present');
  });

  it('wants the absence of VAT explained, by either code', () => {
    const without = (text: string) =>
      invoice('vat-exemption', {
        tags: new Set<DocumentTag>(['business-buyer', 'without-vat']),
        texts: [{ field: 'mentions.other', text }],
      });
    expect(without('')).toBe('missing');
    expect(without('TVA non applicable, article 293 B du CGI.')).toBe('present');
    expect(without('Franchise en base, article L223-2 du CIBS.')).toBe('present');
    expect(without('Autoliquidation.')).toBe('present');
    expect(invoice('vat-exemption')).toBe('not asked');
  });

  it('asks no consumer for the indemnity of businesses', () => {
    const consumer = (text: string) =>
      invoice('no-indemnity-for-consumer', {
        tags: new Set<DocumentTag>(['consumer-buyer']),
        texts: [{ field: 'mentions.other', text }],
      });
    expect(consumer('Indemnité forfaitaire de recouvrement : 40 €.')).toBe('wrong');
    expect(consumer('Merci de votre confiance.')).toBe('present');
  });

  it('asks an invoice of September 2027 for the category of the supply', () => {
    expect(invoice('supply-category')).toBe('not asked');
    expect(invoice('supply-category', { day: '2027-09-01' })).toBe('missing');
    expect(
      invoice('supply-category', {
        day: '2027-09-01',
        texts: [{ field: 'mentions.other', text: 'Livraison de biens.' }],
      }),
    ).toBe('present');
  });

  it('asks for practices only when a check names them', () => {
    const named = { only: ['payment-account'] };
    expect(invoice('payment-account')).toBe('not asked');
    expect(invoice('payment-account', {}, named)).toBe('missing');
    expect(
      invoice(
        'payment-account',
        { texts: [{ field: 'mentions.other', text: 'IBAN FR76 9999 9000 0100 0000 0000 115' }] },
        named,
      ),
    ).toBe('present');
    expect(invoice('payment-account', {}, { evenIfNotDue: ['payment-account'] })).toBe('missing');
  });
});

describe('what a reminder must not be', () => {
  const reminder = (ruleId: string, fields: LegalDocument['fields']) =>
    status('reminder-letter', ruleId, paper({ fields }), { only: ['past-due', 'undisputed'] });
  it('is about a date already past, and about no invoice in dispute', () => {
    expect(reminder('past-due', { latestInitialDueOn: '2026-02-02' })).toBe('present');
    expect(reminder('past-due', { latestInitialDueOn: '2026-02-03' })).toBe('wrong');
    expect(reminder('past-due', {})).toBe('missing');
    expect(reminder('undisputed', { disputed: null })).toBe('present');
    expect(reminder('undisputed', { disputed: 'FA-0012' })).toBe('wrong');
  });
});
