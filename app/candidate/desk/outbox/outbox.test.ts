import { describe, expect, it } from 'vitest';
import { Outbox, type Settled } from './outbox';
import { QueueStore, type KeyValueStore, type QueuedAction } from './queue-store';
import { httpTransport, type Sent } from './transport';

class MemoryStorage implements KeyValueStore {
  private readonly items = new Map<string, string>();
  constructor(private readonly isFull = false) {}
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem(key: string, value: string) {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
}

const accepted = (id: string): Sent => ({
  kind: 'answered',
  answer: { accepted: true, id, firstSeq: 1, lastSeq: 1 },
  head: null,
});
const refused = (message: string): Sent => ({
  kind: 'answered',
  answer: { accepted: false, rejection: { code: 'invalid', message } },
  head: null,
});
const settle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

/** A room with a server that answers as told, one storage, and as many tabs as a test wants. */
function room(storage: KeyValueStore = new MemoryStorage()) {
  const server = {
    received: [] as QueuedAction[],
    answer: (action: QueuedAction): Sent | Promise<Sent> => accepted(`for ${action.type}`),
  };
  const tabs: Outbox[] = [];
  const timers: { delayMs: number; act: () => void }[] = [];
  const lateRefusals: string[] = [];
  let ids = 0;
  let turn = Promise.resolve();
  const open = ({ hears = true } = {}) => {
    const tab: Outbox = new Outbox({
      tab: `tab ${tabs.length + 1}`,
      store: new QueueStore(storage, 'a1'),
      transport: async (action) => {
        server.received.push(action);
        return server.answer(action);
      },
      exclusively: (work) => (turn = turn.then(work)),
      announce: (settled: Settled) =>
        hears && tabs.filter((other) => other !== tab).forEach((other) => other.heard(settled)),
      newId: () => `id-${++ids}`,
      now: () => 1_000 + ids,
      after: (delayMs, act) => {
        const timer = { delayMs, act };
        timers.push(timer);
        return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
      },
      onLateRefusal: (message) => lateRefusals.push(message),
    });
    tabs.push(tab);
    tab.start();
    return tab;
  };
  const runTimers = async () => {
    for (const timer of timers.splice(0)) timer.act();
    await settle();
  };
  return {
    server,
    open,
    timers,
    runTimers,
    lateRefusals,
    sentTypes: () => server.received.map((action) => action.type),
  };
}

describe('the outbox', () => {
  it('sends one action at a time, in the order they were asked', async () => {
    const { server, open, sentTypes } = room();
    let inFlight = 0;
    let most = 0;
    server.answer = async (action) => {
      most = Math.max(most, ++inFlight);
      await Promise.resolve();
      inFlight -= 1;
      return accepted(action.type);
    };
    const tab = open();
    const answers = await Promise.all([tab.act('A', {}), tab.act('B', {}), tab.act('C', {})]);
    expect(sentTypes()).toEqual(['A', 'B', 'C']);
    expect(most).toBe(1);
    expect(answers.map((answer) => answer.accepted && answer.id)).toEqual(['A', 'B', 'C']);
  });

  it('keeps what could not be sent, says so, and sends it again under the same id', async () => {
    const { server, open, runTimers, timers } = room();
    const tab = open();
    server.answer = () => ({ kind: 'unreachable' });
    const answer = tab.act('SendMail', { body: 'Bonjour' });
    await settle();
    expect(tab.getStatus()).toMatchObject({ phase: 'offline', waiting: 1 });
    expect(timers.map((timer) => timer.delayMs)).toEqual([1_000]);
    await runTimers();
    expect(timers.map((timer) => timer.delayMs)).toEqual([2_000]);
    server.answer = () => accepted('ME-1');
    await runTimers();
    expect(await answer).toMatchObject({ accepted: true, id: 'ME-1' });
    expect(new Set(server.received.map((action) => action.actionId)).size).toBe(1);
    expect(tab.getStatus()).toMatchObject({ phase: 'saved', waiting: 0 });
  });

  it('waits as long as a busy server asks', async () => {
    const { server, open, timers } = room();
    server.answer = () => ({ kind: 'busy', retryAfterMs: 7_000 });
    const tab = open();
    void tab.act('A', {});
    await settle();
    expect(tab.getStatus().phase).toBe('unavailable');
    expect(timers.map((timer) => timer.delayMs)).toEqual([7_000]);
  });

  it('survives a reload: the next page sends what the last one could not', async () => {
    const storage = new MemoryStorage();
    const before = room(storage);
    before.server.answer = () => ({ kind: 'unreachable' });
    void before.open().act('SaveMailDraft', { id: 'ME-1' });
    await settle();
    const after = room(storage);
    const tab = after.open();
    await settle();
    expect(after.server.received).toMatchObject([
      { actionId: 'id-1', type: 'SaveMailDraft', fields: { id: 'ME-1' } },
    ]);
    expect(tab.getStatus().waiting).toBe(0);
  });

  it('tells when an action asked before a reload is refused', async () => {
    const storage = new MemoryStorage();
    const before = room(storage);
    before.server.answer = () => ({ kind: 'unreachable' });
    void before.open().act('SendMail', {});
    await settle();
    const after = room(storage);
    after.server.answer = () => refused('Indiquez au moins un destinataire.');
    after.open();
    await settle();
    expect(after.lateRefusals).toEqual(['Indiquez au moins un destinataire.']);
  });

  it('stops when the session has ended and goes on after signing in again', async () => {
    const { server, open, timers } = room();
    const tab = open();
    server.answer = () => ({ kind: 'signed-out' });
    const answer = tab.act('A', {});
    await settle();
    expect(tab.getStatus()).toMatchObject({ phase: 'signed-out', waiting: 1 });
    void tab.act('B', {});
    await settle();
    expect(server.received).toHaveLength(1);
    expect(timers).toHaveLength(0);
    server.answer = () => accepted('done');
    tab.unblock();
    expect(await answer).toMatchObject({ id: 'done' });
    await settle();
    expect(tab.getStatus()).toMatchObject({ phase: 'saved', waiting: 0 });
  });

  it('stops for good when the attempt is not the candidate’s', async () => {
    const { server, open, timers } = room();
    const tab = open();
    server.answer = () => ({ kind: 'denied' });
    void tab.act('A', {});
    await settle();
    tab.wake();
    await settle();
    expect(tab.getStatus().phase).toBe('denied');
    expect(server.received).toHaveLength(1);
    expect(timers).toHaveLength(0);
  });

  it('stops when somebody else signed in on the browser, and goes on when the attempt is seen again', async () => {
    const { server, open } = room();
    const tab = open();
    tab.deny();
    void tab.act('SaveQuote', {});
    await settle();
    expect(tab.getStatus()).toMatchObject({ phase: 'denied', waiting: 1 });
    expect(server.received).toHaveLength(0);
    tab.notice(true);
    await settle();
    expect(tab.getStatus()).toMatchObject({ phase: 'saved', waiting: 0 });
    expect(server.received).toHaveLength(1);
  });

  it('gives each of two tabs its answers, sending nothing twice', async () => {
    const { server, open } = room();
    const [one, two] = [open(), open()];
    const answers = await Promise.all([
      one.act('A', {}),
      two.act('B', {}),
      one.act('C', {}),
      two.act('D', {}),
    ]);
    expect(answers.every((answer) => answer.accepted)).toBe(true);
    expect(server.received.map((action) => action.actionId).sort()).toEqual(['id-1', 'id-2', 'id-3', 'id-4']);
  });

  it('asks again, under the same id, when another tab sent an action and said nothing', async () => {
    const storage = new MemoryStorage();
    const { server, open } = room(storage);
    server.answer = () => ({ kind: 'unreachable' });
    const one = open({ hears: false });
    const answer = one.act('A', {});
    await settle();
    server.answer = () => accepted('once');
    new QueueStore(storage, 'a1').remove('id-1');
    one.wake();
    expect(await answer).toMatchObject({ id: 'once' });
    expect(server.received.map((action) => action.actionId)).toEqual(['id-1', 'id-1']);
  });

  it('goes on when the browser’s storage is full', async () => {
    const { open, sentTypes } = room(new MemoryStorage(true));
    expect(await open().act('A', {})).toMatchObject({ accepted: true });
    expect(sentTypes()).toEqual(['A']);
  });

  it('does not count what is recorded in passing as work to save', async () => {
    const { server, open } = room();
    server.answer = () => new Promise<Sent>(() => undefined);
    const tab = open();
    void tab.act('ViewRecord', {}, { quiet: true });
    await settle();
    expect(tab.getStatus()).toMatchObject({ phase: 'saved', waiting: 0 });
  });
});

describe('the transport', () => {
  const action: QueuedAction = {
    actionId: 'id-1',
    type: 'A',
    fields: {},
    queuedAt: 0,
    owner: 't',
    quiet: false,
  };
  const answering = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    httpTransport('/passage/a1/actions', async () =>
      typeof body === 'string'
        ? new Response(body, { status, headers })
        : Response.json(body, { status, headers }),
    )(action);

  it('takes an answer whatever the status it comes with', async () => {
    const rejection = { code: 'not-found', message: 'Ce devis n’existe plus.' };
    expect(await answering(404, { accepted: false, rejection })).toMatchObject({
      kind: 'answered',
      answer: { rejection },
    });
  });
  it('tells sign-in, access and load apart', async () => {
    expect(await answering(401, '')).toEqual({ kind: 'signed-out' });
    expect(await answering(404, '')).toEqual({ kind: 'denied' });
    expect(await answering(429, '', { 'Retry-After': '3' })).toEqual({ kind: 'busy', retryAfterMs: 3_000 });
    expect(await answering(500, '')).toEqual({ kind: 'busy', retryAfterMs: null });
  });
  it('does not take another page’s success for an answer', async () => {
    expect(await answering(200, '<html>Bienvenue sur le Wi-Fi</html>')).toEqual({ kind: 'unreachable' });
  });
  it('lets the queue go on when the server cannot read an action', async () => {
    expect(await answering(413, '')).toMatchObject({ kind: 'answered', answer: { accepted: false } });
  });
});
