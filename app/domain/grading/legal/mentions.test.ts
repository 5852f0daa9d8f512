import { describe, expect, it } from 'vitest';
import { RIGHT_LETTER, rightInvoice, rightQuote, rightReminder } from '#tests/support/legal-papers';
import { evaluateMentions, legalRuleSets, rulesInForce, type LegalOptions } from './evaluate';
import type { DocumentTag, LegalDocument, LegalRuleSetId } from './rules';

const faults = (set: LegalRuleSetId, document: LegalDocument, options: LegalOptions = {}) =>
  evaluateMentions(legalRuleSets[set], document, options)
    .filter((mention) => mention.status !== 'present')
    .map((mention) => `${mention.ruleId} ${mention.status}`);
const without = (document: LegalDocument, field: string, value: string | null = null): LegalDocument => ({
  ...document,
  fields: { ...document.fields, [field]: value },
});

describe('each thing printed is asked for', () => {
  it.each([
    ['number', 'number'],
    ['issuedOn', 'issue-date'],
    ['seller.name', 'seller-identity'],
    ['seller.address', 'seller-identity'],
    ['seller.legalForm', 'seller-registration'],
    ['seller.capital', 'seller-registration'],
    ['seller.siren', 'seller-registration'],
    ['seller.rcsTown', 'seller-registration'],
    ['seller.vatNumber', 'seller-vat-number'],
    ['buyer.name', 'buyer-identity'],
    ['buyer.address', 'buyer-identity'],
    ['vat', 'vat'],
    ['totalNetCents', 'totals'],
    ['totalInclTaxCents', 'totals'],
  ])('of an invoice: %s', (field, rule) => {
    for (const empty of [null, '', ' '])
      expect(faults('invoice-mentions', without(rightInvoice(), field, empty))).toEqual([`${rule} missing`]);
  });

  it.each([
    ['number', 'number'],
    ['issuedOn', 'issue-date'],
    ['seller.name', 'seller-identity'],
    ['seller.address', 'seller-identity'],
    ['seller.legalForm', 'seller-registration'],
    ['seller.capital', 'seller-registration'],
    ['seller.siren', 'seller-registration'],
    ['seller.rcsTown', 'seller-registration'],
    ['buyer.name', 'buyer-identity'],
    ['buyer.address', 'buyer-identity'],
    ['vat', 'totals'],
    ['totalNetCents', 'totals'],
    ['totalInclTaxCents', 'totals'],
  ])('of a quote: %s', (field, rule) =>
    expect(faults('quote-mentions', without(rightQuote(), field))).toEqual([`${rule} missing`]),
  );

  it.each([
    ['seller.name', 'creditor'],
    ['seller.address', 'creditor'],
    ['buyer.name', 'client'],
    ['buyer.address', 'client'],
    ['subject', 'subject'],
  ])('of a reminder: %s', (field, rule) =>
    expect(faults('reminder-letter', without(rightReminder(RIGHT_LETTER), field))).toEqual([
      `${rule} missing`,
    ]),
  );
});

describe('what depends on the situation', () => {
  const tagged = (...tags: DocumentTag[]) => ({ tags: new Set(tags) });
  const bare = (change: Partial<LegalDocument>) =>
    faults('invoice-mentions', rightInvoice({ texts: [], ...change }));

  it('asks a pro forma for neither number, nor dates, nor penalties', () => {
    const { fields } = rightInvoice();
    const proforma = {
      ...tagged('business-buyer', 'sme-seller', 'proforma', 'without-vat'),
      fields: { ...fields, number: null, issuedOn: null, suppliedOn: null, dueOn: null },
    };
    expect(bare(proforma)).toEqual([]);
  });

  it('asks a credit note for what it credits and why, not for terms of payment', () => {
    const { fields } = rightInvoice();
    const note = {
      ...tagged('business-buyer', 'sme-seller', 'credit-note'),
      fields: {
        ...fields,
        suppliedOn: null,
        dueOn: null,
        originalNumber: 'FA-1',
        originalIssuedOn: '2026-11-01',
        vatRates: '19.6',
      },
    };
    expect(bare(note)).toEqual([]);
    const reason = { only: ['credit-note-reason'] };
    expect(faults('invoice-mentions', rightInvoice({ ...note, texts: [] }), reason)).toEqual([
      'credit-note-reason missing',
    ]);
    const said = { ...note, texts: [{ field: 'mentions.other', text: 'Avoir pour retour de marchandise.' }] };
    expect(faults('invoice-mentions', rightInvoice(said), reason)).toEqual([]);
  });

  it('asks a corrective invoice for the one it corrects, whatever the rates of its day', () => {
    const corrective = rightInvoice(tagged('business-buyer', 'sme-seller', 'corrective'));
    expect(faults('invoice-mentions', without(corrective, 'vatRates', '19.6'))).toEqual([
      'corrected-invoice missing',
    ]);
    expect(faults('invoice-mentions', without(corrective, 'originalNumber', 'FA-1'))).toEqual([]);
  });

  it('asks for the client’s order number where one was given, its SIREN and delivery address in their time', () => {
    const plain = without(rightInvoice(tagged('business-buyer', 'sme-seller')), 'customerOrderNumber');
    expect(faults('invoice-mentions', plain)).toEqual([]);
    const later: LegalDocument = {
      ...rightInvoice(tagged('business-buyer', 'sme-seller', 'delivered-elsewhere')),
      day: '2027-09-01',
      expected: { ...rightInvoice().expected, customerSiren: '000000026' },
    };
    const only = { only: ['buyer-siren', 'delivery-address'] };
    expect(faults('invoice-mentions', later, only)).toEqual([
      'buyer-siren missing',
      'delivery-address missing',
    ]);
    expect(faults('invoice-mentions', without(later, 'customerSiren', '000 000 027'), only)[0]).toBe(
      'buyer-siren wrong',
    );
    const right = without(without(later, 'customerSiren', '000 000 026'), 'buyer.deliveryAddress', '3 quai');
    expect(faults('invoice-mentions', right, only)).toEqual([]);
    const inText = { ...later, texts: [{ field: 'mentions.other', text: 'SIREN client : 000 000 026' }] };
    expect(faults('invoice-mentions', inText, { only: ['buyer-siren'] })).toEqual([]);
    const large = { ...inText, day: '2026-09-01', ...tagged('business-buyer', 'large-seller') };
    expect(faults('invoice-mentions', large, { only: ['buyer-siren'] })).toEqual([]);
    expect(faults('invoice-mentions', { ...large, texts: [] }, { only: ['buyer-siren'] })).toEqual([
      'buyer-siren missing',
    ]);
    const consumer = { ...later, ...tagged('consumer-buyer', 'sme-seller') };
    expect(faults('invoice-mentions', consumer, { only: ['buyer-siren', 'supply-category'] })).toEqual([]);
  });

  it('asks a business alone for the floor of penalties, and a consumer for no indemnity', () => {
    const low = {
      day: '2026-02-03',
      texts: [{ field: 'mentions.other', text: 'Pénalités de retard : 2 %.' }],
    };
    const named = { only: ['penalty-floor'] };
    const asked = (tag: DocumentTag) =>
      faults('invoice-mentions', rightInvoice({ ...low, ...tagged(tag) }), named);
    expect(asked('business-buyer')).toEqual(['penalty-floor wrong']);
    expect(asked('consumer-buyer')).toEqual([]);
  });

  it('asks a letter to a consumer for no indemnity', () => {
    const letter = RIGHT_LETTER.replace(' et l’indemnité forfaitaire de 40,00 €', '');
    expect(faults('reminder-letter', rightReminder(letter))).toEqual(['recovery-indemnity missing']);
    expect(faults('reminder-letter', rightReminder(letter, tagged('consumer-buyer')))).toEqual([]);
  });

  it('asks for no penalties where none are owed yet', () => {
    const letter = RIGHT_LETTER.replace('83,09 € de pénalités de retard et ', '');
    const owed = rightReminder(letter);
    const none = {
      ...owed,
      expected: { ...owed.expected, penaltiesCents: 0, principalAndPenaltiesCents: 480_000 },
    };
    expect(faults('reminder-letter', none, { only: ['late-penalties'] })).toEqual([]);
    expect(faults('reminder-letter', owed, { only: ['late-penalties'] })).toEqual(['late-penalties missing']);
  });
});

describe('the rules a check names', () => {
  const set = legalRuleSets['invoice-mentions'];
  const ids = (options: LegalOptions, day = '2026-11-23') =>
    rulesInForce(set, day, new Set(['business-buyer', 'sme-seller', 'large-seller']), options).map(
      ({ id }) => id,
    );

  it('are those alone, or all but those', () => {
    expect(ids({ only: ['due-date', 'number'] })).toEqual(['number', 'due-date']);
    expect(ids({ except: ['due-date'] })).toEqual(ids({}).filter((id) => id !== 'due-date'));
    expect(ids({ only: ['due-date', 'number'], except: ['number'] })).toEqual(['due-date']);
    expect(ids({ except: ['buyer-siren'] })).not.toContain('buyer-siren');
  });

  it('are asked once, though several of the same name hold', () => {
    expect(ids({}, '2027-09-01').filter((id) => id === 'buyer-siren')).toHaveLength(1);
  });

  it('are asked until their last day', () => {
    const dated = {
      ...set,
      rules: set.rules.slice(0, 1).map((rule) => ({ ...rule, validTo: '2026-11-23' })),
    };
    const held = (day: string) => rulesInForce(dated, day, new Set()).length;
    expect([held('2026-11-22'), held('2026-11-23'), held('2026-11-24')]).toEqual([1, 1, 0]);
  });
});
