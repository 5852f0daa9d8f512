import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { proposeBlock, proposeCompetence, proposeCompetences } from './decision';
import { loadReferential } from './load';
import {
  activityOf,
  blockOf,
  competenceOf,
  criteriaInOrder,
  criteriaInforming,
  placedCriteria,
  selectOptionalCriterion,
} from './model';
import type { Referential } from './schema';

const FILE = 'scenarios/referentials/assistant-commercial.yaml';
const text = readFileSync(FILE, 'utf8');

function shipped(): Referential {
  const { referential, issues } = loadReferential(text, FILE);
  expect(issues).toEqual([]);
  if (referential === null) throw new Error('The shipped referential must load');
  return referential;
}

describe('the shipped grid', () => {
  const grid = shipped();

  it('holds the 45 criteria, once each', () => {
    const ids = criteriaInOrder(grid).map((criterion) => criterion.id);
    expect(ids).toHaveLength(45);
    expect(new Set(ids).size).toBe(45);
    expect(ids.slice(0, 3)).toEqual(['AC.1.1.A04', 'AC.1.1.A05', 'AC.1.1.A06']);
    expect(ids.at(-1)).toBe('AC.3.3.C02');
  });

  it('counts 3 blocks, 8 activities and 16 competences', () => {
    const activities = grid.blocks.flatMap((block) => block.activities);
    expect([
      grid.blocks.length,
      activities.length,
      activities.flatMap((one) => one.competences).length,
    ]).toEqual([3, 8, 16]);
  });

  it('places a criterion in its competence, activity and block', () => {
    expect(competenceOf(grid, 'AC.2.2.R03').code).toBe('2.2.2');
    expect(activityOf(grid, 'AC.2.2.R03').code).toBe('2.2');
    expect(blockOf(grid, 'AC.2.2.R03').title).toBe('Suivi des commandes');
    expect(placedCriteria(grid).get('AC.2.2.R03')?.group.heading).toBe('Suivi des règlements');
    expect(placedCriteria(grid).get('AC.2.3.L01')?.group.heading).toBeNull();
  });

  it('keeps the items the certifier lists one by one', () => {
    expect(selectOptionalCriterion(grid, 'AC.2.2.R03')?.checklist).toHaveLength(10);
    expect(selectOptionalCriterion(grid, 'AC.2.1.S01')?.checklist.map((item) => item.id)).toContain(
      'customer-terms',
    );
  });

  it('knows the criteria that inform a second competence', () => {
    expect(criteriaInforming(grid, '2.1.2').map((criterion) => criterion.id)).toEqual([
      'AC.2.1.D04',
      'AC.2.1.S02',
      'AC.2.1.S03',
      'AC.2.1.D03',
      'AC.2.1.S01',
    ]);
  });

  it('answers null or throws on an unknown criterion, as the name says', () => {
    expect(selectOptionalCriterion(grid, 'AC.9.9.Z99')).toBeNull();
    expect(() => competenceOf(grid, 'AC.9.9.Z99')).toThrow('AC.9.9.Z99');
  });

  it('is typeset in French', () => {
    expect(text).not.toMatch(/[A-Za-zé]'[a-zA-Zé]/);
    expect(text.replace(/^\s*#.*$/gm, '')).not.toMatch(/ [;:?!»](?=[ "\n])/);
  });
});

describe('the decision rule', () => {
  const grid = shipped();

  it('proposes nothing when the certifier states no rule', () => {
    expect(proposeCompetence(grid, ['met', 'met']).outcome).toBe('open');
    expect(proposeBlock(grid, ['acquired', 'not-acquired']).reason).toContain('l’examinateur décide');
  });

  it('follows the centre when it chose « all criteria met »', () => {
    const settings = { criterionToCompetence: 'all-met' } as const;
    expect(proposeCompetence(grid, ['met', 'met', 'not-applicable'], settings).outcome).toBe('acquired');
    expect(proposeCompetence(grid, ['met', 'not-met', 'open'], settings)).toEqual({
      outcome: 'not-acquired',
      rule: 'all-met',
      reason: '1 critère non atteint sur 3.',
    });
    expect(proposeCompetence(grid, ['met', 'open'], settings).outcome).toBe('open');
    expect(proposeCompetence(grid, ['not-applicable'], settings).outcome).toBe('not-applicable');
  });

  it('ignores a setting that the referential does not allow', () => {
    const strict: Referential = {
      ...grid,
      decision: {
        ...grid.decision,
        competenceToBlock: { ...grid.decision.competenceToBlock, centreMayChoose: [] },
      },
    };
    expect(proposeBlock(strict, ['acquired'], { competenceToBlock: 'all-met' }).rule).toBe(
      'examiner-decides',
    );
  });

  it('proposes every competence of the grid, the undecided ones as open', () => {
    const all = proposeCompetences(
      grid,
      new Map([
        ['AC.2.3.L01', 'met'],
        ['AC.2.3.L02', 'met'],
      ]),
      { criterionToCompetence: 'all-met' },
    );
    expect(all.size).toBe(16);
    expect(all.get('2.3.1')?.outcome).toBe('acquired');
    expect(all.get('2.2.1')?.outcome).toBe('open');
  });
});

describe('the CQPM grid', () => {
  const file = 'scenarios/referentials/cqpm-technico-commercial-industriel.yaml';
  const { referential, issues } = loadReferential(readFileSync(file, 'utf8'), file);
  if (referential === null) throw new Error(issues.map((issue) => issue.message).join('\n'));

  it('holds 142 criteria in 3 blocks and 7 competences, under ids of its own prefix', () => {
    const ids = criteriaInOrder(referential).map((criterion) => criterion.id);
    expect(new Set(ids).size).toBe(142);
    expect(ids.every((id) => id.startsWith('CQPM.'))).toBe(true);
    expect(
      referential.blocks.map((block) => block.activities.flatMap((one) => one.competences).length),
    ).toEqual([2, 3, 2]);
  });

  it('tells the examples of a list from the items of a closed one', () => {
    const items = criteriaInOrder(referential).flatMap((criterion) => criterion.under ?? []);
    expect(items.filter((item) => item.list === 'illustrative')).toHaveLength(40);
    expect(items.filter((item) => item.list === 'closed')).toHaveLength(13);
  });

  it('names the dimension each criterion observes', () => {
    const dimensions = [...placedCriteria(referential).values()].map((placed) => placed.group.dimension);
    const count = (wanted: string) => dimensions.filter((dimension) => dimension === wanted).length;
    expect(['methods', 'means', 'relations', 'constraints', 'results'].map(count)).toEqual([
      50, 26, 23, 16, 27,
    ]);
  });
});

describe('loading', () => {
  const problems = (edit: (source: string) => string) => loadReferential(edit(text), 'grid.yaml').issues;

  it('finds a criterion written twice, at its line', () => {
    const issues = problems((source) => source.replace('id: AC.2.2.F02', 'id: AC.2.2.F01'));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toBe('critère « AC.2.2.F01 » écrit deux fois');
    expect(text.split('\n')[(issues[0]?.line ?? 0) - 1]).toContain('id: AC.2.2.F02');
  });

  it('finds unknown groups, competences, activities and foreign ids', () => {
    expect(problems((s) => s.replace('group: AC.2.3.L', 'group: AC.2.3.Z'))[0]?.message).toContain(
      'rubrique « AC.2.3.Z » absente',
    );
    expect(
      problems((s) => s.replace('alsoCompetences: ["2.1.2"]', 'alsoCompetences: ["9.9.9"]'))[0]?.message,
    ).toContain('9.9.9');
    expect(problems((s) => s.replace('covers: ["1.1"]', 'covers: ["7.1"]'))[0]?.message).toContain('7.1');
    expect(problems((s) => s.replace('id: AC.2.2.F02', 'id: DC.2.2.F02'))[0]?.message).toContain('AC.');
  });

  it('finds an item of a list whose stem does not open one above it', () => {
    const under = (stem: string) => (source: string) =>
      source.replace(
        'id: AC.2.2.F02\n',
        `id: AC.2.2.F02\n                under: { stem: ${stem}, list: closed }\n`,
      );
    expect(problems(under('AC.2.2.F01'))).toEqual([]);
    for (const stem of ['AC.2.2.F02', 'AC.2.2.R01', 'AC.9'])
      expect(problems(under(stem))[0]?.message).toContain('un critère qui ouvre une liste');
  });

  it('finds a role or a route the decision rule does not declare', () => {
    expect(
      problems((s) =>
        s.replace('    rule: examiner-decides', '    decidedBy: nobody\n    rule: examiner-decides'),
      )[0],
    ).toMatchObject({
      path: 'decision.criterionToCompetence.decidedBy',
      message: expect.stringContaining('nobody'),
    });
  });

  it('finds a misspelt key and a wrong observability class', () => {
    expect(problems((s) => s.replace('lookAt:', 'lookat:')).map((issue) => issue.message)).toContain(
      'clé inconnue « lookat » (vouliez-vous dire « lookAt » ?)',
    );
    expect(problems((s) => s.replace('observability: trace', 'observability: traces'))[0]?.message).toContain(
      'vouliez-vous dire « trace »',
    );
  });
});
