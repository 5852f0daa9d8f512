import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { initialWorld, type CollectionName } from '../attempt/world';
import type { FieldExpectation } from './checks/definitions/parts';
import { gradingContext } from './context';
import { checkValues } from './field-expectations';
import { inWords, matches, matchesWhere, type ValueFormat } from './matching';
import { readPath, recordLabel } from './record-view';

const world = initialWorld(tinySeed({}, { facts: { total: 100, champ: 'prix' } }));
const context = gradingContext(world, []);

describe('a value found, against what is expected', () => {
  it.each<[unknown, unknown, boolean]>([
    ['Échéance  du mois', 'echeance du mois', true],
    ['Échéance', 'Échéances', false],
    [`${'long '.repeat(30)}É`, `${'long  '.repeat(30)}e`, true],
    [100, '{{ total }}', true],
    [12, '12', true],
    [12, '13', false],
    ['12', 12, false],
    [[1, 2], 2, true],
    [[1, 2], 3, false],
    ['', null, true],
    [undefined, null, true],
    [0, null, false],
    [true, true, true],
    [true, false, false],
    [101, { equals: 100, tolerance: 1 }, true],
    [101, { equals: 100, tolerance: 'total' }, true],
    [102, { equals: 100, tolerance: 'total' }, false],
    [101, { equals: 100 }, false],
    [2, { oneOf: [1, '{{ total }}', 2] }, true],
    [3, { oneOf: [1, 2] }, false],
    [3, { atLeast: 3 }, true],
    [2, { atLeast: 3 }, false],
    [[1, 5], { atLeast: 4 }, true],
    ['2026-02-03', { atLeast: '2026-02-03' }, true],
    ['2026-02-02', { atLeast: '2026-02-03' }, false],
    ['2026-02-04', { atMost: '2026-02-03' }, false],
    ['', { atMost: '2026-02-03' }, false],
    [null, { atMost: 3 }, false],
    [3, { atMost: 3 }, true],
    [4, { atMost: 3 }, false],
    [' ', { filled: true }, false],
    ['a', { filled: true }, true],
    [[], { filled: true }, false],
    [[0], { filled: true }, true],
    [0, { filled: true }, true],
    [false, { filled: true }, false],
    [undefined, { filled: false }, true],
    ['a', { filled: false }, false],
    [[1, 2], { count: { atLeast: 2, atMost: 2 } }, true],
    [[1], { count: { atLeast: 2 } }, false],
    [[1, 2, 3], { count: { atMost: 2 } }, false],
    ['texte', { count: { atLeast: 1 } }, false],
    [2, { not: { equals: 1 } }, true],
    [1, { not: { equals: 1 } }, false],
    ['Devis d’été', { contains: 'ETE' }, true],
    ['Devis d’été', { contains: ['devis', 'hiver'] }, false],
    [['été', 'hiver'], { contains: 'ete' }, true],
    [['été 2026'], { contains: 'été' }, false],
    [12, { contains: '1' }, false],
    ['fa 00-30', { identifier: 'FA-0030' }, true],
    ['FA-00301', { identifier: 'FA-0030' }, false],
    ['Atelier Premier SARL', { name: 'atelier premier' }, true],
    ['Boutique', { name: 'atelier premier' }, false],
    ['Nous baisserons le prix.', { idea: ['baisser prix'] }, true],
    ['Nous ne baisserons pas le prix.', { idea: ['baisser prix'] }, false],
    [null, { idea: ['prix'] }, false],
    [[{ sku: 'A', n: 1 }], { some: { sku: 'A', n: 1 } }, true],
    [
      [
        { sku: 'A', n: 2 },
        { sku: 'B', n: 1 },
      ],
      { some: { sku: 'A', n: 1 } },
      false,
    ],
    [[{ sku: 'A' }], { none: { sku: 'A' } }, false],
    [[{ sku: 'B' }], { none: { sku: 'A' } }, true],
    ['B', { none: { sku: 'A' } }, true],
    ['B', { some: { sku: 'A' } }, false],
  ])('%j, %j: %s', (found, expected, holds) => {
    expect(matches(context, { world }, found, expected)).toBe(holds);
  });

  it('may be read at a place the author computes', () => {
    const record: Record<string, unknown> = { prix: 12, poids: 3 };
    const where = (conditions: Record<string, number>) =>
      matchesWhere(context, { world }, (path) => record[path], conditions);
    expect([
      where({ '{{ champ }}': 12 }),
      where({ '{{ champ }}': 3 }),
      where({ prix: 12, poids: 4 }),
    ]).toEqual([true, false, false]);
    expect(matchesWhere(context, { world }, () => null, undefined)).toBe(true);
  });
});

describe('a value in a sentence', () => {
  it.each<[unknown, ValueFormat, string]>([
    [null, 'text', 'rien'],
    [undefined, 'euros', 'rien'],
    ['', 'text', 'rien'],
    [[], 'text', 'rien'],
    [[1, 2, 3, 4, 5], 'number', '1, 2, 3, 4'],
    [true, 'text', 'oui'],
    [false, 'number', 'non'],
    [123_456.4, 'euros', '1\u202f234,56\u00a0€'],
    [7.5, 'percent', '7,5\u00a0%'],
    [7.5, 'number', '7,5'],
    [{ a: 1 }, 'text', 'une autre valeur'],
    ['2026-02-03', 'date', '3 février 2026'],
    ['2026-02-03', 'text', '« 2026-02-03 »'],
    ['le 2026-02-03', 'date', '« le 2026-02-03 »'],
    ['2026-02-03 au soir', 'date', '« 2026-02-03 au soir »'],
    ['a'.repeat(80), 'text', `« ${'a'.repeat(80)} »`],
    ['a'.repeat(81), 'text', `« ${'a'.repeat(80)}… »`],
  ])('%j as %s is %s', (value, format, words) => expect(inWords(value, format)).toBe(words));

  const expected = (over: Partial<FieldExpectation>): FieldExpectation => ({
    field: 'x',
    label: 'le port',
    format: 'number',
    ...over,
  });
  it.each<[unknown, Partial<FieldExpectation>, string]>([
    [3, { equals: 4 }, 'Le port : attendu 4 ; trouvé : 3.'],
    [0, { equals: 4 }, 'Le port : attendu 4 ; trouvé : 0.'],
    [false, { equals: true }, 'Le port : attendu oui ; trouvé : non.'],
    ['', { equals: '{{ total }}' }, 'Le port : attendu 100 ; ce n’est pas renseigné.'],
    ['FA-2', { identifier: 'FA-1' }, 'Le port : attendu « FA-1 » ; trouvé : « FA-2 ».'],
    ['Durand', { name: 'Morel' }, 'Le port : attendu « Morel » ; trouvé : « Durand ».'],
    [3, { oneOf: [1, 2] }, 'Le port : attendu 1 ou 2 ; trouvé : 3.'],
    [3, { atLeast: 4, atMost: 5 }, 'Le port : attendu entre 4 et 5 ; trouvé : 3.'],
    [3, { atLeast: 4 }, 'Le port : attendu au moins 4 ; trouvé : 3.'],
    [3, { atMost: 2 }, 'Le port : attendu au plus 2 ; trouvé : 3.'],
    [3, { contains: 'a' }, 'Le port : ce qui est saisi ne convient pas.'],
    ['', { contains: 'a' }, 'Le port : ce n’est pas renseigné.'],
    [4, { equals: 4 }, ''],
  ])('%j for %j: « %s »', (found, over, fault) => {
    const [outcome] = checkValues(context, { world }, () => found, [expected(over)]);
    expect(outcome).toMatchObject({ holds: fault === '', found, fault });
  });
});

describe('a value read by its path', () => {
  const order = {
    lines: [
      { sku: 'A', n: 1, tags: ['x'] },
      { sku: 'B', n: 2, tags: ['y', 'z'] },
    ],
    to: null,
  };
  it.each<[string, unknown]>([
    ['lines.0.n', 1],
    ['lines.9.n', undefined],
    ['lines.length', 2],
    ['lines.n', [1, 2]],
    ['lines.tags', [['x'], ['y', 'z']]],
    ['lines.absent', []],
    ['lines[sku=B].n', 2],
    ['lines[ sku = B ].n', 2],
    ['lines[sku=C].n', undefined],
    ['lines[sku=B]', order.lines[1]],
    ['to', null],
    ['to.name', undefined],
    ['to[sku=B]', undefined],
    ['toString', undefined],
  ])('%s is %j', (path, value) => expect(readPath(order, path)).toEqual(value));
});

describe('what a record is called in a sentence', () => {
  it.each<[CollectionName, Record<string, unknown>, string]>([
    ['accounts', { name: 'Atelier' }, 'Atelier'],
    ['contacts', { firstName: 'Léa', lastName: '' }, 'Léa'],
    ['contacts', { firstName: 'Léa', lastName: 'Morel' }, 'Léa Morel'],
    ['invoices', { number: null, type: 'standard' }, 'facture en brouillon'],
    ['invoices', { number: 'FA-1', type: 'standard' }, 'facture FA-1'],
    ['invoices', { number: 'AV-1', type: 'credit-note' }, 'avoir AV-1'],
    ['reminders', { subject: '' }, 'relance R1'],
    ['reminders', { subject: 'Rappel' }, 'relance « Rappel »'],
    ['quotes', {}, 'devis R1'],
    ['mails', { subject: 'Bonjour' }, 'message « Bonjour »'],
    ['calls', { personaName: 'Mme Morel' }, 'appel avec Mme Morel'],
  ])('of %s, %j is « %s »', (collection, record, label) =>
    expect(recordLabel(collection, { id: 'R1', ...record })).toBe(label),
  );
});
