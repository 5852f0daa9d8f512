import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import type { DeskView, SittingView } from '~/domain/attempt/desk/desk-view';
import { initialWorld, type CompanyRows } from '~/domain/attempt/world';
import { deskFramePage, deskPulse, markOf } from './desk-frame-page';

const mission = (id: string, day: number) => ({
  id,
  title: id,
  day,
  brief: 'Faites.',
  documents: ['DO-1'],
  ticked: false,
});
const sitting = (over: Partial<SittingView> = {}): SittingView => ({
  title: 'Suivi de commandes',
  briefing: 'Vous remplacez Camille.',
  missions: [mission('un', 1), mission('deux', 2)],
  candidateName: 'Léa Martin',
  assistance: 'exam',
  timeFactor: 1,
  examMinutes: 120,
  status: 'in-progress',
  remainingMs: 3_600_000,
  dayIndex: 0,
  days: 3,
  endedAt: null,
  headHash: 'abc',
  seq: 12,
  ...over,
});
const mail = (id: string, read: boolean, minute: number): CompanyRows['mails'][number] => ({
  id,
  folder: 'inbox',
  from: { name: `De ${id}`, email: `${id}@client.example` },
  to: [],
  cc: [],
  subject: id,
  body: '',
  attachments: [],
  inReplyTo: null,
  relatedTo: null,
  date: '2026-02-03',
  minute,
  read,
  revision: 0,
});
const desk = (over: Partial<SittingView> = {}, view: Partial<DeskView> = {}): DeskView => ({
  attemptId: 'a1',
  world: initialWorld(
    tinySeed({ mails: [mail('ME-1', false, 500), mail('ME-2', false, 540), mail('ME-3', true, 600)] }),
  ),
  today: '2026-02-03',
  minute: 510,
  readOnly: false,
  basePath: '/passage/a1',
  sitting: sitting(over),
  ...view,
});

describe('the frame of the desk', () => {
  it('shows the briefing, and no mission, before the exam starts', () => {
    const page = deskFramePage(desk({ status: 'not-started', remainingMs: null }));
    expect(page).toMatchObject({ stage: 'entrance', briefing: 'Vous remplacez Camille.', examMinutes: 120 });
    expect(JSON.stringify(page)).not.toContain('Faites.');
  });

  it('shows the missions of the days begun, none of the days to come', () => {
    expect(deskFramePage(desk())).toMatchObject({ stage: 'desk', missions: [{ id: 'un' }] });
    expect(deskFramePage(desk({ dayIndex: 1 }))).toMatchObject({ missions: [{ id: 'un' }, { id: 'deux' }] });
  });

  it('counts unread mails and names the latest', () => {
    expect(deskFramePage(desk())).toMatchObject({ unread: 2, latestUnread: { id: 'ME-2', from: 'De ME-2' } });
  });

  it('gives the receipt after the hand-in', () => {
    const handedIn = desk({ status: 'handed-in', endedAt: 1_770_000_000_000 });
    expect(deskFramePage({ ...handedIn, world: { ...handedIn.world, handedIn: 'time-up' } })).toMatchObject({
      stage: 'receipt',
      cause: 'time-up',
      events: 12,
      headHash: 'abc',
    });
  });

  it('shows the desk in a replay, even of the last event', () => {
    const past = deskFramePage(
      desk({ status: 'handed-in' }, { basePath: '/evaluation/a1/rejeu/12', readOnly: true }),
    );
    expect(past).toMatchObject({ stage: 'desk', isReplay: true, readOnly: true });
  });

  it('sends neither facts nor scripts to the browser', () => {
    const view = desk();
    const page = deskFramePage({ ...view, world: { ...view.world, facts: { disputed: 'C0002' } } });
    expect(JSON.stringify(page)).not.toContain('disputed');
  });

  it('stops the company’s clock while the exam does not run, and slows it for a longer exam', () => {
    const paused = deskFramePage(desk({ status: 'paused' }));
    expect(paused).toMatchObject({ clock: { minutesPerSecond: 0 } });
    const view = desk();
    const longer = { ...view.world, clock: { ...view.world.clock, allowedMs: 2 * 120 * 60_000 } };
    expect(deskFramePage({ ...view, world: longer })).toMatchObject({
      clock: { minutesPerSecond: 14 / 2 / 60 },
    });
  });

  it('makes a mark of two letters out of a name', () => {
    expect(markOf('Maison d’Essai')).toBe('ME');
    expect(markOf('Les Ateliers de la Vilaine')).toBe('AV');
    expect(markOf('Comptoir')).toBe('CO');
  });

  it('tells how far the journal is', () => {
    expect(deskPulse(desk())).toEqual({ seq: 12, status: 'in-progress' });
  });
});
