import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkSchema } from '../schema';

/** What the author is told of a check that has the right shape and makes no sense, each at its place. */
function told(body: string): readonly string[] {
  const head = { id: 'essai', title: 'Essai', criteria: ['AC.2.1.D02'] };
  const { error } = checkSchema.safeParse({ ...head, ...(parse(`{${body}}`) as object) });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
const MAILS = 'kind: text, texts: {collection: mails}';
const HUMAN = '{kind: human, question: a}';
const NOTE = 'kind: deliverable, template: note';
const VAT =
  'kind: calculation, label: la TVA, expected: 1, source: {records: {collection: quotes}, field: totals.vatCents}';

describe('a check that could never hold, or always would', () => {
  it.each<[string, string]>([
    [MAILS, ': rien à chercher'],
    ['kind: dashboard', ': rien à regarder : tiles'],
    ['kind: file', ': rien à regarder : type'],
    ['kind: file, text: {label: a}', 'text: rien à chercher'],
    ['kind: file, type: pdf, on: {nom: a}', 'on: champ « nom » inconnu'],
    ['kind: dialogue', ': rien à regarder : tags'],
    ['kind: dialogue, says: {label: a}', 'says: rien à chercher'],
    ['kind: dialogue, outcome: [a], calls: {dialogue: a}', 'calls: champ « dialogue » inconnu'],
    [
      'kind: dialogue, tags: [{tag: a, label: a}, {tag: b, label: b, atLeast: 2, atMost: 1}]',
      'tags.1: atLeast',
    ],
    ['kind: dialogue, report: {records: {collection: activities}}', 'report: rien à comparer'],
    [`${NOTE}, rows: [{table: t, label: a}]`, 'rows.0: rien à regarder'],
    [`${NOTE}, rows: [{table: t, label: a, expect: [{row: a}]}]`, 'rows.0: expect demande « by »'],
    [`${NOTE}, rows: [{table: t, label: a, count: {atLeast: 1}, noOthers: true}]`, 'rows.0: noOthers'],
    [`${NOTE}, rows: [{table: t, label: a, count: {atLeast: 1}, enough: 1}]`, 'rows.0: noOthers'],
    [`${NOTE}, texts: [{field: a, label: a}]`, 'texts.0: rien à chercher'],
    [`${NOTE}, complete: true, version: draft, recipients: [a]`, ': version: draft'],
    [`${NOTE}, complete: true, version: draft, before: {day: 1}`, ': version: draft'],
    ['kind: record, records: {collection: quotes}', ': ni where, ni if, ni expect'],
    ['kind: record, records: {collection: quotes}, quantity: none', ': quantity: none demande observedWhen'],
    [`kind: any, checks: [${HUMAN}, {kind: not, check: {${MAILS}}}]`, 'checks.1.check: rien à chercher'],
    [`kind: all, checks: [{kind: human, question: a, weight: 2}]`, 'checks.0.weight: weight ne sert'],
    [`kind: atLeast, count: 1, checks: [${HUMAN}, {${MAILS}}]`, 'checks.1: rien à chercher'],
    [`kind: atLeast, count: 3, checks: [${HUMAN}, ${HUMAN}]`, 'count: count dépasse'],
    ['kind: legal, rules: quote-mentions, on: {collection: quotes}, only: [a]', 'only: règle « a » inconnue'],
    [
      'kind: legal, rules: quote-mentions, on: {collection: quotes}, evenIfNotDue: [a]',
      'evenIfNotDue: règle',
    ],
    [VAT.replace('totals', 'total'), 'source.field: champ « total.vatCents » inconnu'],
    [`${VAT}, follows: [{from: lines, factor: 1}]`, 'follows'],
    [
      'kind: process, pattern: response, first: {type: QuoteSent}, then: {type: MailSent}, same: {idd: content.subject}',
      'same: champ « idd » inconnu dans l’événement QuoteSent',
    ],
    [
      'kind: process, pattern: response, first: {type: QuoteSent}, then: {type: MailSent}, same: {id: contents}',
      'same: champ « contents » inconnu dans l’événement MailSent',
    ],
  ])('is refused: {%s}', (body, message) => expect(told(body).join('\n')).toContain(message));

  it.each([
    `${MAILS}, minWords: 1`,
    `${MAILS}, maxWords: 1`,
    `${MAILS}, maxSpellingErrorRate: 1`,
    `${MAILS}, structure: [closing]`,
    `${MAILS}, states: [{label: a, amount: 1}]`,
    `${MAILS}, forbids: [{label: a, idea: [huissier]}]`,
    'kind: dashboard, comment: [{label: a, amount: 1}]',
    'kind: dashboard, figuresFromTiles: true',
    'kind: dashboard, tiles: [{label: a, measure: revenue}]',
    'kind: file, on: {name: a}',
    'kind: file, sheets: [a]',
    'kind: file, cells: [{at: A1, label: a, filled: true}]',
    'kind: file, formulas: [{label: a, under: b}]',
    'kind: file, text: {label: a, minWords: 1}',
    'kind: dialogue, tags: [{tag: a, label: a, atLeast: 1, atMost: 1}], calls: {dialogueId: a}',
    'kind: dialogue, order: [{tag: a, label: a}, {tag: b, label: b}]',
    'kind: dialogue, variables: [{field: a, label: a, filled: true}]',
    'kind: dialogue, says: {minWords: 1}',
    'kind: dialogue, report: {records: {collection: activities}, invents: [{label: a, idea: [accord], unless: c}]}',
    `${NOTE}, rows: [{table: t, label: a, count: {atLeast: 1}}]`,
    `${NOTE}, rows: [{table: t, label: a, by: n, enough: 1, noOthers: true, expect: [{row: a}]}]`,
    `${NOTE}, rows: [{table: t, label: a, every: [{field: a, label: a, filled: true}]}]`,
    `${NOTE}, complete: true, version: draft`,
    `${NOTE}, before: {day: 1}, recipients: [a]`,
    'kind: record, records: {collection: quotes, if: "true"}',
    'kind: record, records: {collection: quotes, where: {id: a}}',
    'kind: record, records: {collection: quotes}, expect: [{field: id, label: a, filled: true}]',
    'kind: record, records: {collection: quotes}, quantity: none, observedWhen: {type: QuoteSent}',
    'kind: atLeast, count: 3, checks: [{kind: human, question: a, weight: 2}, {kind: human, question: b}]',
    'kind: process, pattern: response, first: {type: QuoteSent}, then: {type: MailSent}, same: {id: content.subject}',
  ])('is not this one: {%s}', (body) => expect(told(body)).toEqual([]));
});

describe('an address, an hour or a name', () => {
  const cell = (at: string) => `kind: file, cells: [{at: "${at}", label: a, filled: true}]`;
  const range = (of: string) => `kind: file, formulas: [{range: "${of}", label: a}]`;
  const calls = (name: string) => `kind: file, formulas: [{under: a, label: a, functions: ["${name}"]}]`;
  const before = (at: string) => `${NOTE}, before: {day: 1, at: "${at}"}`;
  const field = (path: string) =>
    `${NOTE}, links: [{field: "${path}", label: a, to: {collection: accounts}}]`;

  it.each([
    ...['A1', 'AA10', 'XFD1048576'].map(cell),
    ...['A1:B2', 'AA10:AB20'].map(range),
    ...['SOMME', 'NB.SI', 'équiv'].map(calls),
    ...['00:00', '19:59', '23:59'].map(before),
    ...['client', 'actions.clients', 'a-1.b-2'].map(field),
    `${NOTE}, recipients: [a, b], texts: [{field: [a, b], label: a, minWords: 2}]`,
  ])('is well written in {%s}', (body) => expect(told(body)).toEqual([]));

  it.each([
    ...['a1', 'A0', '1A', 'AAAA1', 'A1x', 'xA1', '$A$1', 'A1:B2', 'A12345678'].map(cell),
    ...['A1', 'A1:B', 'A1:b2', 'A1:B2:C3', 'A0:B2'].map(range),
    ...['SUM(', '1SUM', ''].map(calls),
    ...['24:00', '9:00', '10:60', '10:000', '110:00'].map(before),
    ...['Client', 'a.b.c', 'a b', '.a', ''].map(field),
    `${NOTE}, recipients: []`,
    `${NOTE}, texts: [{field: [], label: a, minWords: 2}]`,
  ])('is not in {%s}', (body) => expect(told(body)).not.toEqual([]));
});
