import { describe, expect, it } from 'vitest';
import { initialWorld } from '~/domain/attempt/world';
import { account, line, tinySeed } from '#fixtures/companies/tiny';
import { invoice } from '#fixtures/companies/tiny-papers';
import { blankOrder } from '../../orders/blank-order';
import { blankQuote } from '../../quotes/blank-quote';
import { mergePage } from '../duplicates/merge-page';
import { accountPage } from './account-page';

const person = {
  civility: 'Mme' as const,
  firstName: 'Ana',
  role: 'Achats',
  phone: '',
  mobile: '06 39 98 00 01',
  language: 'fr' as const,
  optOut: false,
  notes: '',
};
const desk = {
  attemptId: 'a1',
  world: initialWorld(
    tinySeed({
      accounts: [
        account({ creditLimitCents: 20_000 }),
        account({
          id: 'C0002',
          name: 'Atelier Premier SARL',
          phone: '02 61 91 00 12',
          segment: '',
          consent: { on: null, source: '', basis: 'unknown' },
        }),
        account({ id: 'C0003', mergedInto: 'C0001' }),
      ],
      contacts: [
        { ...person, id: 'CT-1', accountId: 'C0001', lastName: 'Roy', email: 'ana@premier.example' },
      ],
      quotes: [
        {
          ...blankQuote('C0001', null),
          lines: [line()],
          id: 'DV-1',
          version: 1,
          createdOn: '2025-11-20',
          sentOn: '2025-11-20',
          answer: { kind: 'accepted', on: '2025-11-25' },
          authorId: 'adv',
          revision: 0,
        },
      ],
      orders: [
        {
          ...blankOrder('C0001'),
          lines: [line()],
          id: 'CO-1',
          receivedOn: '2025-11-25',
          confirmedOn: '2025-11-26',
          cancelled: null,
          hold: null,
          acknowledgedOn: null,
          authorId: 'adv',
          revision: 0,
        },
      ],
      invoices: [
        invoice({ id: 'FA-1', orderId: 'CO-1', issuedOn: '2025-12-15', dueOn: '2026-01-14' }),
        invoice({ id: 'FA-2', number: 'FA-2', issuedOn: '2025-06-01', dueOn: '2025-07-01' }),
        invoice({ id: 'FA-3', number: 'FA-3', issuedOn: '2024-06-01', dueOn: '2024-07-01' }),
        invoice({
          id: 'AV-1',
          number: 'AV-1',
          type: 'credit-note',
          correctsInvoiceId: 'FA-1',
          lines: [line({ unitPriceCents: 1_000 })],
          issuedOn: '2026-01-05',
        }),
      ],
      bankLines: [
        {
          id: 'BQ-1',
          on: '2025-07-11',
          label: 'VIR',
          amountCents: 12_000,
          means: 'transfer',
          matching: {
            on: '2025-07-11',
            accountId: 'C0001',
            allocations: [{ invoiceId: 'FA-2', amountCents: 12_000 }],
            remainder: 'none',
            note: '',
          },
        },
        {
          id: 'BQ-2',
          on: '2024-07-01',
          label: 'VIR',
          amountCents: 12_000,
          means: 'transfer',
          matching: {
            on: '2024-07-01',
            accountId: 'C0001',
            allocations: [{ invoiceId: 'FA-3', amountCents: 12_000 }],
            remainder: 'none',
            note: '',
          },
        },
      ],
      mails: [
        {
          id: 'ME-1',
          folder: 'inbox',
          from: { name: 'Ana Roy', email: 'Ana@premier.example' },
          to: [],
          cc: [],
          subject: 'Une question',
          body: '',
          attachments: [],
          inReplyTo: null,
          relatedTo: null,
          date: '2026-02-02',
          minute: 600,
          read: false,
          revision: 0,
        },
        {
          id: 'ME-2',
          folder: 'inbox',
          from: { name: 'Autre', email: 'autre@ailleurs.example' },
          to: [],
          cc: [],
          subject: 'Rien à voir',
          body: '',
          attachments: [],
          inReplyTo: null,
          relatedTo: null,
          date: '2026-02-02',
          minute: 610,
          read: false,
          revision: 0,
        },
      ],
      activities: [
        {
          id: 'AC-1',
          kind: 'call',
          subject: 'Relancer le devis',
          accountId: 'C0001',
          contactId: 'CT-1',
          relatedTo: null,
          dueOn: '2025-11-24',
          startMinute: 600,
          durationMinutes: 10,
          ownerId: 'adv',
          priority: 'normal',
          status: 'done',
          report: 'D’accord sur le prix',
        },
      ],
    }),
  ),
  today: '2026-02-03',
  minute: 540,
  readOnly: false,
  basePath: '/passage/a1',
};
const page = (view: string | null, id = 'C0001') => accountPage(desk, id, view);

describe('the record of a client', () => {
  it('sums up what it owes, what it bought over twelve months and the last exchange', () => {
    expect(page(null)?.header).toMatchObject({
      outstandingCents: 10_800,
      overdueCents: 10_800,
      turnoverCents: 10_000 + 10_000 - 1_000,
      turnoverBeforeCents: 10_000,
      lastContactOn: '2025-11-24',
      mainContactId: 'CT-1',
    });
  });

  it('sends only what the chosen view shows', () => {
    expect(page('contacts')).toMatchObject({ details: null, history: null, credit: null });
    expect(page('n’importe quoi')?.view).toBe('fiche');
    expect(page(null, 'C9999')).toBeNull();
  });

  it('tells its whole history, newest first, with the mails of its people and nobody else’s', () => {
    const history = page('historique')?.history ?? [];
    expect(history.map(({ kind, date }) => `${date} ${kind}`)).toEqual([
      '2026-02-02 message',
      '2026-01-05 facture',
      '2025-12-15 facture',
      '2025-11-25 devis',
      '2025-11-25 commande',
      '2025-11-24 activite',
      '2025-11-20 devis',
      '2025-07-11 reglement',
      '2025-06-01 facture',
      '2024-07-01 reglement',
      '2024-06-01 facture',
    ]);
    expect(history.find(({ kind }) => kind === 'reglement')?.detail).toContain('FA-2');
  });

  it('shows on its credit sheet what is left of the limit and how it pays', () => {
    expect(page('encours')?.credit).toMatchObject({
      unpaidCents: 10_800,
      openOrdersCents: 0,
      availableCents: 9_200,
      averageDelayDays: 10,
      paymentsCounted: 1,
      invoices: [{ number: 'FA-1', balanceCents: 10_800, daysLate: 20 }],
    });
  });
});

describe('two records to merge', () => {
  it('asks only about what differs, and shows both values in words', () => {
    const choices = mergePage(desk, new URLSearchParams('a=C0001&b=C0002'))?.choices ?? [];
    expect(choices.map(({ key }) => key)).toEqual(['name', 'phone', 'segment', 'creditLimitCents']);
    expect(choices[3]).toMatchObject({ first: '200,00\u00a0€', second: '5\u202f000,00\u00a0€' });
  });

  it('refuses one record twice, and a record already merged', () => {
    expect(mergePage(desk, new URLSearchParams('a=C0001&b=C0001'))).toBeNull();
    expect(mergePage(desk, new URLSearchParams('a=C0001&b=C0003'))).toBeNull();
  });
});
