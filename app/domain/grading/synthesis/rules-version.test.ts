import { describe, expect, it } from 'vitest';
import { parseCheck } from '#tests/support/graded-sitting';
import { standardTolerances, type Tolerances } from '../tolerances';
import { rulesVersion } from './rules-version';

const scenario = (question = 'Est-ce clair ?', tolerances?: Tolerances) => ({
  version: 3,
  checks: [parseCheck(`kind: human\nquestion: ${question}`)],
  tolerances,
});

describe('the name of a scenario’s rules', () => {
  it('is its version and a short mark of what they say, the same whenever they are read', () => {
    const rules = scenario();
    expect(rulesVersion(rules)).toMatch(/^3-[0-9a-f]{12}$/);
    expect(rulesVersion(rules)).toBe(rulesVersion(rules));
    expect(rulesVersion(scenario())).toBe(rulesVersion(rules));
  });

  it('changes with a check or a tolerance mended', () => {
    const names = [
      scenario(),
      scenario('Est-ce poli ?'),
      scenario(undefined, { ...standardTolerances, total: 2 }),
      scenario(undefined, { ...standardTolerances, total: 3 }),
    ].map(rulesVersion);
    expect(new Set(names).size).toBe(names.length);
  });
});
