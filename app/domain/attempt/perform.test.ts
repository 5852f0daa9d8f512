import { describe, expect, it } from 'vitest';
import { line, tinySeed } from '#fixtures/companies/tiny';
import { quoteContent } from '#tests/support/written-papers';
import type { PersonaScript } from '../personas/script';
import {
  initialState,
  parseEntry,
  replay,
  verifyChain,
  type AttemptState,
  type JournalEntry,
} from './journal';
import type { DeskView } from './desk/desk-view';
import { catchUp, perform, type AttemptSetup } from './perform';
import { deskWhenSent, isRewritten } from './sent-papers';
import { findOptional, list } from './table';

const script: PersonaScript = {
  timeline: [
    {
      id: 'bonjour',
      day: 2,
      at: '09:00',
      effects: [
        {
          mail: {
            from: { name: 'Dominique', email: 'dominique@essai.example' },
            subject: 'Priorité',
            body: 'Changez {{ 1 + 1 }} choses.',
            attachments: [],
            relatedTo: null,
            inReplyTo: null,
          },
        },
      ],
    },
  ],
  reactions: [
    {
      id: 'accepte',
      when: { event: 'QuoteSent' },
      after: { minutes: 0, days: 1, at: '10:00' },
      effects: [{ quoteAnswer: { id: '{{ event.id }}', answer: 'accepted' } }],
    },
  ],
};
const setup: AttemptSetup = { attemptId: 'a1', contentHash: 'c', seed: 1, worldSeed: tinySeed(), script };
const start = 1_770_000_000_000;
const minutes = (n: number) => start + n * 60_000;

/** Sends actions one after the other, keeping the whole journal. */
function sitting(): {
  act: (
    type: string,
    fields: unknown,
    at?: number,
    id?: string,
    actor?: 'candidate' | 'system' | 'invigilator',
  ) => ReturnType<typeof perform>['answer'];
  state: () => AttemptState;
  journal: JournalEntry[];
  look: (at: number) => void;
} {
  let state = initialState(setup, setup.worldSeed);
  const journal: JournalEntry[] = [];
  let count = 0;
  const act = (
    type: string,
    fields: unknown,
    at = start,
    id = `act-${++count}`,
    actor: 'candidate' | 'system' | 'invigilator' = 'candidate',
  ) => {
    const done = perform(setup, state, { actionId: id, type, fields, actor }, at);
    state = done.state;
    journal.push(...done.entries);
    return done.answer;
  };
  const look = (at: number) => {
    const done = catchUp(setup, state, at);
    state = done.state;
    journal.push(...done.entries);
  };
  act('StartAttempt', { timeFactor: 1 }, start, 'start', 'system');
  return { act, look, journal, state: () => state };
}

const quote = quoteContent({ lines: [line()] });
const mailTo = (attachments: unknown[]) => ({
  draftId: null,
  content: {
    to: [{ name: 'Client', email: 'client@premier.example' }],
    cc: [],
    subject: 'Devis',
    body: 'Bonjour',
    attachments,
    inReplyTo: null,
    relatedTo: null,
  },
});
const types = (journal: readonly JournalEntry[]) => journal.map((entry) => entry.type);

describe('a sitting', () => {
  it('sends a quote with its mail, keeps the file, and lets the client answer the next working day', () => {
    const s = sitting();
    const created = s.act('CreateQuote', { content: quote });
    expect(created).toMatchObject({ accepted: true, id: 'DV-0011' });
    s.act('SendMail', mailTo([{ kind: 'quote', id: 'DV-0011' }]));
    expect(types(s.journal).slice(-4)).toEqual([
      'MailSent',
      'QuoteSent',
      'DocumentProduced',
      'EffectScheduled',
    ]);
    s.act('EndWorkingDay', {}, minutes(30));
    expect(s.state().world.tables.quotes.changed.get('DV-0011')?.answer).toBeNull();
    s.look(minutes(50));
    expect(s.state().world.tables.quotes.changed.get('DV-0011')?.answer).toEqual({
      kind: 'accepted',
      on: '2026-02-04',
    });
    expect(types(s.journal)).toContain('MailReceived');
  });

  it('answers the same action id twice with one effect', () => {
    const s = sitting();
    const first = s.act('CreateQuote', { content: quote }, start, 'same');
    const events = s.journal.length;
    expect(s.act('CreateQuote', { content: quote }, minutes(1), 'same')).toEqual(first);
    expect(s.journal).toHaveLength(events);
  });

  it('refuses a draft saved from a stale revision and says so', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote });
    s.act('SaveQuote', { id: 'DV-0011', baseRevision: 0, content: quote });
    expect(s.act('SaveQuote', { id: 'DV-0011', baseRevision: 0, content: quote })).toMatchObject({
      accepted: false,
      rejection: { code: 'conflict' },
    });
  });

  it('hands in by itself when the time is up, at the very end, and refuses everything after', () => {
    const s = sitting();
    s.look(minutes(121));
    expect(s.journal.at(-1)).toMatchObject({
      type: 'HandedIn',
      at: minutes(120),
      data: { cause: 'time-up' },
    });
    expect(s.act('CreateQuote', { content: quote }, minutes(122))).toMatchObject({
      accepted: false,
      rejection: { code: 'closed' },
    });
  });

  it('stops the clock during a pause', () => {
    const s = sitting();
    s.act('PauseExam', { reason: 'Alerte incendie' }, minutes(10), 'p', 'invigilator');
    expect(s.act('CreateQuote', { content: quote }, minutes(20))).toMatchObject({
      accepted: false,
      rejection: { code: 'closed' },
    });
    s.act('ResumeExam', {}, minutes(40), 'r', 'invigilator');
    s.look(minutes(149));
    expect(s.state().world.handedIn).toBeNull();
    s.look(minutes(150));
    expect(s.state().world.handedIn).toBe('time-up');
  });

  it('refuses an action kept for the invigilator', () => {
    expect(sitting().act('PauseExam', { reason: 'x' })).toMatchObject({
      accepted: false,
      rejection: { code: 'not-allowed' },
    });
  });

  it('replays to the same world, and to any event before', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote });
    s.act('SendMail', mailTo([{ kind: 'quote', id: 'DV-0011' }]), minutes(2));
    s.act('EndWorkingDay', {}, minutes(30));
    s.look(minutes(60));
    const parsed = s.journal.map((entry) => parseEntry(JSON.parse(JSON.stringify(entry))));
    const again = replay(initialState(setup, setup.worldSeed), parsed);
    expect(again.headHash).toBe(s.state().headHash);
    expect(again.world.tables.quotes.changed.toJS()).toEqual(s.state().world.tables.quotes.changed.toJS());
    expect(again.receipts.toJS()).toEqual(s.state().receipts.toJS());
    const before = replay(initialState(setup, setup.worldSeed), parsed.slice(0, 2));
    expect(before.world.tables.quotes.changed.get('DV-0011')?.sentOn).toBeNull();
  });

  it('notices one changed byte anywhere in the journal', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote });
    expect(verifyChain(setup, s.journal)).toMatchObject({ intact: true, headHash: s.state().headHash });
    const forged = structuredClone(s.journal);
    const target = forged[1] as { data: { content: { subject: string } } } | undefined;
    if (target) target.data.content.subject = 'Devit';
    expect(verifyChain(setup, forged)).toMatchObject({ intact: false, brokenAt: 2 });
    expect(verifyChain(setup, s.journal.slice(1))).toMatchObject({ intact: false, brokenAt: 1 });
    expect(verifyChain({ ...setup, seed: 2 }, s.journal)).toMatchObject({ intact: false, brokenAt: 1 });
  });
});

describe('what was sent', () => {
  const deskOf = (s: ReturnType<typeof sitting>): DeskView => ({
    attemptId: 'a1',
    world: s.state().world,
    today: '2026-02-03',
    minute: 540,
    readOnly: false,
    basePath: '/passage/a1',
  });
  const quoteIn = (desk: DeskView | null) => desk && findOptional(desk.world.tables.quotes, 'DV-0011');

  it('stays as it was sent when a quote is revised: by mail, and by file', () => {
    const s = sitting();
    s.act('CreateQuote', { content: quote });
    const first = s.act('SendMail', mailTo([{ kind: 'quote', id: 'DV-0011' }]));
    s.act('ReviseQuote', { id: 'DV-0011' });
    s.act('SaveQuote', { id: 'DV-0011', baseRevision: null, content: { ...quote, subject: 'Offre revue' } });
    const second = s.act('SendMail', mailTo([{ kind: 'quote', id: 'DV-0011' }]));
    const files = list(s.state().world.tables.documents).filter(({ kind }) => kind === 'produced');
    expect(files.map(({ name }) => name)).toEqual(['devis DV-0011', 'devis DV-0011 version 2']);
    const seen = [
      ...[first, second].map((answer) => ({ mailId: answer.accepted ? answer.id : null })),
      ...files.map(({ id }) => ({ documentId: id })),
    ].map((sentBy) => quoteIn(deskWhenSent(deskOf(s), sentBy)));
    expect(seen).toMatchObject([
      { version: 1, subject: 'Devis', sentOn: '2026-02-03' },
      { version: 2, subject: 'Offre revue', sentOn: '2026-02-03' },
      { version: 1, subject: 'Devis', sentOn: '2026-02-03' },
      { version: 2, subject: 'Offre revue', sentOn: '2026-02-03' },
    ]);
  });

  it('stays as it was shared when a dashboard is written again, and is the same after a replay', () => {
    const s = sitting();
    const content = { title: 'Semaine 6', tiles: [], comment: 'En retard de 10 %' };
    s.act('CreateDashboard', { content });
    s.act('SendMail', mailTo([{ kind: 'dashboard', id: 'TB-1' }]));
    s.act('SaveDashboard', { id: 'TB-1', baseRevision: null, content: { ...content, comment: 'En avance' } });
    for (const world of [s.state().world, replay(initialState(setup, setup.worldSeed), s.journal).world]) {
      const then = deskWhenSent({ ...deskOf(s), world }, { documentId: 'DO-1' });
      expect(then && findOptional(then.world.tables.dashboards, 'TB-1')).toMatchObject({
        comment: 'En retard de 10 %',
        sharedOn: '2026-02-03',
      });
      expect(then && isRewritten(world, then.world, 'dashboards', 'TB-1')).toBe(true);
    }
  });

  it('keeps no world inside a kept one', () => {
    const s = sitting();
    s.act('SendMail', mailTo([]));
    s.act('SendMail', mailTo([]));
    expect([...s.state().world.sent.values()].map(({ sent }) => sent.size)).toEqual([0, 0]);
  });
});
