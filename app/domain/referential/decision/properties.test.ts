import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_GRIDS, shippedReferential, type ShippedCode } from '#tests/support/shipped-referential';

import { criteriaInOrder } from '../model';
import type { CriterionOutcome, DecisionFacts, DecisionSettings, GridProposal, LevelProposal } from './facts';
import { proposeGrid } from './propose';
import { BLOCK_AWARDS, DECISION_RULES, NOT_APPLICABLE_TREATMENTS } from './schema';

const grids = new Map(
  (Object.keys(SHIPPED_GRIDS) as ShippedCode[]).map((code) => [code, shippedReferential(code)]),
);
const outcome = fc.constantFrom<CriterionOutcome>('met', 'not-met', 'not-applicable', 'open');
const settings: fc.Arbitrary<DecisionSettings> = fc.record(
  {
    criterionToCompetence: fc.constantFrom(...DECISION_RULES),
    competenceToBlock: fc.constantFrom(...DECISION_RULES),
    toCertification: fc.constantFrom(...DECISION_RULES),
    notApplicable: fc.constantFrom(...NOT_APPLICABLE_TREATMENTS),
    blocksAwardedAlone: fc.boolean(),
  },
  { requiredKeys: [] },
);
/** A grid with an outcome for some criteria, mostly met so that every outcome of a level is reached. */
const cases = fc.constantFrom(...grids.keys()).chain((code) => {
  const grid = grids.get(code) ?? shippedReferential(code);
  const ids = criteriaInOrder(grid).map((criterion) => criterion.id);
  const { decision } = grid;
  return fc.record({
    grid: fc.constant(grid),
    settings,
    facts: fc.record({
      outcomes: fc
        .array(fc.tuple(fc.constantFrom(...ids), outcome), { maxLength: 12 })
        .map(
          (over) => new Map<string, CriterionOutcome>([...ids.map((id) => [id, 'met'] as const), ...over]),
        ),
      commented: fc.subarray(ids, { maxLength: 5 }).map((some) => new Set(some)),
      formalities: fc.subarray(decision.formalities.map((one) => one.id)).map((some) => new Set(some)),
      route: fc.constantFrom(...decision.certification.map((one) => one.route)),
    }) satisfies fc.Arbitrary<DecisionFacts>,
  });
});

const every = ({ competences, blocks, certification }: GridProposal): LevelProposal[] => [
  ...competences.values(),
  ...blocks.values(),
  certification,
];
const rank = { 'not-acquired': 0, open: 1, 'not-applicable': 1, acquired: 2 } as const;

describe('whatever the grid, the outcomes and the settings', () => {
  it('every level has a rule, a reason and someone who decides', () => {
    fc.assert(
      fc.property(cases, ({ grid, facts, settings: chosen }) => {
        for (const { rule, reason, decidedBy } of every(proposeGrid(grid, facts, chosen))) {
          expect([...DECISION_RULES, ...BLOCK_AWARDS]).toContain(rule);
          expect(reason).toMatch(/\S.*\.$/);
          expect(decidedBy).not.toBe('');
        }
      }),
    );
  });

  it('nothing is missing from a level proposed as acquired', () => {
    let acquired = 0;
    fc.assert(
      fc.property(cases, ({ grid, facts, settings: chosen }) => {
        const found = every(proposeGrid(grid, facts, chosen)).filter((one) => one.outcome === 'acquired');
        acquired += found.length;
        expect(found.flatMap((one) => one.missing)).toEqual([]);
      }),
    );
    expect(acquired).toBeGreaterThan(0);
  });

  it('a criterion met rather than not met never lowers a proposal', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ grid, facts, settings: chosen }, at) => {
        const ids = [...facts.outcomes.keys()];
        const id = ids[at % ids.length] ?? '';
        const as = (value: CriterionOutcome) =>
          every(proposeGrid(grid, { ...facts, outcomes: new Map(facts.outcomes).set(id, value) }, chosen));
        const worse = as('not-met');
        as('met').forEach((better, i) =>
          expect(rank[better.outcome]).toBeGreaterThanOrEqual(rank[worse[i]?.outcome ?? 'acquired']),
        );
      }),
    );
  });

  it('one more formality never lowers a proposal', () => {
    fc.assert(
      fc.property(cases, ({ grid, facts, settings: chosen }) => {
        const whole = new Set(grid.decision.formalities.map((one) => one.id));
        const before = every(proposeGrid(grid, facts, chosen));
        every(proposeGrid(grid, { ...facts, formalities: whole }, chosen)).forEach((after, i) => {
          expect(rank[after.outcome]).toBeGreaterThanOrEqual(rank[before[i]?.outcome ?? 'acquired']);
          expect(after.missing.length).toBeLessThanOrEqual(before[i]?.missing.length ?? 0);
        });
      }),
    );
  });

  it('a rule the certifier wrote is applied whatever the centre chose', () => {
    fc.assert(
      fc.property(cases, ({ grid, facts, settings: chosen }) => {
        const { competences, certification } = proposeGrid(grid, facts, chosen);
        const { criterionToCompetence, toCertification } = grid.decision;
        if (toCertification.statedByCertifier) expect(certification.rule).toBe(toCertification.rule);
        if (criterionToCompetence.statedByCertifier)
          for (const { rule } of competences.values()) expect(rule).toBe(criterionToCompetence.rule);
      }),
    );
  });

  it('the same facts give the same proposal, whatever the order they came in', () => {
    fc.assert(
      fc.property(cases, ({ grid, facts, settings: chosen }) => {
        const reversed = { ...facts, outcomes: new Map([...facts.outcomes].reverse()) };
        const plain = (proposal: GridProposal) =>
          JSON.stringify([[...proposal.competences], [...proposal.blocks], proposal.certification.outcome]);
        expect(plain(proposeGrid(grid, reversed, chosen))).toBe(plain(proposeGrid(grid, facts, chosen)));
      }),
    );
  });

  it('an exemption is neutral: what the criterion was worth no longer matters', () => {
    const grid = shippedReferential('DC');
    const ids = criteriaInOrder(grid).map((criterion) => criterion.id);
    const exemptions = (id: string) =>
      new Map([
        [id, { advice: 'Avis.', conditions: new Set(['overall-ability', 'future-job']), granted: true }],
      ]);
    fc.assert(
      fc.property(fc.constantFrom(...ids), outcome, settings, (id, value, chosen) => {
        const propose = (as: CriterionOutcome) =>
          every(
            proposeGrid(
              grid,
              {
                outcomes: new Map([...ids.map((one) => [one, 'met'] as const), [id, as]]),
                exemptions: exemptions(id),
              },
              chosen,
            ),
          );
        expect(propose(value)).toEqual(propose('met'));
      }),
    );
  });
});
