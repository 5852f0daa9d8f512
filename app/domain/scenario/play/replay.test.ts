import fc from 'fast-check';
import { expect, it } from 'vitest';
import { miniScenario } from '#fixtures/scenarios/mini';
import {
  initialState,
  parseEntry,
  replay,
  verifyChain,
  type AttemptState,
  type JournalEntry,
} from '../../attempt/journal';
import { catchUp, perform, type AttemptSetup } from '../../attempt/perform';
import { collectionNames } from '../../attempt/world';
import { list, type Table } from '../../attempt/table';
import { compile } from '../compile';
import { completeFields } from './complete-fields';

const prepared = miniScenario();
const variants = [1, 2, 3].map((seed) => compile(prepared, seed));

interface Act {
  action: string;
  fields: Record<string, unknown>;
  /** Exam seconds since the act before. */
  after: number;
}

const accountId = fc.constantFrom('C0101', 'C0102', 'C0103', 'C0001', 'C9999');
const sku = fc.constantFrom('RAM-A4', 'CLA-001', 'CLA-002', 'RIEN-1');
const lines = fc.array(fc.record({ sku, quantity: fc.integer({ min: -1, max: 40 }) }), { maxLength: 3 });
const paperId = (prefix: string) =>
  fc.integer({ min: 30, max: 42 }).map((n) => `${prefix}-${String(n).padStart(4, '0')}`);
const text = fc.string({ maxLength: 12 });
const act = (action: string, fields: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Act> =>
  fc.record({ action: fc.constant(action), fields, after: fc.integer({ min: 0, max: 70 }) });

/** Acts a candidate may try in any order; many are refused, and must then change nothing. */
const anyAct = fc.oneof(
  act('CreateQuote', fc.record({ content: fc.record({ accountId, subject: text, lines }) })),
  act(
    'SaveQuote',
    fc.record({
      id: paperId('DV'),
      content: fc.record({ discountPercent: fc.integer({ min: -5, max: 40 }) }),
    }),
  ),
  act(
    'SendMail',
    fc.record({
      content: fc.record({
        to: fc.constant([{ name: 'Client', email: 'client@essai.example' }]),
        subject: text,
        body: text,
        attachments: fc.array(
          paperId('DV').map((id) => ({ kind: 'quote', id })),
          { maxLength: 1 },
        ),
      }),
    }),
  ),
  act('CreateOrder', fc.record({ content: fc.record({ accountId, lines }) })),
  act('ConfirmOrder', fc.record({ id: paperId('CO') })),
  act('CreateInvoice', fc.record({ content: fc.record({ accountId, lines }) })),
  act('IssueInvoice', fc.record({ id: fc.integer({ min: 1, max: 4 }).map((n) => `BR-${n}`) })),
  act(
    'CreateReminder',
    fc.record({
      content: fc.record({ accountId, invoiceIds: fc.array(paperId('FA'), { maxLength: 2 }), body: text }),
    }),
  ),
  act(
    'SendReminder',
    fc.record({
      id: fc.integer({ min: 1, max: 4 }).map((n) => `RE-${n}`),
      channel: fc.constantFrom('letter', 'phone'),
    }),
  ),
  act('UpdateAccount', fc.record({ id: accountId, changes: fc.record({ notes: text, riskNote: text }) })),
  act('MergeAccounts', fc.record({ keptId: accountId, mergedId: accountId })),
  act('PlanActivity', fc.record({ content: fc.record({ subject: text, accountId }) })),
  act('ViewRecord', fc.record({ collection: fc.constant('accounts'), id: accountId })),
  act('CheckAvailability', fc.record({ sku, quantity: fc.integer({ min: 0, max: 50 }) })),
  act('StartDeliverable', fc.record({ templateId: fc.constantFrom('note-d-essai', 'inconnu'), title: text })),
  act(
    'SaveDeliverable',
    fc.record({
      id: fc.integer({ min: 1, max: 3 }).map((n) => `LI-${n}`),
      values: fc.record(
        {
          objet: fc.option(text),
          synthese: text,
          budget: fc.integer({ min: -100, max: 9_999 }),
          client: accountId.map((id) => `accounts ${id}`),
          concurrents: fc.array(fc.record({ nom: text, prix: fc.nat() }), { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
    }),
  ),
  act(
    'SendMail',
    fc.record({
      content: fc.record({
        to: fc.constant([{ name: 'Direction', email: 'direction@essai.example' }]),
        subject: text,
        body: text,
        attachments: fc.tuple(
          fc.record({ kind: fc.constant('deliverable'), id: fc.constantFrom('LI-1', 'LI-2') }),
        ),
      }),
    }),
  ),
  act('DeleteDeliverable', fc.record({ id: fc.constantFrom('LI-1', 'LI-2') })),
  act('EndWorkingDay', fc.constant({})),
);

const wholeWorld = ({ world }: AttemptState) => ({
  ...world,
  tables: collectionNames.map((name) => list(world.tables[name] as unknown as Table<{ id: string }>)),
  opened: world.opened.toJS(),
  personas: { scheduled: world.personas.scheduled.toJS(), used: world.personas.used.toJS() },
});

/** The acts done one after the other on a variant, looking at what falls due as a server does. */
function sit(
  setup: AttemptSetup,
  acts: readonly Act[],
): { live: AttemptState; journal: JournalEntry[]; refused: number } {
  let live = initialState(setup, setup.worldSeed);
  const journal: JournalEntry[] = [];
  let now = 1_770_000_000_000;
  let refused = 0;
  const keep = (done: { state: AttemptState; entries: readonly JournalEntry[] }) => {
    live = done.state;
    journal.push(...done.entries);
  };
  keep(
    perform(
      setup,
      live,
      { actionId: 'start', type: 'StartAttempt', fields: { timeFactor: 1 }, actor: 'system' },
      now,
    ),
  );
  acts.forEach(({ action, fields, after }, index) => {
    now += after * 1_000;
    keep(catchUp(setup, live, now));
    const complete = completeFields(action, fields, {
      profile: live.world.profile,
      tables: live.world.tables,
      templates: live.world.templates,
      today: setup.worldSeed.clock.dayOne,
    });
    const seqBefore = live.world.seq;
    const done = perform(
      setup,
      live,
      { actionId: `a${index}`, type: action, fields: complete, actor: 'candidate' },
      now,
    );
    keep(done);
    if (done.answer.accepted) return;
    refused += 1;
    expect(live.world.seq, 'a refused act changes nothing').toBe(seqBefore);
  });
  return { live, journal, refused };
}

it('replays to the live world after any acts, and to any moment of it', () => {
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.array(anyAct, { minLength: 1, maxLength: 45, size: 'max' }),
      fc.constantFrom(...variants),
      fc.nat(),
      (acts, scenario, cut) => {
        const setup = scenario.setup('essai');
        const { live, journal, refused } = sit(setup, acts);
        accepted += acts.length - refused;
        const stored = journal.map((entry) => parseEntry(JSON.parse(JSON.stringify(entry))));
        const replayed = replay(initialState(setup, setup.worldSeed), stored);
        expect(replayed.headHash).toBe(live.headHash);
        expect(wholeWorld(replayed)).toEqual(wholeWorld(live));
        expect(verifyChain(setup, stored)).toMatchObject({ intact: true, headHash: live.headHash });
        const at = cut % stored.length;
        const halfway = replay(initialState(setup, setup.worldSeed), stored.slice(0, at));
        expect(wholeWorld(replay(halfway, stored.slice(at)))).toEqual(wholeWorld(live));
      },
    ),
    { numRuns: 80, seed: 20260203 },
  );
  expect(accepted, 'most acts must do something for this to prove anything').toBeGreaterThan(400);
}, 60_000);
