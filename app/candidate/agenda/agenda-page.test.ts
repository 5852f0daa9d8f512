import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { initialWorld, type CompanyRows } from '~/domain/attempt/world';
import { parseListQuery } from '~/ui/table/list-query';
import { activityChanges, activityContentOf, newActivity, problemsOf } from './activity-values';
import { agendaPage, type AgendaQuery } from './agenda-page';
import { parseTime } from './parse-time';

const activity = (
  id: string,
  over: Partial<CompanyRows['activities'][number]> = {},
): CompanyRows['activities'][number] => ({
  id,
  kind: 'call',
  subject: id,
  accountId: 'C0001',
  contactId: null,
  relatedTo: null,
  dueOn: '2026-02-03',
  startMinute: null,
  durationMinutes: 15,
  ownerId: 'adv',
  priority: 'normal',
  status: 'planned',
  report: '',
  ...over,
});
const desk: DeskView = {
  attemptId: 'a1',
  world: initialWorld(
    tinySeed({
      activities: [
        activity('AC-1', { startMinute: 840 }),
        activity('AC-2', { startMinute: 540 }),
        activity('AC-3', { ownerId: 'direction' }),
        activity('AC-4', { dueOn: '2026-02-02' }),
        activity('AC-5', { status: 'cancelled' }),
      ],
    }),
  ),
  today: '2026-02-03',
  minute: 510,
  readOnly: false,
  basePath: '/passage/a1',
};
const look = (query: Partial<AgendaQuery> = {}) =>
  agendaPage(desk, {
    view: null,
    from: null,
    who: null,
    activityId: null,
    accountId: null,
    relatedTo: null,
    list: parseListQuery(new URLSearchParams()),
    ...query,
  });
const ids = (page: ReturnType<typeof look>) => page.days.map((day) => day.activities.map((one) => one.id));

describe('the agenda', () => {
  it('opens on this week, from Monday to Friday, with one’s own activities in the order of the day', () => {
    const page = look();
    expect(page.days.map((day) => day.date)).toEqual([
      '2026-02-02',
      '2026-02-03',
      '2026-02-04',
      '2026-02-05',
      '2026-02-06',
    ]);
    expect(ids(page)).toEqual([['AC-4'], ['AC-2', 'AC-1'], [], [], []]);
    expect(page).toMatchObject({ previous: '2026-01-26', next: '2026-02-09', who: 'adv' });
  });
  it('shows a colleague’s, or everyone’s', () => {
    expect(ids(look({ who: 'direction' }))[1]).toEqual(['AC-3']);
    expect(ids(look({ who: 'tous', view: 'jour' }))[0]).toHaveLength(3);
  });
  it('says what is late', () => {
    expect(look().days[0]?.activities[0]?.isLate).toBe(true);
  });
  it('lists cancelled ones too, and ignores an absurd date', () => {
    expect(look({ view: 'liste' }).list?.total).toBe(4);
    expect(look({ from: '2026-99-99' }).from).toBe('2026-02-02');
  });
  it('starts an activity about the account named in the address', () => {
    expect(look({ accountId: 'C0002' }).about).toMatchObject({ value: 'C0002', label: 'Boutique Seconde' });
  });
  it('starts an activity that follows up the record named in the address, if it is one', () => {
    expect(look({ relatedTo: 'accounts:C0002' }).relatedTo).toMatchObject({
      collection: 'accounts',
      id: 'C0002',
      label: 'Boutique Seconde',
    });
    expect(look({ relatedTo: 'fusées:C0002' }).relatedTo).toBeNull();
  });
});

describe('the form of an activity', () => {
  const values = newActivity({
    dueOn: '2026-02-04',
    ownerId: 'adv',
    minute: 545,
    about: null,
    relatedTo: null,
  });
  it('says which fields are missing or wrong', () => {
    expect(problemsOf({ ...values, dueOn: null, time: 'midi' })).toEqual({
      subject: 'Donnez un objet à l’activité.',
      dueOn: 'Choisissez une date.',
      time: 'Écrivez l’heure ainsi : 14 h 30.',
    });
  });
  it('gives the content the domain takes', () => {
    expect(activityContentOf({ ...values, subject: ' Appeler ' })).toMatchObject({
      subject: 'Appeler',
      startMinute: 545,
      contactId: null,
      accountId: null,
    });
  });
  it('changes only what differs', () => {
    expect(
      activityChanges(values, { ...values, time: '9 h 05', subject: 'Rappeler', contactId: 'CT-1' }),
    ).toEqual({
      subject: 'Rappeler',
      contactId: 'CT-1',
    });
  });
  it('reads times as people write them', () => {
    expect(['14 h 30', '14h30', '14:30', '9', '9 h', '25 h', '9 h 75', ''].map(parseTime)).toEqual([
      870,
      870,
      870,
      540,
      540,
      null,
      null,
      null,
    ]);
  });
});
