import { describe, expect, it } from 'vitest';
import { shippedReferential, type ShippedCode } from '#tests/support/shipped-referential';

import { competencesInOrder, competencesOfBlock, criteriaInOrder } from '../model';
import type { CriterionOutcome, DecisionFacts, ExemptionRequest } from './facts';
import { proposeGrid } from './propose';

const allMet = (code: ShippedCode, over: Record<string, CriterionOutcome> = {}): DecisionFacts['outcomes'] =>
  new Map(
    criteriaInOrder(shippedReferential(code)).map((criterion) => [criterion.id, over[criterion.id] ?? 'met']),
  );
const every = (code: ShippedCode) =>
  new Set(shippedReferential(code).decision.formalities.map((formality) => formality.id));
const labels = (pieces: readonly { label: string }[]) => pieces.map((piece) => piece.label);

describe('AC', () => {
  const grid = shippedReferential('AC');
  const strict = { criterionToCompetence: 'all-met', competenceToBlock: 'all-met' } as const;

  it('proposes nothing for a competence while nobody set a rule, but counts what was met', () => {
    const { competences } = proposeGrid(grid, { outcomes: allMet('AC', { 'AC.2.3.L02': 'not-met' }) });
    expect(competences.size).toBe(16);
    expect(competences.get('2.3.1')).toMatchObject({
      outcome: 'open',
      rule: 'examiner-decides',
      ruleFrom: 'reading',
      reason: 'Aucun calcul n’est prévu : la décision est une appréciation. 1 atteint sur 2.',
    });
  });

  it('follows the centre when it chose « all criteria met »', () => {
    const outcomes = new Map<string, CriterionOutcome>([
      ['AC.2.3.L01', 'met'],
      ['AC.2.3.L02', 'not-applicable'],
      ['AC.2.2.F01', 'met'],
      ['AC.2.2.F02', 'not-met'],
      ['AC.2.2.R01', 'met'],
    ]);
    const { competences } = proposeGrid(grid, { outcomes }, strict);
    expect(competences.get('2.3.1')).toMatchObject({ outcome: 'acquired', ruleFrom: 'centre', missing: [] });
    expect(competences.get('2.2.1')?.reason).toBe('1 critère non atteint sur 2.');
    expect(competences.get('2.2.2')).toMatchObject({
      outcome: 'open',
      missing: [{ kind: 'criteria', codes: ['AC.2.2.R02', 'AC.2.2.R03', 'AC.2.2.R04'] }],
    });
  });

  it('ignores a setting that the referential does not allow', () => {
    const { toCertification } = { toCertification: 'examiner-decides' } as const;
    expect(proposeGrid(grid, { outcomes: allMet('AC') }, { toCertification }).certification.rule).toBe(
      'all-met',
    );
  });

  it('asks the training route for the tutor’s grid and the file, and the VAE route for file and interview of each block', () => {
    const outcomes = allMet('AC');
    const training = proposeGrid(grid, { outcomes }, strict);
    expect([...training.blocks.values()].map((one) => one.outcome)).toEqual([
      'acquired',
      'acquired',
      'acquired',
    ]);
    expect(training.certification).toMatchObject({ outcome: 'open', ruleFrom: 'certifier' });
    expect(training.certification.missing.flatMap((one) => one.codes)).toEqual([
      'tutor-grid',
      'competence-file',
    ]);
    const done = new Set(['tutor-grid', 'competence-file']);
    expect(proposeGrid(grid, { outcomes, formalities: done }, strict).certification.outcome).toBe('acquired');

    const vae = proposeGrid(
      grid,
      { outcomes, route: 'vae', formalities: new Set(['vae-file', 'vae-interview@B1']) },
      strict,
    );
    expect(vae.blocks.get('B1')?.outcome).toBe('acquired');
    expect(labels(vae.blocks.get('B2')?.missing ?? [])).toEqual(['Entretien avec le jury de VAE']);
    expect(vae.certification.outcome).toBe('open');
  });

  it('takes a mixed path block by block', () => {
    const { blocks } = proposeGrid(
      grid,
      { outcomes: allMet('AC'), route: 'mixed', blockRoutes: new Map([['B3', 'vae']]) },
      strict,
    );
    expect(blocks.get('B1')?.missing).toEqual([]);
    expect(blocks.get('B3')?.missing.map((one) => one.kind)).toEqual(['formality', 'formality']);
  });

  it('lets what people decided replace a proposal at the level above', () => {
    const decidedCompetences = new Map(
      competencesInOrder(grid).map((one) => [one.code, 'acquired' as const]),
    );
    expect(
      proposeGrid(grid, { outcomes: new Map(), decidedCompetences }, strict).blocks.get('B1')?.outcome,
    ).toBe('acquired');
    const decidedBlocks = new Map([['B1', 'not-acquired' as const]]);
    expect(proposeGrid(grid, { outcomes: new Map(), decidedBlocks }, strict).certification.outcome).toBe(
      'not-acquired',
    );
  });
});

describe('CQPM', () => {
  const grid = shippedReferential('CQPM-TCI');
  const decided = (over: Record<string, 'acquired' | 'not-acquired'> = {}) =>
    new Map(competencesInOrder(grid).map((one) => [one.code, over[one.code] ?? ('acquired' as const)]));

  it('leaves competences to the commission and the jury', () => {
    const { competences } = proposeGrid(grid, { outcomes: allMet('CQPM-TCI') });
    expect(competences.get('C1')).toMatchObject({
      outcome: 'open',
      decidedBy: 'le jury paritaire de délibération',
      ruleFrom: 'reading',
    });
  });

  it('needs the seven competences, without compensation, with evaluation, opinion and deliberation on record', () => {
    const facts = { outcomes: new Map(), formalities: every('CQPM-TCI') };
    expect(proposeGrid(grid, { ...facts, decidedCompetences: decided() }).certification).toMatchObject({
      outcome: 'acquired',
      ruleFrom: 'certifier',
      missing: [],
    });
    expect(
      proposeGrid(grid, { ...facts, decidedCompetences: decided({ C7: 'not-acquired' }) }).certification,
    ).toMatchObject({ outcome: 'not-acquired', reason: '1 compétence non acquise sur 7.' });
    const { certification } = proposeGrid(grid, { outcomes: new Map(), decidedCompetences: decided() });
    expect(certification.outcome).toBe('open');
    expect(labels(certification.missing)).toContain('Avis de l’entreprise enregistré');
  });

  it('dispenses VAE, and VAE alone, from the company’s opinion', () => {
    const needs = (route: string) =>
      proposeGrid(grid, {
        outcomes: new Map(),
        decidedCompetences: decided(),
        route,
      }).certification.missing.some((piece) => piece.codes.includes('company-opinion'));
    expect([needs('training'), needs('vae')]).toEqual([true, false]);
  });

  it('attributes a block by itself when the centre says it may', () => {
    const block = (blocksAwardedAlone?: boolean) =>
      proposeGrid(
        grid,
        {
          outcomes: new Map(),
          decidedCompetences: decided({ C6: 'not-acquired' }),
          formalities: every('CQPM-TCI'),
        },
        blocksAwardedAlone === undefined ? {} : { blocksAwardedAlone },
      ).blocks;
    expect(block(true).get('B1')?.outcome).toBe('acquired');
    expect(block(true).get('B3')?.outcome).toBe('not-acquired');
    expect(block(false).get('B1')).toMatchObject({ outcome: 'not-applicable', rule: 'centre-decides' });
    expect(block().get('B1')).toMatchObject({ outcome: 'open', missing: [{ kind: 'setting' }] });
  });

  it('does not hold an example of a list against the candidate, but holds an item of a closed list', () => {
    const strict = { criterionToCompetence: 'all-met' } as const;
    const competence = (over: Record<string, CriterionOutcome>, code: string) =>
      proposeGrid(grid, { outcomes: allMet('CQPM-TCI', over) }, strict).competences.get(code)?.outcome;
    expect(competence({ 'CQPM.C1.M03': 'not-met', 'CQPM.C1.M04': 'open' }, 'C1')).toBe('acquired');
    expect(competence({ 'CQPM.C1.M01': 'not-met' }, 'C1')).toBe('not-acquired');
    expect(competence({ 'CQPM.C2.K02': 'not-met' }, 'C2')).toBe('not-acquired');
  });
});

describe('chemistry', () => {
  const grid = shippedReferential('CQP-CHIMIE');

  it('asks for every row of a competence', () => {
    const { competences } = proposeGrid(grid, {
      outcomes: allMet('CQP-CHIMIE', { 'CQPTC.C3.09': 'not-met' }),
    });
    expect(competences.get('C3')).toMatchObject({
      outcome: 'not-acquired',
      ruleFrom: 'certifier',
      decidedBy: 'l’évaluateur habilité par la CPNE',
    });
    expect(competences.get('C4')).toMatchObject({
      outcome: 'acquired',
      reason: 'Tous les critères applicables sont atteints.',
    });
  });

  it('records a row without object as a no to explain, whose weight is the evaluator’s', () => {
    const outcomes = allMet('CQP-CHIMIE', { 'CQPTC.C4.06': 'not-applicable' });
    const bare = proposeGrid(grid, { outcomes }).competences.get('C4');
    expect(bare).toMatchObject({ outcome: 'open' });
    expect(labels(bare?.missing ?? [])).toContain(
      'Commentaire qui explique pourquoi CQPTC.C4.06 est sans objet',
    );
    const explained = proposeGrid(grid, { outcomes, commented: new Set(['CQPTC.C4.06']) }).competences.get(
      'C4',
    );
    expect(explained?.outcome).toBe('open');
    expect(explained?.missing.some((piece) => piece.kind === 'comment')).toBe(false);
  });

  it('wonders at more than two rows without object', () => {
    const three = allMet('CQP-CHIMIE', {
      'CQPTC.C4.06': 'not-applicable',
      'CQPTC.C4.04': 'not-applicable',
      'CQPTC.C5.10': 'not-applicable',
    });
    const kinds = proposeGrid(grid, { outcomes: three }).certification.missing.map((piece) => piece.kind);
    expect(kinds).toContain('excess');
  });

  it('has no blocks', () => {
    expect(proposeGrid(grid, { outcomes: allMet('CQP-CHIMIE') }).blocks.get('CQP')).toMatchObject({
      outcome: 'not-applicable',
      rule: 'no-blocks',
    });
  });

  it('needs six of six, two comments, three signatures, the files, the consultation and the jury', () => {
    const outcomes = allMet('CQP-CHIMIE');
    const { certification } = proposeGrid(grid, { outcomes });
    const kinds = grid.decision.formalities.map((formality) => formality.kind);
    expect(kinds.filter((kind) => kind === 'signature')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'comment')).toHaveLength(2);
    expect(certification.outcome).toBe('open');
    expect(certification.missing).toHaveLength(kinds.length);
    expect(proposeGrid(grid, { outcomes, formalities: every('CQP-CHIMIE') }).certification.outcome).toBe(
      'acquired',
    );
    for (const formality of every('CQP-CHIMIE')) {
      const others = new Set([...every('CQP-CHIMIE')].filter((id) => id !== formality));
      expect(proposeGrid(grid, { outcomes, formalities: others }).certification.missing).toHaveLength(1);
    }
  });
});

describe('DC', () => {
  const grid = shippedReferential('DC');
  const strict = { criterionToCompetence: 'all-met', competenceToBlock: 'all-met' } as const;
  const request = (over: Partial<ExemptionRequest> = {}): ExemptionRequest => ({
    advice: 'Prothèse vocale : l’oral ne s’appliquera pas à ce poste.',
    conditions: new Set(['overall-ability', 'future-job']),
    granted: true,
    ...over,
  });
  const withRequest = (exemption: ExemptionRequest) =>
    proposeGrid(
      grid,
      {
        outcomes: allMet('DC', { 'DC.C2.4.01': 'not-met' }),
        exemptions: new Map([['DC.C2.4.01', exemption]]),
      },
      strict,
    ).competences.get('C2.4');

  it('makes a criterion neutral once the jury exempted it on a reasoned advice and both conditions', () => {
    expect(withRequest(request())).toMatchObject({ outcome: 'acquired', missing: [] });
  });

  it.each([
    ['without advice', { advice: ' ' }, 'avis motivé attendu (le référent handicap du certificateur)'],
    ['with one condition of two', { conditions: new Set(['future-job']) }, 'condition à établir'],
    ['before the jury spoke', { granted: null }, 'décision attendue (le jury de certification)'],
  ])('keeps the competence open %s', (_, over, missing) => {
    const proposal = withRequest(request(over));
    expect(proposal?.outcome).toBe('open');
    expect(labels(proposal?.missing ?? []).join('\n')).toContain(missing);
  });

  it('counts the criterion again when the jury refuses', () => {
    expect(withRequest(request({ granted: false }))?.outcome).toBe('not-acquired');
  });

  it('never exempts a whole competence by itself', () => {
    const criteria = criteriaInOrder(grid).filter((one) => one.id.startsWith('DC.C2.4.'));
    const exemptions = new Map(criteria.map((one) => [one.id, request()]));
    expect(
      proposeGrid(grid, { outcomes: allMet('DC'), exemptions }, strict).competences.get('C2.4'),
    ).toMatchObject({ outcome: 'open', reason: expect.stringContaining('jamais écartée en entier') });
  });

  it('asks a candidate for one block for the dossier', () => {
    const codes = (route: string) =>
      proposeGrid(grid, { outcomes: allMet('DC'), route }, strict)
        .blocks.get('A2')
        ?.missing.flatMap((one) => one.codes);
    expect([codes('full'), codes('single-block')]).toEqual([[], ['professional-dossier']]);
  });

  it('exempts nothing where the certifier provides no exemption', () => {
    const ac = shippedReferential('AC');
    const { competences } = proposeGrid(
      ac,
      {
        outcomes: allMet('AC', { 'AC.2.3.L02': 'not-met' }),
        exemptions: new Map([['AC.2.3.L02', request()]]),
      },
      strict,
    );
    expect(competences.get('2.3.1')?.outcome).toBe('not-acquired');
  });
});

it('keeps the blocks of a grid apart', () => {
  const grid = shippedReferential('CQPM-TCI');
  expect(grid.blocks.map((block) => competencesOfBlock(block).map((one) => one.code))).toEqual([
    ['C1', 'C2'],
    ['C3', 'C4', 'C5'],
    ['C6', 'C7'],
  ]);
});
