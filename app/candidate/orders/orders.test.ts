import { describe, expect, it } from 'vitest';
import { initialWorld } from '~/domain/attempt/world';
import type { Order } from '~/domain/crm/orders/records';
import { parseListQuery } from '~/ui/table/list-query';
import { line, tinySeed } from '#fixtures/companies/tiny';
import { blankQuote } from '../quotes/blank-quote';
import { deliveryListPage, deliveryPage } from './deliveries/delivery-list-page';
import { orderListPage } from './order-list-page';
import { blankOrder } from './blank-order';
import { newOrderPage, orderPage } from './order-page';

const order = (over: Partial<Order>): Order => ({
  ...blankOrder('C0001'),
  lines: [line({ quantity: 4 })],
  id: 'CO-1',
  receivedOn: '2026-01-12',
  confirmedOn: '2026-01-12',
  cancelled: null,
  hold: null,
  acknowledgedOn: null,
  authorId: 'adv',
  revision: 0,
  ...over,
});
const document = (id: string, accountId: string | null, kind: 'received' | 'reference' = 'received') => ({
  id,
  name: `Document ${id}`,
  folder: null,
  kind,
  format: 'text' as const,
  content: '| réf. | qté |\n|---|---|\n| ART-1 | 4 |',
  link: null,
  accountId,
  addedOn: '2026-02-02',
  retentionYears: null,
});
const desk = {
  attemptId: 'a1',
  world: initialWorld(
    tinySeed({
      quotes: [
        {
          ...blankQuote('C0001', null),
          lines: [line({ quantity: 4, unitPriceCents: 9_500 })],
          id: 'DV-1',
          version: 1,
          createdOn: '2026-01-05',
          sentOn: '2026-01-05',
          answer: null,
          authorId: 'adv',
          revision: 0,
        },
      ],
      orders: [
        order({ promisedOn: '2026-02-20' }),
        order({ id: 'CO-2', promisedOn: '2026-01-30', receivedOn: '2026-01-20' }),
        order({
          id: 'CO-3',
          confirmedOn: null,
          receivedOn: '2026-01-08',
          quoteId: 'DV-1',
          sourceDocumentId: 'bc',
        }),
      ],
      deliveries: [
        {
          id: 'BL-1',
          orderId: 'CO-1',
          accountId: 'C0001',
          shippedOn: '2026-01-20',
          deliveredOn: '2026-01-21',
          carrier: 'Transports',
          reserves: 'Carton ouvert',
          lines: [{ lineId: 'l1', sku: 'ART-1', label: 'Article premier', quantity: 1 }],
        },
      ],
      documents: [
        document('bc', 'C0001'),
        document('autre', 'C0002'),
        document('libre', null),
        document('cgv', null, 'reference'),
      ],
    }),
  ),
  today: '2026-02-03',
  minute: 540,
  readOnly: false,
  basePath: '/passage/a1',
};
const query = (search: string) => parseListQuery(new URLSearchParams(search));

describe('the list of orders', () => {
  it('puts what waits for a decision first and marks promises that are past', () => {
    const rows = orderListPage(desk, query('')).list.rows;
    expect(rows.map(({ id, status, isLate }) => [id, status, isLate])).toEqual([
      ['CO-3', 'draft', false],
      ['CO-2', 'confirmed', true],
      ['CO-1', 'partly-delivered', false],
    ]);
  });
  it('finds the orders whose acknowledgement is still to send', () => {
    expect(orderListPage(desk, query('f.accuse=a-envoyer&f.etat=confirmed')).list.total).toBe(1);
  });
});

describe('an order being checked', () => {
  const page = orderPage(desk, 'CO-3');
  it('has the client’s own document and our quote beside it', () => {
    expect(page?.source?.content).toContain('ART-1');
    expect(JSON.stringify(page?.quotePaper)).toContain('DV-1');
  });
  it('offers this client’s documents and unattributed ones, never another client’s', () => {
    expect(page?.choices.documents.map(({ id }) => id).sort()).toEqual(['bc', 'libre']);
  });
});

it('says what remains to deliver on an order delivered in part', () => {
  expect(orderPage(desk, 'CO-1')?.followUp.remaining).toEqual([
    { id: 'l1', label: 'Article premier', unit: 'pièce', ordered: 4, delivered: 1 },
  ]);
});

it('starts a new order from a quote without taking its lines for the client’s', () => {
  const page = newOrderPage(desk, new URLSearchParams('devis=DV-1'));
  expect(page.account?.value).toBe('C0001');
  expect(page.quoted?.lines[0]?.unitPriceCents).toBe(9_500);
  expect(blankOrder('C0001').lines).toEqual([]);
});

it('shows deliveries with the client’s reserves', () => {
  expect(deliveryListPage(desk, query('f.etat=reserves')).list.rows.map(({ id }) => id)).toEqual(['BL-1']);
  expect(deliveryPage(desk, 'BL-1')?.order?.id).toBe('CO-1');
  expect(deliveryPage(desk, 'BL-9')).toBeNull();
});
