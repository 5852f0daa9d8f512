import { describe, expect, it } from 'vitest';
import { companyBase, initialWorld } from '~/domain/attempt/world';
import { noMentions, type Invoice } from '~/domain/crm/invoices/records';
import type { Order } from '~/domain/crm/orders/records';
import type { Quote } from '~/domain/crm/quotes/records';
import type { PrintablePaper } from '~/domain/exports/paper';
import { account, line, tinyClock, tinyProfile, tinyRows } from '#fixtures/companies/tiny';
import { paperOf } from './paper-of';
import { paymentTermsWords } from './payment-terms';

const quote: Quote = {
  id: 'DV-0011',
  version: 1,
  accountId: 'C0001',
  contactId: null,
  subject: 'Équipement de l’atelier',
  lines: [
    line({ quantity: 12, unitPriceCents: 14_900, discountPercent: 10 }),
    line({ id: 'l2', sku: null, label: 'Pose', vatRate: 10 }),
  ],
  discountPercent: 0,
  shippingCents: 4_500,
  validUntil: null,
  deliveryOn: null,
  deliveryNote: '',
  paymentTerms: null,
  mentions: '',
  createdOn: '2026-02-03',
  sentOn: null,
  answer: null,
  authorId: 'adv',
  revision: 0,
};
const invoice: Invoice = {
  id: 'BR-1',
  number: 'FA-0031',
  type: 'balance',
  accountId: 'C0001',
  orderId: 'CO-0021',
  correctsInvoiceId: null,
  lines: [line({ unitPriceCents: 149_662 })],
  discountPercent: 0,
  shippingCents: 0,
  deposits: [{ invoiceId: 'FA-A', netCents: 44_898, vatCents: 8_980 }],
  suppliedOn: '2026-02-03',
  dueOn: '2026-03-05',
  paymentTerms: { days: 30, endOfMonth: false, dayOfMonth: null, means: 'transfer' },
  mentions: { ...noMentions, customerOrderNumber: 'BC-77' },
  createdOn: '2026-02-03',
  issuedOn: '2026-02-03',
  sentOn: null,
  dispute: null,
  promise: null,
  authorId: 'adv',
  revision: 0,
};
const order: Order = {
  id: 'CO-0021',
  accountId: 'C0001',
  contactId: null,
  quoteId: 'DV-0011',
  customerReference: 'BC-77',
  sourceDocumentId: null,
  lines: quote.lines,
  discountPercent: 0,
  shippingCents: 0,
  requestedOn: '2026-02-10',
  promisedOn: '2026-02-17',
  paymentTerms: null,
  notes: '',
  receivedOn: '2026-02-03',
  confirmedOn: '2026-02-03',
  cancelled: null,
  hold: null,
  acknowledgedOn: null,
  authorId: 'adv',
  revision: 0,
};

const world = (over: { quote?: Partial<Quote>; invoice?: Partial<Invoice> } = {}) =>
  initialWorld({
    base: companyBase(
      tinyProfile,
      tinyRows({
        accounts: [account()],
        quotes: [{ ...quote, ...over.quote }],
        orders: [order],
        invoices: [
          { ...invoice, ...over.invoice },
          {
            ...invoice,
            id: 'FA-A',
            number: 'FA-0030',
            type: 'deposit',
            deposits: [],
            issuedOn: '2026-01-10',
          },
        ],
      }),
    ),
    overlay: {},
    facts: {},
    clock: tinyClock,
  });
const print = (kind: Parameters<typeof paperOf>[1], id: string, over = {}) => {
  const paper = paperOf({ world: world(over), today: '2026-02-03' }, kind, id);
  if (!paper) throw new Error('no paper');
  return paper;
};
const words = (paper: PrintablePaper) => JSON.stringify(paper).replace(/[\u00a0\u202f]/g, ' ');

describe('a printed quote', () => {
  it('prints the seller’s legal identity without being asked', () => {
    const text = words(print('quote', 'DV-0011'));
    for (const mention of [
      'Maison d’Essai, SAS au capital de 50 000 €',
      'SIREN 000 000 018',
      'RCS Rennes',
      'FR66000000018',
    ])
      expect(text).toContain(mention);
  });

  it('invents no mention its writer left out', () => {
    const bare = print('quote', 'DV-0011');
    expect(bare.sections).toEqual([]);
    expect(bare.signature).toBeNull();
    expect(words(bare)).not.toMatch(/Valable|jours|pénalité|escompte/i);
  });

  it('prints what its writer filled in', () => {
    const full = print('quote', 'DV-0011', {
      quote: {
        validUntil: '2026-03-05',
        deliveryOn: '2026-02-17',
        deliveryNote: 'Franco de port',
        paymentTerms: { days: 45, endOfMonth: true, dayOfMonth: null, means: 'transfer' },
        mentions: 'Nos conditions générales de vente sont jointes.\nBon pour accord, date et signature :',
      },
    });
    const text = words(full);
    for (const mention of [
      '05/03/2026',
      'Livraison le 17/02/2026',
      'Franco de port',
      '45 jours fin de mois, par virement',
      'conditions générales',
    ])
      expect(text).toContain(mention);
    expect(full.signature).not.toBeNull();
  });

  it('shows discounts and one VAT line per rate', () => {
    const paper = print('quote', 'DV-0011');
    expect(paper.lines?.columns.map(({ header }) => header)).toContain('Remise');
    expect(paper.totals?.vat).toHaveLength(2);
    expect(words(paper)).toContain('1 609,20 €');
  });

  it('says that a draft was not sent, and its version once revised', () => {
    expect(print('quote', 'DV-0011').stamp).toContain('Brouillon');
    const sent = print('quote', 'DV-0011', { quote: { sentOn: '2026-02-03', version: 2 } });
    expect(sent.stamp).toBeNull();
    expect(sent.title).toContain('version 2');
  });
});

describe('a printed balance invoice', () => {
  it('cites the deposit by number and date and subtracts it', () => {
    const text = words(print('invoice', 'BR-1'));
    expect(text).toContain('Acompte FA-0030 du 10/01/2026');
    expect(text).toContain('1 257,16 €');
  });

  it('has no number nor mention before its writer gives them', () => {
    const draft = print('invoice', 'BR-1', { invoice: { number: null, issuedOn: null, paymentTerms: null } });
    expect(draft.stamp).toContain('Brouillon');
    expect(draft.sections).toEqual([]);
  });
});

it('acknowledges an order with the client’s number and the promised date', () => {
  const text = words(print('acknowledgement', 'CO-0021'));
  for (const fact of ['BC-77', 'DV-0011', '17/02/2026']) expect(text).toContain(fact);
});

it('gives no paper for a record that does not exist', () => {
  expect(paperOf({ world: world(), today: '2026-02-03' }, 'delivery', 'BL-9')).toBeNull();
});

it.each([
  [
    { days: 0, endOfMonth: false, dayOfMonth: null, means: 'cheque' as const },
    'à réception de la facture, par chèque',
  ],
  [
    { days: 30, endOfMonth: true, dayOfMonth: 10, means: 'direct-debit' as const },
    '30 jours fin de mois le 10, par prélèvement',
  ],
])('says payment terms in words', (terms, said) => {
  expect(paymentTermsWords(terms).replace(/\u00a0/g, ' ')).toBe(said);
});
