import { describe, expect, it } from 'vitest';
import { rightInvoice } from '#tests/support/legal-papers';
import { runProbe } from './probes';
import type { LegalDocument, Probe } from './rules';

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
