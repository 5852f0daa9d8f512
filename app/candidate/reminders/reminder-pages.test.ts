import { describe, expect, it } from 'vitest';
import { invoice, payment } from '#fixtures/companies/tiny-papers';
import { account, line, tinySeed } from '#fixtures/companies/tiny';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { initialWorld } from '~/domain/attempt/world';
import type { Reminder } from '~/domain/crm/reminders/records';
import { parseListQuery } from '~/ui/table/list-query';
import { agedBalanceExport, agedBalancePage } from './aged-balance-page';
import { gapCount, letterTemplates } from './editor/letter-templates';
import { newReminderPage, reminderPage } from './reminder-page';

const reminder = (over: Partial<Reminder>): Reminder => ({
  id: 'RE-1',
  accountId: 'C0001',
  contactId: null,
  invoiceIds: ['FA-1'],
  level: 'first',
  channel: 'letter',
  subject: '',
  body: 'Bonjour',
  principalCents: null,
  penaltiesCents: null,
  indemnityCents: null,
  newDueOn: null,
  enclosures: [],
  createdOn: '2026-01-15',
  sentOn: '2026-01-15',
  answer: '',
  authorId: 'adv',
  revision: 0,
  ...over,
});
const exempt = (cents: number) => [line({ unitPriceCents: cents, vatRate: 0 })];
const world = initialWorld(
  tinySeed({
    accounts: [account({ creditLimitCents: 200_000 }), account({ id: 'C0002', name: 'Boutique Seconde' })],
    invoices: [
      invoice({
        id: 'FA-1',
        dueOn: '2025-12-20',
        lines: exempt(240_000),
        promise: { madeOn: '2026-01-28', payOn: '2026-02-10', amountCents: 100_000 },
      }),
      invoice({
        id: 'FA-2',
        dueOn: '2026-01-25',
        lines: exempt(80_000),
        dispute: { since: '2026-01-26', reason: 'Colis abîmé' },
      }),
      invoice({ id: 'FA-3', dueOn: '2026-03-01', lines: exempt(50_000), accountId: 'C0002' }),
      invoice({ id: 'FA-4', dueOn: '2025-10-01', lines: exempt(30_000), accountId: 'C0002' }),
    ],
    bankLines: [payment('2026-01-20', 'FA-4', 30_000)],
    reminders: [reminder({}), reminder({ id: 'RE-2', level: 'second', sentOn: null })],
  }),
);
const desk: DeskView = {
  attemptId: 'a1',
  world,
  today: '2026-02-03',
  minute: 600,
  readOnly: false,
  basePath: '/passage/a1',
};
const asked = (search = '') => parseListQuery(new URLSearchParams(search));

describe('the aged balance', () => {
  it('ages each debt from its due date and adds up to what is owed', () => {
    const { accounts, sums } = agedBalancePage(desk, 'clients', asked());
    expect(accounts?.rows).toMatchObject([
      {
        accountName: 'Atelier Premier',
        totalCents: 320_000,
        overdueCents: 320_000,
        oldestDays: 45,
        disputedCents: 80_000,
        promise: { payOn: '2026-02-10' },
      },
      { accountName: 'Boutique Seconde', totalCents: 50_000, overdueCents: 0, oldestDays: null },
    ]);
    expect(sums).toEqual({
      total: 370_000,
      'not-due': 50_000,
      '1-30': 80_000,
      '31-60': 240_000,
      '61-90': 0,
      'over-90': 0,
    });
  });

  it('can be narrowed to clients over their limit, and to invoices without dispute', () => {
    expect(
      agedBalancePage(desk, 'clients', asked('f.depasse=oui')).accounts?.rows.map(
        ({ accountId }) => accountId,
      ),
    ).toEqual(['C0001']);
    const calm = agedBalancePage(desk, 'factures', asked('f.litige=non&f.echu=oui'));
    expect(calm.invoices?.rows.map(({ id }) => id)).toEqual(['FA-1']);
    expect(calm.keptCents).toBe(240_000);
  });

  it('tells the last reminder that left, not a draft', () => {
    const { invoices } = agedBalancePage(desk, 'factures', asked());
    expect(invoices?.rows[0]).toMatchObject({
      id: 'FA-1',
      daysLate: 45,
      lastReminder: { on: '2026-01-15', level: 'Première relance' },
    });
  });

  it('exports both views', () => {
    expect(agedBalanceExport(desk, asked()).sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Par client', 2],
      ['Par facture', 3],
    ]);
  });
});

describe('a reminder', () => {
  it('starts with the invoices asked for, of one client only', () => {
    const page = newReminderPage(desk, { accountId: null, invoiceIds: ['FA-2', 'FA-3'] });
    expect(page.account?.value).toBe('C0001');
    expect(page.claims.map(({ id }) => id)).toEqual(['FA-1', 'FA-2']);
    expect(page.chosen).toEqual(['FA-2']);
  });

  it('shows disputes, promises, credit and the earlier steps, without itself', () => {
    const page = reminderPage(desk, 'RE-2');
    expect(page?.claims).toMatchObject([
      { id: 'FA-1', promise: { amountCents: 100_000 } },
      { id: 'FA-2', dispute: 'Colis abîmé' },
    ]);
    expect(page?.credit).toMatchObject({ unpaidCents: 320_000, limitCents: 200_000 });
    const reminders = page?.steps.filter(({ kind }) => kind === 'relance').map(({ id }) => id);
    expect(reminders).toEqual(['RE-1']);
    expect(reminderPage(desk, 'RE-9')).toBeNull();
  });

  it('starts from templates whose figures are all left to fill', () => {
    for (const { subject, body } of letterTemplates) {
      expect(gapCount(body)).toBeGreaterThan(1);
      expect(`${subject} ${body}`).not.toMatch(/\d/);
    }
  });
});
