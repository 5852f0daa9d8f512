import { tinyScenario } from '#tests/support/tiny-scenario';
import { initialState, replay, type AttemptState, type JournalEntry } from '~/domain/attempt/journal';
import { perform, type AttemptSetup } from '~/domain/attempt/perform';
import { grade } from '~/domain/grading/grade';
import type { Referential } from '~/domain/referential/schema';
import { compile, prepareScenario, type CompiledScenario } from '~/domain/scenario/compile';
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

/** Time to grade a 3 000-event journal against the checks of a scenario, in milliseconds. */
export async function gradingTime(scenario: CompiledScenario, referential: Referential) {
  const entries = busyJournal(scenario.setup('bench'), 3_000);
  return {
    events: entries.length,
    checks: scenario.checks.length,
    milliseconds: await medianOf(5, () => grade({ referential, scenario, entries })),
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
