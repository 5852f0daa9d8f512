import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { issueText, parseAuthoredYaml } from './authored-yaml';

const check = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('record'),
    collection: z.string(),
    tolerance: z.number().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal('text'), ideas: z.array(z.string()).min(1) }),
]);
const schema = z.strictObject({
  title: z.string().min(3),
  level: z.enum(['exam', 'mock', 'coached']).optional(),
  code: z.string().optional(),
  date: z.iso.date().optional(),
  duration: z.union([z.number().int(), z.strictObject({ minutes: z.number().int() })]).optional(),
  facts: z.record(z.string().regex(/^[a-z]+$/), z.number()).optional(),
  checks: z.array(check).default([]),
});

const read = (text: string) => parseAuthoredYaml(text, 'x.yaml', schema);
const lines = (text: string) =>
  read(text).issues.map((issue) => `${issue.line}:${issue.column} ${issue.path} ${issue.message}`);

describe('parseAuthoredYaml', () => {
  it('returns the typed value of a right file', () => {
    const result = read('title: Suivi\nchecks:\n  - kind: text\n    ideas: [retard]\n');
    expect(result.issues).toEqual([]);
    expect(result.value?.checks[0]).toEqual({ kind: 'text', ideas: ['retard'] });
  });

  it('places an unknown key on the key itself and proposes the nearest known one', () => {
    expect(lines('title: Suivi\nlevle: exam\n')).toEqual([
      '2:1 levle clé inconnue « levle » (vouliez-vous dire « level » ?)',
    ]);
  });

  it('takes the known keys from the branch that the kind selects', () => {
    expect(
      lines('title: Suivi\nchecks:\n  - kind: record\n    collection: quotes\n    tolerence: 1\n'),
    ).toEqual(['5:5 checks[0].tolerence clé inconnue « tolerence » (vouliez-vous dire « tolerance » ?)']);
    expect(lines('title: Suivi\nchecks:\n  - kind: text\n    ideas: [a]\n    tolerence: 1\n')).toEqual([
      '5:5 checks[0].tolerence clé inconnue « tolerence »',
    ]);
  });

  it('collects every problem, in the order of the file', () => {
    const found = lines(
      'title: ab\nlevel: examen\ncode: 2.2\nchecks:\n  - kind: text\n    ideas: []\n  - kind: recrod\n',
    );
    expect(found).toEqual([
      '1:8 title nombre de caractères : au moins 3',
      '2:8 level valeur « examen » inconnue (vouliez-vous dire « exam » ?) ; au choix : exam, mock, coached',
      '3:7 code texte attendu ; nombre ici : mettez la valeur entre guillemets',
      '6:12 checks[0].ideas nombre d’éléments : au moins 1',
      '7:11 checks[1].kind valeur « recrod » inconnue (vouliez-vous dire « record » ?) ; au choix : record, text',
    ]);
  });

  it('places a missing field on the block that lacks it', () => {
    expect(lines('title: Suivi\nchecks:\n  - kind: text\n    ideas: [a]\n  - kind: record\n')).toEqual([
      '5:5 checks[1].collection champ obligatoire absent (texte attendu)',
    ]);
  });

  it('explains a union by the branch the author meant', () => {
    expect(lines('title: Suivi\nduration:\n  minutes: long\n')).toEqual([
      '3:12 duration.minutes nombre attendu ; texte ici',
    ]);
    expect(lines('title: Suivi\nduration: long\n')).toEqual([
      '2:11 duration nombre attendu ; texte ici ; ou bien : bloc de champs attendu ; texte ici',
    ]);
  });

  it('explains keys, dates and whole numbers', () => {
    expect(lines('title: Suivi\nfacts: {Abc: 1}\n')[0]).toContain('facts.Abc clé « Abc » refusée');
    expect(lines('title: Suivi\ndate: 2026-02-30\n')).toEqual([
      '2:7 date date attendue sous la forme AAAA-MM-JJ',
    ]);
    expect(lines('title: Suivi\nduration: 1.5\n')[0]).toContain('nombre entier attendu ; nombre ici');
  });

  it('reports the syntax of the YAML itself', () => {
    expect(lines('title: "Suivi\nlevel: exam\n')[0]).toMatch(/^\d+:\d+ {2}YAML : /);
    expect(lines('title: Suivi\n\tlevel: exam\n')[0]).toContain('tabulation');
    expect(lines('title: Suivi\ntitle: Autre\n')).toEqual([
      '2:1  YAML : clé écrite deux fois dans le même bloc',
    ]);
    expect(lines('title: *absent\n')[0]).toContain('renvoi');
  });

  it('never throws, whatever the text holds', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ];
    const hostile = [
      '',
      '[]',
      'null',
      '---\n---\n',
      '\u0000',
      '{{{{',
      '[',
      bomb.join('\n'),
      '['.repeat(20_000),
      '__proto__: {title: x}',
      '? [a]\n: b',
      'x'.repeat(4_000_001),
    ];
    for (const text of hostile) expect(read(text).issues.length, text.slice(0, 20)).toBeGreaterThan(0);
  });

  it('locates values for the checks made after parsing, through anchors too', () => {
    const result = read('title: Suivi\nchecks:\n  - &one\n    kind: text\n    ideas: [a, b]\n  - *one\n');
    expect(result.locate(['checks', 0, 'ideas', 1])).toEqual({ line: 5, column: 16 });
    expect(result.locate(['checks', 1])).toEqual({ line: 6, column: 5 });
    expect(issueText(result.issueAt(['checks', 0, 'ideas'], 'idée inconnue'))).toBe(
      'x.yaml:5:12 checks[0].ideas : idée inconnue',
    );
  });
});
