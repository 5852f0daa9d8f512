import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { invoice } from '#fixtures/companies/tiny-papers';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { initialWorld, type CompanyRows } from '~/domain/attempt/world';
import { deskHomePage } from './desk-home-page';

const due = (id: string, dueOn: string) =>
  invoice({ id, dueOn, issuedOn: '2025-12-01', sentOn: '2025-12-01' });
const activity = (
  id: string,
  over: Partial<CompanyRows['activities'][number]>,
): CompanyRows['activities'][number] => ({
  id,
  kind: 'call',
  subject: id,
  accountId: 'C0001',
  contactId: null,
  relatedTo: null,
  dueOn: '2026-02-03',
  startMinute: 600,
  durationMinutes: 15,
  ownerId: 'adv',
  priority: 'normal',
  status: 'planned',
  report: '',
  ...over,
});
const desk = (rows: Partial<CompanyRows>): DeskView => ({
  attemptId: 'a1',
  world: initialWorld(tinySeed(rows)),
  today: '2026-02-03',
  minute: 510,
  readOnly: false,
  basePath: '/passage/a1',
});

describe('the desk in the morning', () => {
  it('counts overdue invoices and says how old the oldest is', () => {
    const { alerts } = deskHomePage(
      desk({
        invoices: [due('FA-1', '2026-01-04'), due('FA-2', '2026-01-30'), due('FA-3', '2026-03-01')],
      }),
    );
    expect(alerts).toEqual([
      expect.objectContaining({ id: 'overdue', count: 2, detail: 'la plus ancienne depuis 30 jours' }),
    ]);
  });

  it('says nothing of what is in order', () => {
    expect(deskHomePage(desk({})).alerts).toEqual([]);
  });

  it('lists what the candidate has to do today, late ones first, and not what colleagues have', () => {
    const { activities } = deskHomePage(
      desk({
        activities: [
          activity('aujourd’hui', {}),
          activity('hier', { dueOn: '2026-02-02' }),
          activity('demain', { dueOn: '2026-02-04' }),
          activity('collègue', { ownerId: 'direction' }),
          activity('fait', { status: 'done' }),
        ],
      }),
    );
    expect(activities.map((one) => [one.id, one.isLate])).toEqual([
      ['hier', true],
      ['aujourd’hui', false],
    ]);
  });

  it('greets the person the candidate plays', () => {
    expect(deskHomePage(desk({})).firstName).toBe('Camille');
  });
});
