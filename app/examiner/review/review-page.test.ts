import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { exemptionFields } from '#tests/support/built-review';
import { shippedReferential, type ShippedCode } from '#tests/support/shipped-referential';
import type { JournalEntry } from '~/domain/attempt/journal';
import { initialWorld } from '~/domain/attempt/world';
import type { Report, ReportedCheck } from '~/domain/grading/report';
import { levelKey, type Conclusion, type Decision, type Review } from '~/domain/review/records';
import { gridDocument, gridSpreadsheet, minutesDocument } from './grid-document';
import { signatoriesOf } from './levels/signatories';
import { reviewPage, type ReviewDossier, type ReviewPage } from './review-page';

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
const question = { question: 'Le ton convient-il ?', scale: [{ value: 'met' as const, label: 'Oui' }] };

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
const decision = (criterionId: string, over: Partial<Decision> = {}): [string, Decision] => [
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

function dossier(decisions: readonly [string, Decision][] = [], over: Partial<Review> = {}): ReviewDossier {
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
const criterion = (id: string, page = reviewPage(dossier())) =>
  page.competences.flatMap((competence) => competence.criteria).find((one) => one.id === id)!;

describe('the review page', () => {
  it('shows the competences the attempt informs, and no other', () => {
    const page = reviewPage(dossier());
    expect(page.competences.map(({ code }) => code)).toEqual(['2.1.1', '2.1.2', '2.3.1']);
    expect(page.progress).toEqual({ total: 4, decided: 0 });
  });

  it('links an event to the screen as it was, and back to the criterion', () => {
    expect(criterion('AC.2.1.D01').checks[0]).toMatchObject({
      mission: 'Le devis',
      evidence: [
        {
          seq: 4,
          label: 'Devis DV-0011 créé',
          date: '2026-02-03',
          minute: 580,
          href: '/evaluation/p1/rejeu/4/devis/DV-0011?critere=AC.2.1.D01',
        },
      ],
    });
  });

  it('names what a passage was written in', () => {
    expect(criterion('AC.2.1.S02').checks[0]?.evidence).toMatchObject([
      {
        label: 'Atelier Premier · besoin',
        quote: 'vite',
        href: '/evaluation/p1/rejeu/18/clients/C0001?critere=AC.2.1.S02',
      },
    ]);
  });

  it('says once what is missing, and asks a question once', () => {
    expect(criterion('AC.2.1.D03').checks[0]).toMatchObject({ reason: 'Il manque la date.', missing: null });
    expect(criterion('AC.2.1.S02').checks[0]).toMatchObject({ reason: '', human: question });
  });

  it('guides the examiner where no check does', () => {
    const { checks, guide, proposal } = criterion('AC.2.3.L01');
    expect({ checks, proposal }).toEqual({ checks: [], proposal: 'to-judge' });
    expect(guide.lookAt).not.toBe('');
  });

  it('tells which values need a reason, and who decided', () => {
    expect(criterion('AC.2.1.D03').reasonNeededFor).toEqual(['yes', 'not-applicable']);
    const page = reviewPage(dossier([decision('AC.2.1.D03', { value: 'no' })]));
    expect(criterion('AC.2.1.D03', page).decision).toMatchObject({ value: 'no', decidedByName: 'Dominique' });
  });
});

describe('what the rule proposes', () => {
  const settings = { criterionToCompetence: 'all-met', competenceToBlock: 'all-met' } as const;

  it('covers the blocks the attempt informs and the certification, with what is missing and who brings it', () => {
    const { blocks, certification } = reviewPage(dossier());
    expect(blocks.map(({ key, informed, ofCriteria }) => [key, informed, ofCriteria])).toEqual([
      ['block:B2', 4, 19],
    ]);
    expect(certification.title).toBe('Assistant commercial');
    expect(certification.proposal.missing).toContainEqual({
      label: 'Grille du tuteur, après trois mois en entreprise au moins',
      by: 'le tuteur en entreprise',
    });
  });

  it('follows the centre’s settings and the examiner’s decisions', () => {
    const page = reviewPage({
      ...dossier([decision('AC.2.3.L01'), decision('AC.2.1.D01', { value: 'no', reason: 'Vu.' })]),
      settings,
    });
    const outcome = (code: string) => page.competences.find((one) => one.code === code)?.proposal.outcome;
    expect(outcome('2.1.1')).toBe('not-acquired');
    expect(outcome('2.3.1')).toBe('open');
    expect(page.blocks[0]?.proposal.outcome).toBe('not-acquired');
  });

  it('tells what people decided from what the machine proposes', () => {
    const basis = (decisions: readonly [string, Decision][]) =>
      reviewPage(dossier(decisions)).competences[0]?.basis ?? '';
    expect(basis([])).toContain('propositions de la machine');
    expect(basis([decision('AC.2.1.D01')])).toContain('critère reste à décider, compté');
    expect(basis([decision('AC.2.1.D01'), decision('AC.2.1.D03', { reason: 'Vu.' })])).toBe(
      'D’après les décisions prises sur les critères.',
    );
  });

  it('says what keeps a level from being concluded, and what this attempt does not evaluate of it', () => {
    const [first] = reviewPage(dossier([decision('AC.2.1.D01')])).competences;
    expect(first).toMatchObject({
      awaited: 'Décidez d’abord son critère restant (AC.2.1.D03).',
      elsewhere: ['AC.2.1.D02', 'AC.2.1.D05'],
      required: false,
      reasonsAsked: { acquired: expect.stringContaining('2 critères sur 4') as string },
    });
  });
});

describe('the documents of a review', () => {
  const decided = [
    decision('AC.2.1.D01'),
    decision('AC.2.1.D03', { reason: 'Date dite au téléphone.', comment: 'Bien.' }),
  ];

  it('the grid holds every criterion, decided or not, and says it is provisional', () => {
    const grid = gridDocument(reviewPage(dossier(decided)));
    expect(grid.sections.flatMap(({ rows }) => rows.map(({ id, decision: word }) => [id, word]))).toEqual([
      ['AC.2.1.D01', 'Oui'],
      ['AC.2.1.D03', 'Oui'],
      ['AC.2.1.S02', 'À décider'],
      ['AC.2.3.L01', 'À décider'],
    ]);
    expect(grid.signatures[0]).toContain('provisoire');
    expect(grid.levels.map(({ level, conclusion }) => [level, conclusion])).toEqual([
      ['Compétence 2.1.1', 'Non conclue ici'],
      ['Compétence 2.1.2', 'Non conclue ici'],
      ['Compétence 2.3.1', 'Non conclue ici'],
      ['Bloc B2', 'Non conclu ici'],
    ]);
  });

  it('tick “no” for a line without object where the grid has no third box', () => {
    const whole = dossier([
      decision('AC.2.1.D01'),
      decision('AC.2.3.L01', { value: 'not-applicable', comment: 'Aucune livraison.' }),
    ]);
    const { decision: rule } = whole.referential;
    const notApplicable = {
      ...rule.notApplicable,
      statedByCertifier: true,
      treatment: 'no-with-comment' as const,
    };
    const twoBoxes = { ...whole.referential, decision: { ...rule, notApplicable } };
    const ticked = (page: ReviewPage) => [
      gridDocument(page)
        .sections.flatMap(({ rows }) => rows.slice(-1))
        .at(-1)?.decision,
      new Map(minutesDocument(page).facts).get('Décisions'),
    ];
    expect(ticked(reviewPage(whole))).toEqual(['Sans objet', '1 oui · 0 non · 1 sans objet']);
    expect(ticked(reviewPage({ ...whole, referential: twoBoxes }))).toEqual([
      'Non (sans objet)',
      '1 oui · 1 non, dont 1 sans objet',
    ]);
  });

  it('the minutes keep what was explained or commented, and the signature’s hash', () => {
    const signature = {
      signedBy: 'u1',
      signatoryName: 'Dominique',
      signedAt: 1_770_000_000_000,
      hash: 'b'.repeat(64),
    };
    const minutes = minutesDocument(reviewPage(dossier(decided, { signature })));
    expect(minutes.sections.flatMap(({ rows }) => rows)).toMatchObject([
      { id: 'AC.2.1.D03', remarks: 'Motif : Date dite au téléphone.\nBien.' },
    ]);
    expect(minutes.signatures[0]).toContain('b'.repeat(64));
  });

  it('hold the conclusions with their words, in the workbook too', () => {
    const conclusion: Conclusion = {
      level: 'competence',
      code: '2.1.1',
      value: 'acquired',
      reason: 'Vu en entreprise.',
      comment: 'Solide.',
      decidedBy: 'u1',
      decidedAt: 1_770_000_000_000,
    };
    const page = reviewPage(dossier(decided, { conclusions: new Map([[levelKey(conclusion), conclusion]]) }));
    for (const document of [gridDocument(page), minutesDocument(page)])
      expect(document.levels[0]).toMatchObject({
        level: 'Compétence 2.1.1',
        evaluated: '2 sur 4',
        conclusion: 'Acquise',
        remarks: 'Motif : Vu en entreprise.\nSolide.',
      });
    expect(
      gridSpreadsheet(page).sheets.find(({ name }) => name === 'Compétences et blocs')?.rows[0],
    ).toContain('Acquise');
  });

  it('say in the minutes what is still needed, by whom, and who signs', () => {
    const needed = minutesDocument(reviewPage(dossier())).closing.join('\n');
    expect(needed).toContain('Ce qu’il faut encore pour conclure');
    expect(needed).toContain(
      'Grille du tuteur, après trois mois en entreprise au moins (le tuteur en entreprise)',
    );
    const signatories = (code: ShippedCode) => signatoriesOf(shippedReferential(code).decision);
    expect(signatories('CQP-CHIMIE')).toEqual([
      'l’évaluateur habilité par la CPNE',
      'le professionnel du métier',
      'le candidat',
    ]);
    expect(signatories('DC')).toEqual(['le jury de certification']);
    expect(signatories('AC')).toEqual(['l’examinateur']);
  });

  it('say that a criterion is set aside, and never print the advice', () => {
    const whole = dossier([decision('AC.2.3.L01')], {
      exemptions: new Map([
        ['AC.2.3.L01', { ...exemptionFields('AC.2.3.L01'), decidedBy: 'u1', decidedAt: 1_770_000_000_000 }],
      ]),
    });
    const { exemption, roles } = shippedReferential('DC').decision;
    const referential = {
      ...whole.referential,
      decision: { ...whole.referential.decision, exemption, roles },
    };
    const page = reviewPage({ ...whole, referential });
    const rows = gridDocument(page).sections.flatMap((section) => section.rows);
    expect(rows.at(-1)).toMatchObject({
      decision: 'Écarté',
      remarks: expect.stringContaining('conditions établies : 2 sur 2'),
    });
    const minutes = minutesDocument(page);
    expect(new Map(minutes.facts).get('Critères écartés')).toBe('1');
    expect(new Map(minutes.facts).get('Décisions')).toBe('0 oui · 0 non · 0 sans objet');
    expect(JSON.stringify([gridDocument(page), minutes])).not.toContain('poste visé');
  });
});
