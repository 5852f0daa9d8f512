import { describe, expect, it } from 'vitest';
import { line, tinyProfile, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting } from '#tests/support/graded-sitting';
import { recordSchemas } from '../../../scenario/schema';
import { completeRecord } from '../../../scenario/authored/complete-record';
import { initialWorld } from '../../../attempt/world';

/** One invoice of 1 185,00 € net issued in January. */
const bare = tinySeed();
const invoice = recordSchemas.invoices.parse(
  completeRecord(
    'invoices',
    {
      id: 'FA-0020',
      number: 'FA-0020',
      type: 'standard',
      accountId: 'C0001',
      lines: [line({ quantity: 12, unitPriceCents: 9_875 })],
      createdOn: '2026-01-12',
      issuedOn: '2026-01-12',
      sentOn: '2026-01-12',
    },
    { profile: tinyProfile, tables: initialWorld(bare).tables, today: '2026-01-12' },
  ),
);
const seed = tinySeed({ invoices: [invoice] });

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
