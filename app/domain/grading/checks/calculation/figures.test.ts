import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting } from '#tests/support/graded-sitting';
import { mailToSend, quoteContent } from '#tests/support/written-papers';

const NBSP = '\u00a0';

/** A sitting whose candidate wrote this. */
function written(...bodies: readonly string[]) {
  const s = gradedSitting(tinySeed());
  for (const body of bodies) s.act('SendMail', mailToSend(body, 'Chiffres'));
  return s;
}
const inTexts = (unit: string, expected: string, more = '') =>
  `{kind: calculation, source: {texts: {collection: mails}}, label: le chiffre, unit: ${unit}, expected: ${expected}${more}}`;
const inQuotes = (field: string, unit: string, expected: string, more = '') =>
  `{kind: calculation, source: {records: {collection: quotes}, field: ${field}}, label: le chiffre, unit: ${unit}, expected: ${expected}${more}}`;

describe('a figure read in a text', () => {
  it.each([
    ['euros', '4000', 'Soit 40 €.', 'Soit 40 chaises.'],
    ['euros', '4000', 'Soit 40,00 dus.', 'Soit 41,00 dus.'],
    ['number', '12', 'Livrez 12 tables.', 'Livrez 13 tables.'],
    ['number', '12.5', 'Soit 12,5 heures.', 'Soit 12,4 heures.'],
    ['percent', '12.5', 'Remise de 12,5 %.', 'Remise de 12,7 %.'],
    ['days', '52', 'Retard de 52 jours.', 'Retard de 53 jours.'],
    ['days', '52', 'Retard de 52j.', 'Article 52.'],
    ['days', '1', 'Retard de 1 jour.', 'Retard de 2,1 jours.'],
    ['days', '52', 'It is 52 days late.', 'It is 5 days late.'],
    ['days', '1', 'It is 1 day late.', 'It is late.'],
    ['date', "'2026-12-31'", 'Échéance au 31/12/2026.', 'Échéance au 30/12/2026.'],
  ])('in %s: %s is in « %s », not in « %s »', (unit, expected, right, wrong) => {
    expect(written(right).says(inTexts(unit, expected)).verdict).toBe('met');
    expect(written(wrong).says(inTexts(unit, expected)).verdict).toBe('not-met');
  });

  it('is the nearest of the wrong ones when none is right, and is cited', () => {
    for (const body of ['Soit 80 €, ou 99 €, ou 300 €.', 'Soit 300 €, ou 99 €, ou 80 €.']) {
      const finding = written(body).says(inTexts('euros', '10000'));
      expect(finding.reason).toBe(`Le chiffre : attendu 100,00${NBSP}€ ; trouvé : 99,00${NBSP}€.`);
      expect(finding.evidence).toMatchObject([{ kind: 'passage', text: '99 €' }]);
    }
  });

  it.each([
    ['days', '2', 'Dans 1 jour.', 'Le chiffre : attendu 2 jours ; trouvé : 1 jour.'],
    ['days', '1', 'Dans 2 jours.', 'Le chiffre : attendu 1 jour ; trouvé : 2 jours.'],
    ['percent', '33.3333', 'Soit 30 %.', `Le chiffre : attendu 33,33${NBSP}% ; trouvé : 30${NBSP}%.`],
    ['number', '1.234', 'Soit 2.', 'Le chiffre : attendu 1,234 ; trouvé : 2.'],
  ])('is told in its unit: %s', (unit, expected, body, reason) => {
    expect(written(body).says(inTexts(unit, expected)).reason).toBe(reason);
  });

  it('is missing once its occasion came, and not before', () => {
    const check = inTexts('euros', '4000', ', observedWhen: {type: RecordViewed}');
    const s = written();
    expect(s.says(check).verdict).toBe('not-observed');
    s.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' });
    expect(s.says(check)).toMatchObject({ verdict: 'not-met', missing: 'le chiffre' });
  });
});

describe('a figure read in a record', () => {
  it('is the candidate’s, not one that was there', () => {
    const limit = `{kind: calculation, source: {records: {collection: accounts, where: {id: C0001}}, field: creditLimitCents}, label: le plafond, expected: 500000}`;
    const s = written();
    expect(s.says(limit).verdict).toBe('not-observed');
    s.act('UpdateAccount', { id: 'C0001', changes: { phone: '0199001234' } });
    expect(s.says(limit).verdict).toBe('met');
  });

  it('is not given by an empty field', () => {
    const s = written();
    const id = s.act('CreateQuote', { content: quoteContent() });
    expect(s.says(inQuotes('deliveryOn', 'date', "'2026-02-10'"))).toMatchObject({
      verdict: 'not-met',
      reason: 'Le chiffre : le chiffre n’est pas donné.',
      evidence: [{ id }],
    });
    expect(s.says(inQuotes('subject', 'number', '3')).verdict).toBe('not-met');
    expect(s.says(inQuotes('subject', 'date', "'2026-02-10'")).reason).toContain('n’est pas donné');
  });

  it('may be explained from the record it stands in, and is none without one', () => {
    const check = inQuotes(
      'totals.netExclTaxCents',
      'euros',
      '5',
      ", mistakes: [{value: '{{ record.totals.netExclTaxCents }}', reason: Recopié.}]",
    );
    const s = written();
    expect(s.says(check).verdict).toBe('not-observed');
    s.act('CreateQuote', { content: quoteContent() });
    expect(s.says(check).reason).toContain('Recopié.');
    s.act('CreateQuote', { content: quoteContent({ shippingCents: 100 }) });
    expect(s.says(check).reason).toContain('1\u202f200,00');
  });
});

describe('what is expected', () => {
  it.each([
    ['date', '2026', 'la valeur « 2026 » n’est pas une date'],
    ['date', "'le 2026-12-31'", 'la valeur « le 2026-12-31 » n’est pas une date'],
    ['date', "'2026-12-31 matin'", 'la valeur « 2026-12-31 matin » n’est pas une date'],
    ['euros', "''", 'la valeur «  » n’est pas un nombre'],
    ['number', 'beaucoup', 'la valeur « beaucoup » n’est pas un nombre'],
  ])('in %s, %s is the author’s mistake', (unit, expected, fault) => {
    expect(written('Soit 1 €.').says(inTexts(unit, expected))).toMatchObject({ verdict: 'to-judge', fault });
  });
});

describe('a right calculation on a wrong start', () => {
  const due = (follow: string) =>
    inQuotes(
      'validUntil',
      'date',
      "'2026-03-12'",
      `, follows: [{from: deliveryOn, label: la livraison, ${follow}}]`,
    );
  const made = (deliveryOn: string, validUntil: string) => {
    const s = written();
    s.act('CreateQuote', { content: quoteContent({ deliveryOn, validUntil }) });
    return s;
  };

  it('is followed from a date, with what the start should have been', () => {
    const right = due("right: '2026-02-10', expected: '{{ addDays(own, 30) }}'");
    expect(made('2026-02-10', '2026-03-12').says(right).reason).toContain('c’est juste');
    expect(made('2026-02-11', '2026-03-13').says(right)).toMatchObject({
      verdict: 'met',
      reason:
        'Le chiffre : 13 mars 2026, calcul juste à partir d’un chiffre inexact (la livraison : 11 février 2026 au lieu de 10 février 2026). L’erreur n’est comptée qu’une fois.',
    });
    expect(made('2026-02-11', '2026-03-14').says(right).verdict).toBe('not-met');
  });

  it('is followed from any start when none is called right', () => {
    const any = due("expected: '{{ addDays(own, 30) }}'");
    expect(made('2026-02-11', '2026-03-13').says(any)).toMatchObject({ verdict: 'met' });
    expect(made('2026-02-11', '2026-03-13').says(any).reason).toContain('(la livraison : 11 février 2026).');
  });

  it('is not an excuse when the start was right', () => {
    const twice = due("right: '2026-02-10', expected: '{{ addDays(own, 31) }}'");
    expect(made('2026-02-10', '2026-03-13').says(twice).verdict).toBe('not-met');
  });
});
