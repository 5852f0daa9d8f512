import { describe, expect, it } from 'vitest';
import { badScenarios, filesOf } from '#fixtures/scenarios/bad-scenarios';
import { loadMini, miniReferential } from '#fixtures/scenarios/mini';
import { prepareScenario } from '../compile';
import { isProved, rules, type Finding } from './findings';
import { prove } from './prove';

const referential = miniReferential();
const proved = (files: Record<string, string>): { loading: string[]; findings: readonly Finding[] } => {
  const { content, issues } = loadMini(files);
  return {
    loading: issues.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    findings: content
      ? prove({ prepared: prepareScenario(content), referential, seeds: [1, 2, 3] }).findings
      : [],
  };
};

describe('a scenario with one fault', { timeout: 60_000 }, () => {
  it.each(badScenarios.map((bad) => [`rule ${bad.rule}: ${bad.name}`, bad] as const))('%s', (_name, bad) => {
    const { loading, findings } = proved(filesOf(bad));
    if (bad.toldBy === 'loading') {
      expect(loading).toHaveLength(1);
      expect(loading[0]).toContain(bad.message);
      return;
    }
    expect(loading).toEqual([]);
    const told = findings.filter(({ rule, message }) => rule === bad.rule && message.includes(bad.message));
    expect(told.map(({ message }) => message)).not.toEqual([]);
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set([bad.severity]));
    expect(isProved({ findings })).toBe(bad.severity === 'warning');
  });

  it('shows a fault of every rule', () => {
    expect(new Set(badScenarios.map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});
