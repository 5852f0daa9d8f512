import { describe, expect, it } from 'vitest';
import { account, line, tinyProfile, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting } from '#tests/support/graded-sitting';
import { recordSchemas } from '../../../scenario/schema';
import { completeRecord } from '../../../scenario/authored/complete-record';
import { initialWorld } from '../../../attempt/world';

/** Sales of January: 1 185,00 € to Artisans, 395,00 € to Commerces; a year before, 1 000,00 €. */
const accounts = [account(), account({ id: 'C0002', name: 'Boutique Seconde', segment: 'Commerces' })];
const bare = tinySeed({ accounts });
const invoice = (id: string, accountId: string, quantity: number, unitPriceCents: number, on: string) =>
  recordSchemas.invoices.parse(
    completeRecord(
      'invoices',
      {
        id,
        number: id,
        type: 'standard',
        accountId,
        lines: [line({ quantity, unitPriceCents })],
        createdOn: on,
        issuedOn: on,
        sentOn: on,
      },
      { profile: tinyProfile, tables: initialWorld(bare).tables, today: on },
    ),
  );
const artisans = invoice('FA-0020', 'C0001', 12, 9_875, '2026-01-12');
const seed = tinySeed({ invoices: [artisans] });
const wholeSeed = tinySeed({
  accounts,
  invoices: [
    artisans,
    invoice('FA-0021', 'C0002', 4, 9_875, '2026-01-20'),
    invoice('FA-0010', 'C0001', 10, 10_000, '2025-01-14'),
  ],
});

const tile = {
  id: 't1',
  title: 'CA',
  measure: 'revenue',
  dimension: 'none',
  from: '2026-01-01',
  to: '2026-01-31',
  chart: 'figure',
  filter: null,
  targetCents: 150_000,
  comment: '',
};
const says = (comment: string, yaml: string) => {
  const s = gradedSitting(seed);
  s.act('CreateDashboard', { content: { title: 'Janvier', tiles: [tile], comment } });
  return s.says(yaml);
};
const HONEST = '{kind: dashboard, figuresFromTiles: true}';

describe('the figures of a comment', () => {
  it.each([
    'Le chiffre d’affaires de janvier est de 1 185,00 €, soit 79 % de l’objectif de 1 500 €.',
    'Il manque 315 € (21 %) pour atteindre l’objectif.',
    'Le mois est en retrait, sans chiffre précis pour 3 clients.',
  ])('are those of the tiles: %s', (comment) => expect(says(comment, HONEST).verdict).toBe('met'));

  it.each([
    ['Nous avons fait 1 285,00 € de chiffre d’affaires.', '1\u202f285,00\u00a0€'],
    ['Nous sommes à 85 % de l’objectif.', '85\u00a0%'],
  ])('must not come from elsewhere: %s', (comment, figure) => {
    const finding = says(comment, HONEST);
    expect(finding).toMatchObject({
      verdict: 'not-met',
      missing: 'un commentaire aux chiffres des indicateurs',
      reason: `Le commentaire donne un chiffre qu’aucun indicateur ne donne : ${figure}.`,
    });
    expect(finding.evidence[0]).toMatchObject({
      kind: 'passage',
      collection: 'dashboards',
      field: 'comment',
    });
  });

  const boardSays = (comment: string, over: Record<string, unknown>) => {
    const s = gradedSitting(wholeSeed);
    const content = { title: 'Janvier', tiles: [{ ...tile, targetCents: null, ...over }], comment };
    s.act('CreateDashboard', { content });
    return s.says(HONEST).verdict;
  };
  const growth = { measure: 'growth' };
  const bySegment = { dimension: 'segment', chart: 'pie' };
  it.each<[string, Record<string, unknown>, string]>([
    ['En janvier, 1 580 € contre 1 000 € un an plus tôt : 580 € de plus, soit 58 %.', growth, 'met'],
    ['Nous faisons 158 % de janvier 2025.', growth, 'met'],
    ['La hausse est de 57 %.', growth, 'not-met'],
    ['Nous avons gagné 1 580 € (580 € de plus).', { dimension: 'none' }, 'not-met'],
    ['Les artisans font 75 % des ventes (1 185 €), les commerces 25 % (395 €).', bySegment, 'met'],
    ['Les artisans font 80 % des ventes.', bySegment, 'not-met'],
    ['Les artisans manquent leur objectif de 15 € (1,25 %).', { ...bySegment, targetCents: 120_000 }, 'met'],
    ['Sans objectif, nous sommes à 79 %.', {}, 'not-met'],
    ['L’objectif est nul : 20 %.', { targetCents: 0 }, 'not-met'],
    ['Rien en mars : 0 €, 12 %.', { from: '2026-03-01', to: '2026-03-31' }, 'not-met'],
    ['Le chiffre d’affaires est de 1 580,90 €, arrondi.', {}, 'met'],
    ['Le chiffre d’affaires est de 1 581,10 €.', {}, 'not-met'],
    ['', { comment: 'Soit 1 580 €.' }, 'met'],
    ['', { comment: 'Soit 1 600 €.' }, 'not-met'],
    ['Deux factures ont été émises, le taux est de 50 %.', { measure: 'orders-count' }, 'not-met'],
    ['Aucun devis transformé : 0 %.', { measure: 'conversion-rate' }, 'met'],
  ])('« %s » under %j: %s', (comment, over, verdict) => expect(boardSays(comment, over)).toBe(verdict));

  it('may be expected from the company’s records, without typing them', () => {
    const expected = (measure: string) =>
      `{kind: dashboard, comment: [{label: le chiffre d’affaires, amount: '{{ measure("${measure}", "2026-01-01", "2026-01-31") }}'}]}`;
    expect(says('CA de janvier : 1 185 €.', expected('revenue')).verdict).toBe('met');
    expect(says('CA de janvier : 1 200 €.', expected('revenue')).verdict).toBe('not-met');
    const broken = says('CA de janvier : 1 185 €.', expected('revenu'));
    expect(broken.verdict).toBe('to-judge');
    expect(broken.fault).toBeDefined();
  });
});
