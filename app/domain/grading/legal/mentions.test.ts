import { describe, expect, it } from 'vitest';
import { RIGHT_LETTER, rightInvoice, rightQuote, rightReminder } from '#tests/support/legal-papers';
import { evaluateMentions, legalRuleSets, rulesInForce, type LegalOptions } from './evaluate';
import { runProbe } from './probes';
import type { DocumentTag, LegalDocument, LegalRuleSetId, Probe } from './rules';

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

describe('a probe', () => {
  const look = (probe: Probe, change: Partial<LegalDocument>) => {
    const { status, expected, found, passage } = runProbe(rightInvoice({ texts: [], ...change }), probe);
    return { status, expected, found, cited: passage?.text ?? null };
  };
  const text = (body: string) => ({ texts: [{ field: 'body', text: body }] });

  it('of a value compares letters and figures alone', () => {
    const value = (found: string | null, expected: string | number | undefined, more = {}) =>
      look(
        { probe: 'value', field: 'x', ...more },
        { fields: { x: found }, expected: expected === undefined ? {} : { x: expected } },
      );
    expect(value('bc 881', 'BC-881')).toMatchObject({
      status: 'present',
      expected: 'BC-881',
      found: 'bc 881',
    });
    expect(value('881', 881).status).toBe('present');
    expect(value('882', 881)).toMatchObject({ status: 'wrong', expected: '881', found: '882' });
    expect(value('tout', undefined)).toMatchObject({ status: 'present', expected: null, found: 'tout' });
    expect(value(' ', 'BC-881')).toMatchObject({ status: 'missing', expected: 'BC-881', found: null });
    expect(value(null, undefined).status).toBe('missing');
  });

  it('of a value looks into the texts only when it may be there', () => {
    const change = { fields: { x: 'autre' }, expected: { x: 'BC-881' }, ...text('Commande BC 881.') };
    expect(look({ probe: 'value', field: 'x', orInText: true }, change)).toEqual({
      status: 'present',
      expected: 'BC-881',
      found: 'BC 881',
      cited: 'BC 881',
    });
    expect(look({ probe: 'value', field: 'x' }, change).status).toBe('wrong');
  });

  it('of a date wants the expected one, from the day it must follow', () => {
    const date = (found: string | null, expected?: string, floor?: string) =>
      look(
        { probe: 'date', field: 'x', ...(floor !== undefined && { notBefore: 'y' }) },
        { fields: { x: found, y: floor ?? null }, expected: expected === undefined ? {} : { x: expected } },
      );
    expect(date('2026-03-05', '2026-03-05')).toMatchObject({
      status: 'present',
      expected: '5 mars 2026',
      found: '5 mars 2026',
    });
    expect(date('2026-03-05')).toMatchObject({ status: 'present', expected: null });
    expect(date('2026-03-05', undefined, '2026-03-05').status).toBe('present');
    expect(date('2026-03-05', undefined, '2026-03-06').status).toBe('wrong');
    expect(date('', '2026-03-05')).toMatchObject({ status: 'missing', expected: '5 mars 2026', found: null });
    expect(date(null).status).toBe('missing');
  });

  it('of lines wants each complete', () => {
    const line = { label: 'Table', quantity: 2, unitPriceCents: 50_000 };
    const lines = (over: Partial<typeof line>) =>
      look({ probe: 'lines' }, { lines: [line, { ...line, ...over }] });
    expect(lines({})).toMatchObject({ status: 'present', found: '2 ligne(s)' });
    expect(lines({ label: ' ' }).status).toBe('wrong');
    expect(lines({ quantity: 0 })).toMatchObject({ status: 'wrong', found: 'Table' });
    expect(lines({ quantity: -1 }).status).toBe('wrong');
    expect(lines({ unitPriceCents: 0 }).status).toBe('wrong');
    expect(lines({ unitPriceCents: -500 }).status).toBe('present');
  });

  it('of filled fields says what fills them', () => {
    expect(look({ probe: 'filled', fields: ['x', 'y'] }, { fields: { x: 'a', y: 0 } })).toMatchObject({
      status: 'present',
      found: 'a · 0',
    });
  });

  it('of an idea wants its rate or its amount in the same text', () => {
    const rate: Probe = {
      probe: 'idea',
      ideas: ['pénalité'],
      rate: 'taux',
      formulas: ['trois fois taux légal'],
    };
    const rated = (body: string, expected: LegalDocument['expected'] = { taux: 12.15 }) =>
      look(rate, { ...text(body), expected });
    expect(rated('Pénalités de 12,15 %.')).toMatchObject({
      status: 'present',
      expected: '12,15 %',
      cited: '12,15 %',
    });
    expect(rated('Pénalités de 12,16 %.')).toMatchObject({
      status: 'wrong',
      found: '12,16 %',
      cited: 'Pénalités',
    });
    expect(rated('Pénalités de 8 %.', {})).toMatchObject({ status: 'present', expected: null });
    expect(rated('Des pénalités.')).toMatchObject({ status: 'missing', expected: '12,15 %', found: null });
    expect(rated('Pénalités : trois fois le taux légal.')).toMatchObject({
      status: 'present',
      cited: 'trois fois le taux légal',
    });
    expect(rated('Pénalités : trois fois le taux légal, soit 3 %.').status).toBe('wrong');
    expect(rated('Merci.')).toMatchObject({ status: 'missing', expected: '12,15 %' });

    const sum: Probe = { probe: 'idea', ideas: ['indemnité'], amount: 'somme' };
    const summed = (body: string, expected: LegalDocument['expected'] = { somme: 4_000 }) =>
      look(sum, { ...text(body), expected });
    expect(summed('Indemnité de 40 €.')).toMatchObject({
      status: 'present',
      expected: '40,00 €'.replace(' ', '\u00a0'),
      cited: '40 €',
    });
    expect(summed('Indemnité de 30 €.')).toMatchObject({ status: 'wrong', cited: 'Indemnité' });
    expect(summed('Indemnité.', {})).toMatchObject({ status: 'present', found: 'Indemnité' });
  });

  it('of an idea may find it denied, when that says it too', () => {
    const idea = (evenDenied: boolean, body: string) =>
      look({ probe: 'idea', ideas: ['escompte'], evenDenied }, text(body)).status;
    expect(idea(true, 'Pas d’escompte.')).toBe('present');
    expect(idea(false, 'Pas d’escompte.')).toBe('missing');
    expect(idea(false, 'Escompte de 2 %.')).toBe('present');
  });

  it('of an amount takes any of the sums expected, or all their parts', () => {
    const probe: Probe = { probe: 'amount', anyOf: ['a', 'b'], parts: 'parts', field: 'x' };
    const amount = (body: string, x: number | null = null, more: Partial<LegalDocument> = {}) =>
      look(probe, {
        ...text(body),
        fields: { x },
        expected: { a: 10_000, b: 20_000, parts: ['6000', '4000'] },
        ...more,
      });
    expect(amount('Soit 100,00 €.')).toMatchObject({ status: 'present', cited: '100,00 €' });
    expect(amount('Soit 200,00 €.')).toMatchObject({ status: 'present', cited: '200,00 €' });
    expect(amount('Soit 60,00 € et 40,00 €.')).toMatchObject({ status: 'present', cited: '60,00 €' });
    expect(amount('Soit 60,00 €.').status).toBe('missing');
    expect(amount('Soit 100,01 €.').status).toBe('present');
    expect(amount('Soit 100,02 €.').status).toBe('missing');
    expect(amount('Soit 100,02 €.', null, { toleranceCents: 2 }).status).toBe('present');
    expect(amount('Rien.', 10_001).status).toBe('missing');
    expect(amount('Rien.', 10_002)).toMatchObject({ status: 'wrong', found: '100,02\u00a0€' });
    expect(amount('Rien.', 0)).toMatchObject({ status: 'missing', expected: '100,00\u00a0€', found: null });
    expect(amount('Rien.', 10_000, { expected: {} })).toMatchObject({ status: 'wrong', expected: null });
    expect(amount('Soit 0,00 €.', null, { expected: { a: 0 } }).status).toBe('missing');
  });

  it('of references and dates wants every one', () => {
    const references: Probe = { probe: 'references', expected: 'numéros' };
    const refer = (body: string, numéros: readonly string[] | string) =>
      look(references, { ...text(body), expected: { numéros } });
    expect(refer('FA-0001 et FA-0002.', ['FA-0001', 'FA-0002'])).toMatchObject({
      status: 'present',
      expected: 'FA-0001, FA-0002',
      cited: 'FA-0001',
    });
    expect(refer('FA-0001.', ['FA-0001', 'FA-0003'])).toMatchObject({
      status: 'missing',
      expected: 'FA-0003',
    });
    expect(refer('FA-0001.', 'FA-0001').status).toBe('present');
    expect(refer('FA-0001.', [])).toMatchObject({ status: 'missing', expected: null });
    const dates: Probe = { probe: 'written-dates', expected: 'dates' };
    expect(
      look(dates, { ...text('Le 5 mars 2026.'), expected: { dates: ['2026-03-05', '2026-03-06'] } }),
    ).toMatchObject({ status: 'missing', expected: '6 mars 2026' });
  });

  it('of a new deadline wants a later day, within four months, or a number of days', () => {
    const deadline = (body: string, entered: string | null = null) =>
      look(
        { probe: 'new-deadline', field: 'x' },
        { day: '2026-02-03', fields: { x: entered }, ...text(body) },
      );
    expect(deadline('Réglez le 4 février 2026.')).toMatchObject({
      status: 'present',
      cited: '4 février 2026',
    });
    expect(deadline('Réglez le 3 février 2026.').status).toBe('missing');
    expect(deadline('Réglez le 3 juin 2026.').status).toBe('present');
    expect(deadline('Réglez le 4 juin 2026.').status).toBe('missing');
    expect(deadline('Réglez sous 15 jours.')).toMatchObject({ status: 'present', cited: 'sous 15 jours' });
    expect(deadline('Réglez dans un délai de huit (8) jours, merci.')).toMatchObject({
      status: 'present',
      cited: 'dans un délai de huit (8) jours',
    });
    expect(deadline('Réglez sous quinzaine.').status).toBe('present');
    expect(deadline('Réglez d’ici une quinzaine.').status).toBe('present');
    expect(deadline('Réglez.', '2026-02-10')).toMatchObject({
      status: 'missing',
      expected: '10 février 2026',
    });
    expect(deadline('Réglez.', '2026-02-03')).toMatchObject({ status: 'wrong', found: '3 février 2026' });
    expect(deadline('Réglez.')).toMatchObject({ status: 'missing', expected: null });
  });

  it('of what the law allows says what it wants', () => {
    const at = (probe: Probe, fields: LegalDocument['fields'], more: Partial<LegalDocument> = {}) =>
      look(probe, { day: '2026-02-03', fields, ...more });
    const limit: Probe = { probe: 'not-after', field: 'x', limit: 'y' };
    expect(at(limit, { x: '2026-03-05', y: '2026-03-05' }).status).toBe('present');
    expect(at(limit, { x: '2026-03-06', y: '2026-03-05' })).toMatchObject({
      status: 'wrong',
      expected: 'au plus tard le 5 mars 2026',
      found: '6 mars 2026',
    });
    expect(at(limit, { x: null, y: '2026-03-05' }).status).toBe('present');
    expect(at({ probe: 'past', field: 'x' }, { x: '2026-02-03' })).toMatchObject({
      status: 'wrong',
      found: '3 février 2026',
    });
    expect(at({ probe: 'empty', field: 'x' }, { x: '' }).status).toBe('present');
    expect(at({ probe: 'empty', field: 'x' }, {}).status).toBe('present');
    expect(at({ probe: 'empty', field: 'x' }, { x: 'FA-1' })).toMatchObject({
      status: 'wrong',
      found: 'FA-1',
    });
    expect(at({ probe: 'vat-rates', field: 'x' }, { x: '20;7' })).toMatchObject({
      status: 'wrong',
      expected: '0 %, 2,1 %, 5,5 %, 10 %, 20 %',
      found: '7 %',
    });
    expect(at({ probe: 'vat-rates', field: 'x' }, { x: '20' })).toMatchObject({
      status: 'present',
      found: '20',
    });
    expect(at({ probe: 'vat-rates', field: 'x' }, { x: '7' }, { day: '1999-01-01' }).status).toBe('present');
    expect(at({ probe: 'penalty-floor' }, {}, text('Pénalités de retard : 7,85 %.'))).toMatchObject({
      status: 'wrong',
      expected: '7,86 % au moins',
      found: '7,85 %',
      cited: '7,85 %',
    });
    expect(at({ probe: 'penalty-floor' }, {}, text('Remise de 5 %.')).status).toBe('present');
    expect(at({ probe: 'penalty-floor' }, {}, text('Pénalités de retard.')).status).toBe('present');
    const iban: Probe = { probe: 'identifier', expected: 'iban' };
    expect(at(iban, {}, { expected: { iban: 'FR76 1' }, ...text('IBAN FR 76 1') })).toMatchObject({
      status: 'present',
      expected: 'FR76 1',
      cited: 'FR 76 1',
    });
    expect(at(iban, {}, { expected: { iban: 'FR76 1' } })).toMatchObject({
      status: 'missing',
      expected: 'FR76 1',
    });
    expect(at(iban, {}, { expected: { iban: '' } }).status).toBe('present');
    expect(at(iban, {}, { expected: {} }).status).toBe('present');
    expect(at({ probe: 'no-idea', ideas: ['indemnité'] }, {}, text('Une indemnité.'))).toMatchObject({
      status: 'wrong',
      found: 'indemnité',
      cited: 'indemnité',
    });
  });
});
