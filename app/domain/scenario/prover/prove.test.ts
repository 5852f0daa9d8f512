import { describe, expect, it } from 'vitest';
import { loadMini, miniFiles, miniReferential } from '#fixtures/scenarios/mini';
import { prepareScenario } from '../compile';
import type { Finding } from './findings';
import { prove } from './prove';

const files = miniFiles();
const referential = miniReferential();

/** What the proof finds once some files are changed. */
function found(over: Record<string, string> = {}, seeds = [1]): readonly Finding[] {
  const { content, issues } = loadMini(over);
  if (!content) throw new Error(issues.map((issue) => issue.message).join('\n'));
  return prove({ prepared: prepareScenario(content), referential, seeds }).findings;
}
const errors = (findings: readonly Finding[], rule: Finding['rule']) =>
  findings
    .filter((finding) => finding.rule === rule && finding.severity === 'error')
    .map((finding) => finding.message);
const changed = (file: string, part: string, by: string) => {
  expect(files[file]).toContain(part);
  return { [file]: (files[file] ?? '').replace(part, by) };
};

describe('the proof of a scenario', { timeout: 30_000 }, () => {
  it('holds for the model scenario, on several variants', () => {
    expect(found({}, [1, 2, 3]).filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('rule 1: refuses a reference that does not meet a check, or cannot be played', () => {
    expect(
      errors(
        found(changed('scripts/reference.yaml', "principalCents: '{{ echueTtc }}'", 'principalCents: 1 €')),
        1,
      )[0],
    ).toContain('relance-client-en-retard');
    expect(
      errors(
        found(
          changed(
            'scripts/reference.yaml',
            'collection: mails, id: demande-aurore',
            'collection: mails, id: rien',
          ),
        ),
        1,
      )[0],
    ).toContain('Étape 1');
    expect(
      errors(
        found({
          'scripts/reference.yaml': 'title: Rien\nkind: empty\n',
          'scripts/relance-tout-le-monde.yaml': 'title: Rien\nkind: empty\n',
        }),
        1,
      ),
    ).toEqual(['aucun passage de référence dans scripts/']);
  });

  it('rule 2: refuses a check that passes when nothing is done', () => {
    const vacuous = `${files['checks.yaml'] ?? ''}
- id: deja-vrai
  title: La demande est dans la boîte
  criteria: [AC.2.1.D01]
  mission: devis
  kind: process
  pattern: existence
  event: {type: AttemptStarted, by: any}
`;
    expect(errors(found({ 'checks.yaml': vacuous }), 2)).toEqual([
      'passage vide : le contrôle « deja-vrai » est constaté, il ne prouve donc rien',
    ]);
  });

  it('rule 3: refuses a check that no omission can fail, and remarks steps nothing observes', () => {
    const twice = {
      ...changed(
        'scripts/reference.yaml',
        '  - {action: CheckAvailability, at: J1 08:40',
        '  - {action: CheckAvailability, at: J1 08:39, fields: {sku: RAM-A4, quantity: 1}}\n  - {action: CheckAvailability, at: J1 08:40',
      ),
    };
    const findings = found(twice);
    // The quote itself still fails the check when it is left out, so the check is proved; the first look is only remarked.
    expect(errors(findings, 3)).toEqual([]);
    expect(
      findings.filter((finding) => finding.severity === 'warning').map((finding) => finding.message),
    ).toContainEqual(expect.stringContaining('J1 08:39'));
  });

  it('rule 4: refuses a weak script that is judged otherwise than its author says', () => {
    expect(
      errors(
        found(
          changed('scripts/relance-tout-le-monde.yaml', 'litige-respecte: not-met', 'litige-respecte: met'),
        ),
        4,
      )[0],
    ).toContain('attendu : constaté');
    expect(
      errors(
        found(
          changed(
            'scripts/relance-tout-le-monde.yaml',
            'expected: {litige-respecte: not-met}',
            'expected: {}',
          ),
        ),
        4,
      )[0],
    ).toContain('litige-respecte');
  });

  it('rule 4: refuses a check that holds against right work said otherwise', () => {
    const alternative = (steps: string) =>
      found({
        'scripts/autrement.yaml': `title: Autrement\nkind: alternative\nextends: reference\n${steps}`,
      });
    expect(errors(alternative('change: []\n'), 4)).toEqual([]);
    const reminds = errors(
      found({
        'scripts/autrement.yaml': (files['scripts/relance-tout-le-monde.yaml'] ?? '')
          .replace('kind: weak', 'kind: alternative')
          .replace(/^expected:.*$/m, ''),
      }),
      4,
    );
    expect(reminds.join()).toMatch(/script « autrement » : le contrôle « litige-respecte » est non constaté/);
  });

  it('rule 6: says which criteria are left to people', () => {
    const { content } = loadMini();
    const coverage =
      content && prove({ prepared: prepareScenario(content), referential, seeds: [1] }).coverage;
    expect(coverage?.criteria.find((criterion) => criterion.id === 'AC.2.2.F01')).toMatchObject({
      automatic: ['relance-client-en-retard', 'litige-respecte'],
      human: ['ton-de-la-lettre'],
    });
    expect(coverage?.uncovered).toEqual([]);
  });
});
