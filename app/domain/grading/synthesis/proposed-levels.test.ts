import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { competencesInOrder } from '../../referential/model';
import { loadReferential } from '../../referential/load';
import type { ReportedCriterion } from '../report';
import { proposedLevels } from './proposed-levels';

const FILE = 'scenarios/referentials/cqp-technico-commercial-chimie.yaml';
const { referential } = loadReferential(readFileSync(FILE, 'utf8'), FILE);
if (referential === null) throw new Error('the shipped referential must load');
const [competence] = competencesInOrder(referential);
if (competence === undefined) throw new Error('the grid is empty');

const reported = (proposals: readonly ReportedCriterion['proposal'][]): ReportedCriterion[] =>
  competence.criteria.slice(0, proposals.length).map(({ id }, i) => ({
    id,
    proposal: proposals[i] ?? 'to-judge',
    confidence: 1,
    reason: '',
    checks: [],
  }));

describe('competences and blocks a report proposes', () => {
  it('are those it informs, with how much of them', () => {
    const { competences, blocks } = proposedLevels(referential, reported(['met']));
    expect(competences).toMatchObject([
      { code: competence.code, outcome: 'open', informed: 1, ofCriteria: competence.criteria.length },
    ]);
    expect(blocks.length).toBeLessThanOrEqual(1);
    expect(proposedLevels(referential, [])).toEqual({ competences: [], blocks: [] });
  });

  it('follow the certification’s own rule: one criterion refused, the competence is not acquired', () => {
    const all = competence.criteria.map(() => 'met' as const);
    const [refused] = proposedLevels(referential, reported([...all.slice(1), 'not-met'])).competences;
    expect(refused).toMatchObject({ outcome: 'not-acquired' });
  });

  it('are acquired once every criterion is met', () => {
    const all = competence.criteria.map(() => 'met' as const);
    const [acquired] = proposedLevels(referential, reported(all)).competences;
    expect(acquired).toMatchObject({ outcome: 'acquired', informed: all.length, ofCriteria: all.length });
  });

  it('never decide what a machine left to judge', () => {
    const all = competence.criteria.map(() => 'met' as const);
    const [open] = proposedLevels(referential, reported([...all.slice(1), 'to-judge'])).competences;
    expect(open?.outcome).toBe('open');
  });
});
