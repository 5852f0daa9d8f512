import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCheck } from '#tests/support/graded-sitting';
import { loadTemplate } from '../../../scenario/package/templates';
import { unknownTemplateFields } from './template-fields';

const file = 'fixtures/scenarios/mini/templates/note-d-essai.yaml';
const { template } = loadTemplate(readFileSync(file, 'utf8'), file);
const templates = { 'note-d-essai': template! };
const problems = (yaml: string) =>
  unknownTemplateFields(parseCheck(yaml), templates).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );

describe('what a check names in a template', () => {
  it('is known', () => {
    expect(
      problems(
        '{kind: deliverable, template: note-d-essai, fields: [{field: budget, label: a}], rows: [{table: concurrents, label: a, by: nom, expect: [{row: A, cells: [{field: prix, label: b}]}]}], sources: {in: [concurrents.preuve]}}',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'template: note-d-essais',
      'template modèle « note-d-essais » absent de templates (vouliez-vous dire « note-d-essai » ?)',
    ],
    ['template: note-d-essai, fields: [{field: budjet, label: a}]', 'champ « budjet » inconnu'],
    [
      'template: note-d-essai, texts: [{field: synthse, label: a, minWords: 3}]',
      'vouliez-vous dire « synthese »',
    ],
    [
      'template: note-d-essai, rows: [{table: budget, label: a, by: nom, count: {atLeast: 1}}]',
      'n’est pas un tableau',
    ],
    [
      'template: note-d-essai, rows: [{table: concurrents, label: a, by: non, count: {atLeast: 1}}]',
      'colonne « non » inconnue dans « concurrents » (vouliez-vous dire « nom » ?)',
    ],
    [
      'template: note-d-essai, rows: [{table: concurrents, label: a, every: [{field: px, label: b}]}]',
      'colonne « px » inconnue',
    ],
    ['template: note-d-essai, sources: {in: [concurrents.proof]}', 'sources.in.0 colonne « proof » inconnue'],
    [
      'template: note-d-essai, links: [{field: compte, label: a, to: {collection: accounts}}]',
      'champ « compte » inconnu',
    ],
    [
      'template: note-d-essai, texts: [{field: [synthese, rest], label: a, minWords: 3}]',
      'texts.0.field champ « rest » inconnu',
    ],
    [
      'template: note-d-essai, rows: [{table: concurrents, label: a, by: nom, expect: [{row: A, cells: [{field: pri.x, label: b}]}]}]',
      'rows.0 colonne « pri » inconnue',
    ],
    [
      'template: note-d-essai, sources: {claims: [{field: synthese, source: source, label: a}]}',
      'sources.claims.0 champ « source » inconnu',
    ],
    ['template: note-d-essai, fields: [{field: zzzzzzzz, label: a}]', 'inconnu dans le modèle note-d-essai'],
  ])('%s is refused', (body, message) => {
    expect(problems(`{kind: deliverable, ${body}}`).join('\n')).toContain(message);
  });

  it('is looked for inside combinations', () => {
    expect(
      problems(
        '{kind: all, checks: [{kind: not, check: {kind: deliverable, template: absent, complete: true}}]}',
      )[0],
    ).toContain('checks.0.check.template');
    const part = '{kind: deliverable, template: absent, complete: true}';
    expect(problems(`{kind: atLeast, count: 1, checks: [{kind: human, question: a}, ${part}]}`)).toEqual([
      'checks.1.template modèle « absent » absent de templates',
    ]);
    expect(problems(`{kind: any, checks: [${part}]}`)).toHaveLength(1);
  });
});
