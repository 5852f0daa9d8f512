import { tinyScenario } from '#tests/support/tiny-scenario';
import {
  entryHash,
  firstHash,
  initialState,
  replay,
  type AttemptState,
  type JournalEntry,
} from '~/domain/attempt/journal';
import { perform, type AttemptSetup } from '~/domain/attempt/perform';
import { grade } from '~/domain/grading/grade';
import type { Referential } from '~/domain/referential/schema';
import { compile, prepareScenario, type CompiledScenario } from '~/domain/scenario/compile';
import { Player } from '~/domain/scenario/play/play';
import { resolveScript } from '~/domain/scenario/play/resolve-script';
import { loadScenarioFolder } from '~/server/scenarios/package-folder.server';
import { medianOf, timed } from './figures';

const start = 1_770_000_000_000;

/** A journal of about `size` events as a busy candidate writes it: looks, drafts saved, mails, agenda. */
export function busyJournal(setup: AttemptSetup, size: number): JournalEntry[] {
  let state: AttemptState = initialState(setup, setup.worldSeed);
  const entries: JournalEntry[] = [];
  const act = (type: string, fields: unknown, actor: 'candidate' | 'system' = 'candidate') => {
    const actionId = `bench-${entries.length}`;
    const done = perform(setup, state, { actionId, type, fields, actor }, start + entries.length * 1_000);
    if (!done.answer.accepted) throw new Error(`${type}: ${done.answer.rejection.message}`);
    state = done.state;
    entries.push(...done.entries);
    return done.answer.id ?? '';
  };
  const [account] = setup.worldSeed.base.bulk.accounts.rows;
  const [product] = setup.worldSeed.base.bulk.products.rows;
  if (!account || !product) throw new Error('the company is empty');
  const content = (n: number) => ({
    accountId: account.id,
    contactId: null,
    subject: `Devis ${n}`,
    discountPercent: 0,
    shippingCents: 0,
    validUntil: null,
    deliveryOn: null,
    deliveryNote: '',
    paymentTerms: null,
    mentions: 'Devis valable trente jours.',
    lines: [
      {
        id: 'l1',
        sku: product.id,
        label: product.name,
        quantity: (n % 9) + 1,
        unit: 'pièce',
        unitPriceCents: 1_000 + n,
        discountPercent: 0,
        vatRate: 20,
      },
    ],
  });
  act('StartAttempt', { timeFactor: 4 }, 'system');
  for (let n = 0; entries.length < size; n += 1) {
    act('ViewRecord', { collection: 'accounts', id: account.id, place: 'bench' });
    act('CheckAvailability', { sku: product.id, quantity: (n % 9) + 1 });
    const id = act('CreateQuote', { content: content(n) });
    for (let save = 0; save < 4; save += 1)
      act('SaveQuote', { id, baseRevision: null, content: content(n + save) });
    act('SendMail', {
      draftId: null,
      content: {
        to: [{ name: 'Client', email: 'client@client.example' }],
        cc: [],
        subject: `Votre devis ${id}`,
        body: 'Bonjour,\n\nVeuillez trouver notre devis.\n\nCordialement',
        attachments: [{ kind: 'quote', id }],
        inReplyTo: null,
        relatedTo: null,
      },
    });
  }
  return entries;
}

/** Replay speed of a 3 000-event journal, in events per second. */
export async function replaySpeed(
  scenario: CompiledScenario,
): Promise<{ events: number; eventsPerSecond: number }> {
  const setup = scenario.setup('bench');
  const entries = busyJournal(setup, 3_000);
  const milliseconds = await medianOf(9, () => replay(initialState(setup, setup.worldSeed), entries));
  return { events: entries.length, eventsPerSecond: Math.round(entries.length / (milliseconds / 1_000)) };
}

/** The shipped exam, worked through from end to end by its reference script, among the looks and drafts of a busy candidate. */
function workedExam(): { scenario: CompiledScenario; entries: JournalEntry[] } {
  const { content } = loadScenarioFolder('suivi-commandes', [1]);
  if (!content) throw new Error('the shipped scenario does not load');
  const scenario = compile(prepareScenario(content), 1);
  const { steps } = resolveScript(content.package.scripts, 'reference');
  const player = new Player(scenario);
  let played = player.start();
  steps.forEach((step, index) => {
    played = player.step(played, step, index + 1);
  });
  return { scenario, entries: withLooks(scenario.setup('play'), played.entries, 3_000) };
}

/** The same journal with consulting in between, chained again: what three hours of screens add to an exam. */
function withLooks(setup: AttemptSetup, entries: readonly JournalEntry[], size: number): JournalEntry[] {
  const accounts = setup.worldSeed.base.bulk.accounts.rows;
  const between = Math.floor((size - entries.length) / entries.length);
  const all: JournalEntry[] = [];
  let previous = firstHash(setup);
  const add = (entry: Omit<JournalEntry, 'hash' | 'seq'>) => {
    const unsigned = { ...entry, seq: all.length + 1 };
    previous = entryHash(previous, unsigned);
    all.push({ ...unsigned, hash: previous });
  };
  for (const { hash: _hash, seq: _seq, ...entry } of entries) {
    add(entry);
    for (let n = 0; n < between; n += 1) {
      const id = accounts[(all.length * 7) % accounts.length]?.id ?? '';
      const data = { collection: 'accounts', id, place: 'clients' };
      add({ ...entry, actor: 'candidate', actionId: `look-${all.length}`, type: 'RecordViewed', data });
    }
  }
  return all;
}

/** Time to grade a 3 000-event journal of the shipped exam against all its checks, in milliseconds. */
export async function gradingTime(referential: Referential) {
  const { scenario, entries } = workedExam();
  return {
    events: entries.length,
    checks: scenario.checks.length,
    milliseconds: await medianOf(7, () => grade({ referential, scenario, entries })),
  };
}

/** Time to start an attempt on a company of 10 000 accounts, the version being already in memory. */
export async function startTime() {
  const prepared = prepareScenario(tinyScenario({ clients: 10_000 }));
  const durations: number[] = [];
  for (let seed = 1; seed <= 20; seed += 1) {
    durations.push(
      await timed(() => {
        const setup = compile(prepared, seed).setup(`bench-${seed}`);
        const request = {
          actionId: 'start-1',
          type: 'StartAttempt',
          fields: { timeFactor: 1 },
          actor: 'system' as const,
        };
        perform(setup, initialState(setup, setup.worldSeed), request, start);
      }),
    );
  }
  const sorted = durations.sort((a, b) => a - b);
  return { accounts: 10_000, milliseconds: Math.round((sorted[10] ?? Number.NaN) * 100) / 100 };
}

export const smallScenario = (): CompiledScenario => compile(prepareScenario(tinyScenario()), 1);
