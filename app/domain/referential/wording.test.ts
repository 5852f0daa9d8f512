import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_GRIDS, shippedReferential, type ShippedCode } from '#tests/support/shipped-referential';

import { criteriaInOrder } from './model';
import { textChanges, textPlace, textsOf, withWording, wordingAfter } from './wording';

const grid = shippedReferential('CQPM-TCI');
const place = textPlace('criterion', 'CQPM.C1.M01', 'text');
const official = 'Le texte officiel du centre.';

describe('a centre’s wording', () => {
  it('shows in the grid, and changes neither the shipped grid nor anything else', () => {
    const before = JSON.stringify(grid);
    const worded = withWording(grid, { [place]: official });
    expect(criteriaInOrder(worded)[0]).toEqual({ ...criteriaInOrder(grid)[0], text: official });
    expect(JSON.stringify(withWording(worded, { [place]: criteriaInOrder(grid)[0]?.text ?? '' }))).toBe(
      before,
    );
    expect(JSON.stringify(grid)).toBe(before);
  });

  it('is previewed text by text, against what the centre reads today', () => {
    const texts = new Map([
      [place, official],
      [textPlace('competence', 'C1', 'title'), grid.blocks[0]?.activities[0]?.competences[0]?.title ?? ''],
      [textPlace('criterion', 'CQPM.C9.M01', 'text'), 'Critère inconnu.'],
      [textPlace('criterion', 'CQPM.C1.M02', 'text'), '  '],
    ]);
    expect(textChanges(grid, texts)).toMatchObject([{ code: 'CQPM.C1.M01', field: 'text', next: official }]);
    expect(textChanges(withWording(grid, { [place]: official }), texts)).toEqual([]);
  });

  it('keeps only what differs from the product’s text', () => {
    const own = criteriaInOrder(grid)[0]?.text ?? '';
    expect(wordingAfter(grid, {}, [{ place, next: official }])).toEqual({ [place]: official });
    expect(wordingAfter(grid, { [place]: official }, [{ place, next: own }])).toEqual({});
    expect(wordingAfter(grid, { 'criterion/GONE/text': 'Reste d’une autre édition.' }, [])).toEqual({});
  });

  it('replaces any text of any grid, and no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(SHIPPED_GRIDS) as ShippedCode[])),
        fc.nat(),
        fc.string({ minLength: 3, maxLength: 80 }).filter((text) => text.trim().length > 2),
        (code, at, text) => {
          const shipped = shippedReferential(code);
          const texts = textsOf(shipped);
          const chosen = texts[at % texts.length];
          if (!chosen) return;
          const worded = textsOf(withWording(shipped, { [chosen.place]: text }));
          expect(worded.map((one) => one.place)).toEqual(texts.map((one) => one.place));
          expect(worded.filter((one, i) => one.text !== texts[i]?.text).map((one) => one.place)).toEqual(
            text === chosen.text ? [] : [chosen.place],
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
