import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseAuthoredYaml } from '../../../scenario/authored-yaml';
import { checksFileSchema } from '../schema';

const issues = (yaml: string) =>
  parseAuthoredYaml(yaml, 'checks.yaml', checksFileSchema).issues.map(
    ({ line, path, message }) => `${line} ${path} ${message}`,
  );
const head = '- id: essai\n  title: Essai\n  criteria: [AC.2.1.D02]\n';

describe('checks.yaml', () => {
  it('accepts a well-written check of each kind', () => {
    const bodies = [
      'kind: record\n  records: {collection: quotes, where: {accountId: C1}}',
      'kind: calculation\n  source: {records: {collection: quotes}, field: totals.vatCents}\n  label: la TVA\n  expected: "{{ tva }}"',
      'kind: process\n  pattern: existence\n  event: {type: QuoteSent}',
      'kind: text\n  texts: {collection: mails}\n  minWords: 10',
      'kind: legal\n  rules: invoice-mentions\n  on: {collection: invoices}',
      'kind: dashboard\n  shared: true',
      'kind: deliverable\n  template: note\n  complete: true',
      'kind: file\n  type: xlsx',
      'kind: dialogue\n  outcome: [rendez-vous]',
      'kind: human\n  question: Est-ce clair ?',
      'kind: all\n  checks: [{kind: human, question: a}]',
      'kind: any\n  checks: [{kind: not, check: {kind: human, question: a}}]',
      'kind: atLeast\n  count: 1\n  checks: [{kind: human, question: a}]',
      'kind: not\n  check: {kind: human, question: a}',
    ];
    for (const body of bodies) expect(issues(`${head}  ${body}\n`), body).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['an unknown kind', 'kind: recrod', 'vouliez-vous dire « record »'],
    [
      'a misspelt key, even deep',
      'kind: record\n  records: {collection: quotes, wher: {a: 1}}',
      '« wher » (vouliez-vous dire « where » ?)',
    ],
    [
      'an unknown collection',
      'kind: legal\n  rules: invoice-mentions\n  on: {collection: invoice}',
      'vouliez-vous dire « invoices »',
    ],
    [
      'an unknown event type',
      'kind: process\n  pattern: existence\n  event: {type: QuoteSend}',
      'vouliez-vous dire « QuoteSent »',
    ],
    [
      'a pattern without its events',
      'kind: process\n  pattern: precedence\n  first: {type: QuoteSent}',
      'demande « then »',
    ],
    [
      'an absence nobody could observe',
      'kind: process\n  pattern: absence\n  event: {type: QuoteSent}',
      'demande observedWhen',
    ],
    [
      'an absence hidden in a combination',
      'kind: all\n  checks: [{kind: process, pattern: absence, event: {type: QuoteSent}}]',
      'demande observedWhen',
    ],
    [
      'a « none » nobody could observe',
      'kind: record\n  records: {collection: quotes}\n  quantity: none',
      'demande observedWhen',
    ],
    [
      'a record check that accepts anything',
      'kind: record\n  records: {collection: quotes}',
      'n’importe quelle fiche',
    ],
    ['a text check that looks for nothing', 'kind: text\n  texts: {collection: mails}', 'rien à chercher'],
    [
      'a statement found in two ways',
      'kind: text\n  texts: {collection: mails}\n  states: [{label: a, amount: 1, date: "2026-01-01"}]',
      'une seule façon',
    ],
    [
      'more parts wanted than given',
      'kind: atLeast\n  count: 3\n  checks: [{kind: human, question: a}]',
      'dépasse',
    ],
    [
      'a misspelt field of a record',
      'kind: record\n  records: {collection: quotes, where: {acountId: C1}}',
      'champ « acountId » inconnu dans la collection quotes (vouliez-vous dire « accountId » ?)',
    ],
    [
      'a misspelt field of an expectation',
      'kind: record\n  records: {collection: quotes}\n  expect: [{field: "lines[sku=A].price", label: le prix, filled: true}]',
      'champ « lines[sku=A].price » inconnu',
    ],
    [
      'a misspelt field of an event, deep in a combination',
      'kind: all\n  checks: [{kind: process, pattern: existence, event: {type: MailSent, where: {content.too.email: a}}}]',
      'champ « content.too.email » inconnu dans l’événement MailSent',
    ],
    [
      'an unknown legal rule',
      'kind: legal\n  rules: quote-mentions\n  on: {collection: quotes}\n  except: [validité]',
      'règle « validité » inconnue',
    ],
    ['a criterion that is no id', 'kind: human\n  question: a\n  mission: 3', 'texte attendu'],
  ])('refuses %s', (_what, body, message) => {
    const found = issues(`${head}  ${body}\n`);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(message);
  });

  it('is described field by field for editors', () => {
    const schema = JSON.stringify(z.toJSONSchema(checksFileSchema, { io: 'input' }));
    expect(schema).toContain('Corrélation');
    expect(schema).toContain('"examples"');
  });
});
