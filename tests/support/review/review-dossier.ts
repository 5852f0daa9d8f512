import { tinySeed } from '#fixtures/companies/tiny';
import type { JournalEntry } from '~/domain/attempt/journal';
import { initialWorld } from '~/domain/attempt/world';
import type { Report, ReportedCheck } from '~/domain/grading/report';
import type { Decision, Review } from '~/domain/review/records';
import type { ReviewDossier } from '~/examiner/review/review-page';
import { shippedReferential } from '../shipped-referential';

const check = (over: Partial<ReportedCheck>): ReportedCheck => ({
  id: 'c',
  title: 'Contrôle',
  kind: 'record',
  mission: null,
  verdict: 'met',
  reason: 'Fait.',
  missing: null,
  evidence: [],
  human: null,
  fault: null,
  ...over,
});
const entry = {
  seq: 4,
  type: 'QuoteCreated',
  data: { id: 'DV-0011' },
  companyDate: '2026-02-03',
  companyMinute: 580,
} as unknown as JournalEntry;
export const question = {
  question: 'Le ton convient-il ?',
  scale: [{ value: 'met' as const, label: 'Oui' }],
};

const criteria: Report['criteria'] = [
  {
    id: 'AC.2.1.D01',
    proposal: 'met',
    confidence: 1,
    reason: 'Tous.',
    checks: [check({ mission: 'm1', evidence: [{ kind: 'event', seq: 4 }] })],
  },
  {
    id: 'AC.2.1.D03',
    proposal: 'not-met',
    confidence: 1,
    reason: '1 sur 1.',
    checks: [check({ verdict: 'not-met', reason: 'Il manque la date.', missing: 'la date' })],
  },
  {
    id: 'AC.2.1.S02',
    proposal: 'to-judge',
    confidence: 1,
    reason: 'Question.',
    checks: [
      check({
        kind: 'human',
        verdict: 'to-judge',
        reason: question.question,
        human: question,
        evidence: [
          {
            kind: 'passage',
            collection: 'accounts',
            id: 'C0001',
            field: 'qualification.need',
            start: 0,
            end: 4,
            text: 'vite',
          },
        ],
      }),
    ],
  },
  { id: 'AC.2.3.L01', proposal: 'to-judge', confidence: 0, reason: 'Aucun contrôle.', checks: [] },
];
/** A decision « oui », with its key. */
export const decisionOn = (criterionId: string, over: Partial<Decision> = {}): [string, Decision] => [
  criterionId,
  {
    criterionId,
    value: 'yes',
    comment: '',
    reason: '',
    decidedBy: 'u1',
    decidedAt: 1_770_000_000_000,
    ...over,
  },
];

/** What the review of a small attempt is made from; nothing is decided in it but what is given. */
export function buildDossier(
  decisions: readonly [string, Decision][] = [],
  over: Partial<Review> = {},
): ReviewDossier {
  const report: Report = {
    scenario: 's',
    version: 1,
    seed: 1,
    graderVersion: '1',
    referential: 'AC',
    contentHash: 'c',
    events: 18,
    headHash: 'a'.repeat(64),
    criteria,
  };
  return {
    attempt: { id: 'p1', candidateName: 'Zoé Martin', sessionTitle: 'Session' },
    scenario: { title: 'Suivi', missions: [{ id: 'm1', title: 'Le devis' }] },
    referential: shippedReferential(),
    settings: {},
    report,
    review: {
      attemptId: 'p1',
      headHash: report.headHash,
      graderVersion: '1',
      signature: null,
      proposals: new Map(criteria.map(({ id, proposal }) => [id, proposal])),
      decisions: new Map(decisions),
      conclusions: new Map(),
      exemptions: new Map(),
      ...over,
    },
    readsAdvice: true,
    deciders: new Map([['u1', 'Dominique']]),
    entries: new Map([[4, entry]]),
    world: initialWorld(tinySeed()),
    handedInAt: 1_770_000_000_000,
  };
}
