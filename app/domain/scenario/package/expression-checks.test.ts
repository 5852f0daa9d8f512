import { describe, expect, it } from 'vitest';
import { loadMini, miniFiles } from '#fixtures/scenarios/mini';

const files = miniFiles();

/** What loading says once a part of a file is changed, with the line. */
function told(file: string, part: string, by: string): string[] {
  expect(files[file]).toContain(part);
  const { content, issues } = loadMini({ [file]: (files[file] ?? '').replace(part, by) });
  expect(content === null).toBe(issues.some(({ severity }) => severity === 'error'));
  return issues.map((issue) => `${issue.file}:${issue.line} ${issue.message}`);
}
const lineOf = (file: string, part: string): number =>
  (files[file] ?? '').split('\n').findIndex((line) => line.includes(part)) + 1;

describe('an expression that is wrong, told at its line before anything is played', () => {
  const condition = `'get("reminders", event.id).accountId = clientEnLitige'`;
  const line = lineOf('checks.yaml', condition);
  it.each([
    ['get("reminders", event.id', 'il manque la fin'],
    ['event.id = 3) or 4', 'illisible à partir de « ) or 4 »'],
    ['event.id = clientEnLitje', '« clientEnLitje » inconnu (vouliez-vous dire « clientEnLitige » ?)'],
    ['some i in 1..9 satisfies j = event.id', '« j » inconnu'],
    ['ouvre(event.id)', '« ouvre » inconnu'],
    ['{f: function(n) f(n)}.f(1) = event.id', 'ne définit pas de fonction'],
    ['count(for i in 1..1000000000 return i) > 3', 'trop de calculs'],
    ['now() = event.id', 'lit l’heure réelle'],
  ])('%s', (expression, message) => {
    const issues = told('checks.yaml', condition, `'${expression}'`);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(`checks.yaml:${line} Expression « ${expression} » : `);
    expect(issues[0]).toContain(message);
  });

  it('is found in scripts and in what people do', () => {
    const step = "principalCents: '{{ echueTtc }}'";
    expect(told('scripts/reference.yaml', step, "principalCents: '{{ echueTc }}'")[0]).toContain(
      `scripts/reference.yaml:${lineOf('scripts/reference.yaml', step)} Expression « echueTc » : « echueTc » inconnu`,
    );
  });

  it('admits the fields of records inside a filter', () => {
    expect(
      told(
        'checks.yaml',
        condition,
        `'count(all("invoices")[accountId = clientEnLitige and dueOn != null]) > event.id'`,
      ),
    ).toEqual([]);
  });
});

describe('a rule that names an unknown record', () => {
  it.each([
    [
      'records: {collection: quotes, where: {accountId: C0101',
      'records: {collection: quotes, where: {accountId: C0191',
      '« C0191 » n’existe pas dans accounts',
    ],
    [
      'where: {sku: RAM-A4}',
      'where: {sku: RAM-A5}',
      '« RAM-A5 » n’existe pas dans products (vouliez-vous dire « RAM-A4 » ?)',
    ],
    [
      `if: 'get("reminders", event.id)`,
      `if: 'get("accounts", "C9999")`,
      '« C9999 » n’existe pas dans accounts',
    ],
    [`if: 'get("reminders", event.id)`, `if: 'get("reminder", event.id)`, 'collection « reminder » inconnue'],
  ])('%s', (part, by, message) => {
    const issues = told('checks.yaml', part, by);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(`checks.yaml:${lineOf('checks.yaml', part)} ${message}`);
  });

  it('counts what people bring during the exam', () => {
    const part = 'where: {sku: RAM-A4}';
    const look = (id: string) =>
      told(
        'checks.yaml',
        `type: AvailabilityChecked, ${part}`,
        `type: RecordViewed, where: {collection: mails, id: ${id}}`,
      );
    expect(look('accord-aurore')).toEqual([]);
    expect(look('accord-aurora')[0]).toContain('« accord-aurora » n’existe pas dans mails');
  });
});
