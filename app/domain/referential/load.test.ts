import { describe, expect, it } from 'vitest';
import { shippedGridText } from '#tests/support/shipped-referential';

import { loadReferential } from './load';

const text = shippedGridText('AC');

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
