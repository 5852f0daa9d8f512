import { describe, expect, it } from 'vitest';
import { line, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, parseCheck } from '#tests/support/graded-sitting';
import { mailToSend, quoteContent } from '#tests/support/written-papers';

const NBSP = '\u00a0';
const mail = (body: string) => mailToSend(body, 'Chiffres');
/** 12 × 100,00 less 10 % : 1 080,00 HT, 1 296,00 TTC. */
const facts = { totalHt: 108_000, totalTtc: 129_600 };
const sitting = () => gradedSitting(tinySeed({}, { facts }));

const TTC = `
kind: calculation
source: {records: {collection: quotes}, field: totals.totalInclTaxCents}
label: le total TTC
expected: '{{ totalTtc }}'
tolerance: total
`;
const FOLLOWS = `${TTC}follows:
  - from: totals.netExclTaxCents
    label: le total hors taxes
    right: '{{ totalHt }}'
    expected: '{{ own + percentOf(own, 20) }}'
`;

describe('tolerance settings', () => {
  const check = (tolerance: string) => TTC.replace('tolerance: total', tolerance);
  const off = (cents: number) => {
    const s = sitting();
    s.act('CreateQuote', { content: quoteContent({ discountPercent: 10, shippingCents: cents }) });
    return s;
  };

  it('forgives one cent on a total, none on a line', () => {
    const s = off(1);
    expect(s.says(check('tolerance: total')).verdict).toBe('met');
    expect(s.says(check('tolerance: line')).verdict).toBe('not-met');
    expect(s.says(check('')).verdict).toBe('not-met');
    expect(off(2).says(check('tolerance: total')).verdict).toBe('not-met');
    expect(off(2).says(check('tolerance: penalty')).verdict).toBe('met');
  });

  it('lets a scenario set its own', () => {
    const s = off(1);
    expect(s.says(check('tolerance: total'), { total: 0 }).verdict).toBe('not-met');
    expect(s.says(check('tolerance: total'), { total: 2 }).verdict).toBe('met');
  });

  it('forgives a tenth of a point on a percentage, nothing on days and dates', () => {
    const s = sitting();
    s.act('SendMail', mail('Remise moyenne de 12,4 %, 52 jours de retard, échéance au 31/12/2026.'));
    const says = (unit: string, expected: string) =>
      s.says(
        `{kind: calculation, source: {texts: {collection: mails}}, label: le chiffre, unit: ${unit}, expected: ${expected}}`,
      ).verdict;
    expect(says('percent', '12.5')).toBe('met');
    expect(says('percent', '12.51')).toBe('not-met');
    expect(says('days', '52')).toBe('met');
    expect(says('days', '53')).toBe('not-met');
    expect(says('date', '2026-12-31')).toBe('met');
    expect(says('date', '2027-01-01')).toBe('not-met');
  });

  it('serves the fields of a record and the facts of a text as well', () => {
    const s = off(1);
    const field = (tolerance: string) =>
      s.says(
        `{kind: record, records: {collection: quotes}, expect: [{field: totals.totalInclTaxCents, label: le total, equals: '{{ totalTtc }}', tolerance: ${tolerance}}]}`,
      ).verdict;
    expect(field('total')).toBe('met');
    expect(field('line')).toBe('not-met');
    s.act('SendMail', mail('Total : 1 296,01 €.'));
    const text = (tolerance: string) =>
      s.says(
        `{kind: text, texts: {collection: mails}, states: [{label: le total, amount: '{{ totalTtc }}', tolerance: ${tolerance}}]}`,
      ).verdict;
    expect(text('total')).toBe('met');
    expect(text('line')).toBe('not-met');
  });
});

describe('follow-through credit', () => {
  it('counts an error once: a right calculation on a wrong start is credited, and says so', () => {
    const s = sitting();
    const id = s.act('CreateQuote', { content: quoteContent() });
    const finding = s.says(FOLLOWS);
    expect(finding).toEqual({
      verdict: 'met',
      reason:
        'Le total TTC : 1\u202f440,00 €, calcul juste à partir d’un chiffre inexact (le total hors taxes : 1\u202f200,00 € au lieu de 1\u202f080,00 €). L’erreur n’est comptée qu’une fois.'.replaceAll(
          ' €',
          `${NBSP}€`,
        ),
      missing: null,
      evidence: [{ kind: 'record', collection: 'quotes', id, label: `devis ${id}` }],
    });
    expect(s.says(TTC).verdict).toBe('not-met');
  });

  it('is partial when the author says so, and names the start', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quoteContent() });
    expect(s.says(`${FOLLOWS}    verdict: partly-met\n`)).toMatchObject({
      verdict: 'partly-met',
      missing: 'le total hors taxes',
    });
  });

  it('credits nothing when the start was right, nor a second error', () => {
    const s = sitting();
    s.act('CreateQuote', {
      content: quoteContent({ discountPercent: 10, lines: [line({ quantity: 12, vatRate: 10 })] }),
    });
    expect(s.says(FOLLOWS).verdict).toBe('not-met');
    const twice = sitting();
    twice.act('CreateQuote', { content: quoteContent({ lines: [line({ quantity: 12, vatRate: 10 })] }) });
    expect(twice.says(FOLLOWS).verdict).toBe('not-met');
  });

  it('follows a figure of another record, in another unit', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quoteContent() });
    s.act('SendMail', mail('Soit 144,00 € d’acompte.'));
    const check = `
kind: calculation
source: {texts: {collection: mails}}
label: l’acompte
expected: 12960
follows:
  - from: totals.totalInclTaxCents
    in: {collection: quotes}
    label: le total du devis
    right: '{{ totalTtc }}'
    expected: '{{ percentOf(own, 10) }}'
`;
    expect(s.says(check).verdict).toBe('met');
    const fromQuantity = check
      .replace('totals.totalInclTaxCents', 'lines.0.quantity')
      .replace("right: '{{ totalTtc }}'", 'right: 10\n    unit: number')
      .replace('percentOf(own, 10)', 'own * 1200');
    expect(s.says(fromQuantity)).toMatchObject({ verdict: 'met' });
    expect(s.says(fromQuantity).reason).toContain('(le total du devis : 12 au lieu de 10)');
  });

  it('leaves a rule that cannot be computed to the examiner', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quoteContent() });
    const finding = s.says(FOLLOWS.replace('percentOf(own, 20)', 'percentOf(own, inconnu)'));
    expect(finding).toMatchObject({ verdict: 'to-judge' });
    expect(finding.fault).toContain('inconnu');
  });
});

describe('named mistakes', () => {
  const named = (mistake: string) => `${TTC}mistakes: [${mistake}]\n`;

  it('explains a wrong figure by its name', () => {
    const s = sitting();
    s.act('CreateQuote', {
      content: quoteContent({ discountPercent: 10, lines: [line({ quantity: 12, vatRate: 0 })] }),
    });
    const finding = s.says(named("{mistake: tva-oubliee, with: {ht: '{{ totalHt }}'}}"));
    expect(finding).toMatchObject({ verdict: 'not-met', missing: 'le total TTC' });
    expect(finding.reason).toContain('au lieu de 1\u202f296,00');
    expect(finding.reason).toContain('La TVA n’a pas été ajoutée');
    expect(
      s.says(named("{mistake: tva-oubliee, with: {ht: '{{ totalHt }}'}, reason: 'Sans TVA.'}")).reason,
    ).toContain('Sans TVA.');
  });

  it('takes lists, and values of the record itself', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quoteContent({ discountPercent: 15 }) });
    expect(
      s.says(`
kind: calculation
source: {records: {collection: quotes}, field: totals.netExclTaxCents}
label: le total hors taxes
expected: 102600
mistakes: [{mistake: remises-additionnees, with: {brut: '{{ record.totals.linesCents }}', remises: [10, 5]}}]
`).reason,
    ).toContain('Les remises ont été additionnées');
  });

  it('shows its own fault even on a right figure', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quoteContent({ discountPercent: 10 }) });
    const check = named("{mistake: tva-oubliee, with: {ht: '{{ facts.totla }}'}}");
    expect(s.says(check)).toMatchObject({ verdict: 'to-judge' });
    expect(s.says(check).fault).toContain('facts.totla');
    expect(s.says(named('{mistake: tva-oubliee, with: {ht: beaucoup}}')).fault).toContain(
      'un montant en centimes',
    );
  });

  it('is not yet a mistake before the rule exists', () => {
    const s = gradedSitting(
      tinySeed(
        {},
        {
          facts,
          clock: { dayOne: '2022-06-01', days: 1, dayStart: 510, dayEnd: 1080, pace: 14, examMinutes: 60 },
        },
      ),
    );
    s.act('CreateQuote', { content: quoteContent() });
    const check = named("{mistake: tva-recalculee-sur-le-solde, with: {solde: '{{ 720000 }}'}}");
    expect(s.says(check).reason).not.toContain('recalculée');
    const today = sitting();
    today.act('CreateQuote', { content: quoteContent() });
    expect(today.says(check).reason).toContain('recalculée');
  });

  it.each<[string, string]>([
    ['{mistake: tva-oublie, with: {ht: 1}}', 'tva-oublie'],
    ['{mistake: tva-oubliee}', 'demande « ht »'],
    ['{mistake: tva-oubliee, with: {hht: 1}}', 'vouliez-vous dire « ht »'],
    ['{mistake: fin-de-mois-oubliee, with: {facture: 2026-01-01, delai: 45}}', 'unit: date'],
  ])('refuses %s when the package is read', (mistake, message) => {
    expect(() => parseCheck(named(mistake))).toThrow(message);
  });

  it('explains dates and days', () => {
    const s = sitting();
    s.act('SendMail', mail('Votre facture est à régler au 27 décembre 2026.'));
    const finding = s.says(`
kind: calculation
source: {texts: {collection: mails}}
label: l’échéance
unit: date
expected: '2026-12-31'
mistakes: [{mistake: fin-de-mois-oubliee, with: {facture: '2026-11-12', delai: 45}}]
`);
    expect(finding).toMatchObject({ verdict: 'not-met', missing: 'l’échéance' });
    expect(finding.reason).toBe(
      'L’échéance : 27 décembre 2026 au lieu de 31 décembre 2026. Le délai a été compté sans aller à la fin du mois.',
    );
  });
});

describe('a figure that was not given', () => {
  const check = '{kind: calculation, source: {texts: {collection: mails}}, label: le solde, expected: 100}';
  it('is not observed without a text, not met in a text without it', () => {
    const s = sitting();
    expect(s.says(check)).toMatchObject({ verdict: 'not-observed', evidence: [] });
    s.act('SendMail', mail('Bonjour.'));
    expect(s.says(check)).toMatchObject({ verdict: 'not-met', missing: 'le solde' });
  });
  it('is left to the examiner when what is expected is no number', () => {
    const s = sitting();
    s.act('SendMail', mail('Bonjour.'));
    expect(s.says(check.replace('100}', 'beaucoup}'))).toMatchObject({
      verdict: 'to-judge',
      fault: 'la valeur « beaucoup » n’est pas un nombre',
    });
  });
});
