import { describe, expect, it } from 'vitest';
import { initialWorld } from '~/domain/attempt/world';
import { availabilityOf } from '~/domain/crm/catalogue/availability';
import { parseListQuery } from '~/ui/table/list-query';
import { account, product, tinySeed } from '#fixtures/companies/tiny';
import { availabilityAnswer, lineAdvice, productPage } from './product-page';
import { productListPage } from './product-list-page';
import { availabilityWords, quantityWords } from './product-words';

const desk = {
  attemptId: 'a1',
  world: initialWorld(
    tinySeed({
      accounts: [
        account({
          priceListId: 'pro',
          conditions: [
            {
              scope: 'sku',
              target: 'ART-1',
              discountPercent: null,
              netPriceCents: 7_000,
              minimumQuantity: 10,
              validUntil: null,
            },
          ],
        }),
      ],
      products: [
        product(),
        product({ id: 'ART-2', name: 'Épuisé', stock: 3, reserved: 3 }),
        product({
          id: 'ART-3',
          name: 'Attendu',
          stock: 0,
          reserved: 0,
          nextArrival: { on: '2026-02-10', quantity: 20 },
        }),
      ],
      priceLists: [
        {
          id: 'public',
          name: 'Tarif public',
          description: '',
          discountPercent: 0,
          exceptions: [],
          familyDiscounts: [],
        },
        {
          id: 'pro',
          name: 'Tarif professionnel',
          description: '',
          discountPercent: 10,
          exceptions: [],
          familyDiscounts: [],
        },
      ],
    }),
  ),
  today: '2026-02-03',
  minute: 540,
  readOnly: false,
  basePath: '/passage/a1',
};

describe('the catalogue', () => {
  it('tells what can be promised apart from what is in the warehouse', () => {
    const query = parseListQuery(new URLSearchParams('f.etat=short&f.etat=arriving'));
    expect(productListPage(desk, query).list.rows.map(({ sku, free, state }) => [sku, free, state])).toEqual([
      ['ART-2', 0, 'short'],
      ['ART-3', 0, 'arriving'],
    ]);
  });

  it('shows the price on each list with the margin it leaves', () => {
    expect(productPage(desk, 'ART-1')?.prices).toEqual([
      { id: 'public', name: 'Tarif public', priceCents: 10_000, offPercent: 0, marginPercent: 40 },
      { id: 'pro', name: 'Tarif professionnel', priceCents: 9_000, offPercent: 10, marginPercent: 33.3 },
    ]);
  });

  it('gives what to look at before pricing a line, and leaves the choice to the writer', () => {
    const advice = lineAdvice(desk, 'ART-1', 'C0001');
    expect(advice?.client?.priceListName).toBe('Tarif professionnel');
    expect(advice?.client?.conditions).toHaveLength(1);
    expect(JSON.stringify(advice)).not.toContain('origin');
  });
});

it.each([
  [5, 'disponible tout de suite (10 pièces disponibles aujourd’hui)'],
  [30, 'complet le 13/02/2026, après réapprovisionnement (10 pièces disponibles aujourd’hui)'],
])('says when %i can leave', (quantity, said) => {
  expect(
    availabilityWords(quantity, 'pièce', availabilityOf(product(), quantity, '2026-02-03')).replace(
      /\u00a0/g,
      ' ',
    ),
  ).toContain(said);
});

it('answers no availability for what does not exist or makes no sense', () => {
  expect(availabilityAnswer(desk, 'ART-1', 30)?.availableOn).toBe('2026-02-13');
  for (const quantity of [0, -3, Number.NaN, Infinity])
    expect(availabilityAnswer(desk, 'ART-1', quantity)).toBeNull();
  expect(availabilityAnswer(desk, 'RIEN', 1)).toBeNull();
});

it('puts units in the plural only when they are words', () => {
  expect(quantityWords(2, 'm²')).toBe('2\u00a0m²');
  expect(quantityWords(1, 'pièce')).toBe('1\u00a0pièce');
});
