import { describe, expect, it } from 'vitest';
import { initialWorld } from '~/domain/attempt/world';
import type { Quote } from '~/domain/crm/quotes/records';
import { parseListQuery } from '~/ui/table/list-query';
import { line, tinySeed } from '#fixtures/companies/tiny';
import { quoteListExport, quoteListPage } from './quote-list-page';
import { blankQuote } from './blank-quote';
import { newQuotePage, quotePage } from './quote-page';
import { withClause } from '~/candidate/editor/clause-field';
import { standardClauses } from './standard-clauses';

const quote = (over: Partial<Quote>): Quote => ({
  ...blankQuote('C0001', null),
  lines: [line()],
  id: 'DV-0001',
  version: 1,
  createdOn: '2026-01-10',
  sentOn: '2026-01-10',
  answer: null,
  authorId: 'adv',
  revision: 0,
  ...over,
});
const desk = {
  attemptId: 'a1',
  world: initialWorld(
    tinySeed({
      quotes: [
        quote({ validUntil: '2026-01-31', subject: 'Ancien' }),
        quote({
          id: 'DV-0002',
          accountId: 'C0002',
          subject: 'Récent',
          sentOn: '2026-02-02',
          validUntil: '2026-03-04',
        }),
        quote({ id: 'DV-0003', subject: 'En cours', sentOn: null, createdOn: '2026-01-05' }),
      ],
    }),
  ),
  today: '2026-02-03',
  minute: 540,
  readOnly: false,
  basePath: '/passage/a1',
};
const rows = (search: string) =>
  quoteListPage(desk, parseListQuery(new URLSearchParams(search))).list.rows.map(
    ({ id, status }) => `${id} ${status}`,
  );

describe('the list of quotes', () => {
  it('puts drafts first, then the latest sent, and tells the expired apart', () => {
    expect(rows('')).toEqual(['DV-0003 draft', 'DV-0002 sent', 'DV-0001 expired']);
  });
  it('finds by client and filters by state', () => {
    expect(rows('q=boutique')).toEqual(['DV-0002 sent']);
    expect(rows('f.statut=expired')).toEqual(['DV-0001 expired']);
  });
  it('exports what is kept, with dates and amounts as values', () => {
    const [sheet] = quoteListExport(desk, parseListQuery(new URLSearchParams('f.statut=sent'))).sheets;
    expect(sheet?.rows).toEqual([
      [
        'DV-0002',
        1,
        'Boutique Seconde',
        'Récent',
        '2026-02-02',
        '2026-03-04',
        'Camille Essai',
        10_000,
        'Envoyé',
      ],
    ]);
  });
});

describe('a quote', () => {
  it('proposes nothing its writer must decide: no validity, no terms, no mention', () => {
    expect(blankQuote('C0001', null)).toMatchObject({
      validUntil: null,
      deliveryOn: null,
      paymentTerms: null,
      mentions: '',
      shippingCents: 0,
      discountPercent: 0,
    });
  });
  it('carries what its paper needs, and nothing for a quote that does not exist', () => {
    expect(quotePage(desk, 'DV-0002')?.parties?.buyer.lines[0]).toBe('Boutique Seconde');
    expect(quotePage(desk, 'DV-9999')).toBeNull();
  });
  it('starts from a client named in the address, or from none', () => {
    expect(newQuotePage(desk, 'C0001').account?.label).toBe('Atelier Premier');
    expect(newQuotePage(desk, 'C9999').account).toBeNull();
  });
});

it('inserts a clause after what is written, with gaps left to fill', () => {
  expect(withClause('Déjà écrit.\n', 'Suite.')).toBe('Déjà écrit.\nSuite.');
  expect(standardClauses.filter((clause) => /\d{2} jours|\d+ %/.test(clause))).toEqual([]);
});
