import { describe, expect, it } from 'vitest';
import {
  decisionsOn,
  figuresOf,
  missesIn,
  partOf,
  readLabelledSet,
  textKinds,
} from '#fixtures/texts/evaluate';
import { loadLanguages } from './languages.server';

const set = readLabelledSet();
const decisions = decisionsOn(set, await loadLanguages());

/** What the reading of texts must reach overall, and the floor under which no kind may fall. */
const WANTED = 0.95;
const FLOOR = 0.85;

describe.each(['tuning', 'held-out'] as const)('the labelled texts of the %s part', (part) => {
  const own = decisions.filter((one) => one.part === part);
  const misses = missesIn(own).join('\n');

  it('are read with precision and recall', () => {
    const { precision, recall } = figuresOf(own);
    expect(precision, misses).toBeGreaterThanOrEqual(WANTED);
    expect(recall, misses).toBeGreaterThanOrEqual(WANTED);
  });

  it.each(textKinds)('are read for %s', (kind) => {
    const ofKind = own.filter((one) => one.kind === kind);
    expect(ofKind.length).toBeGreaterThan(5);
    const { precision, recall } = figuresOf(ofKind);
    expect(Math.min(precision, recall), missesIn(ofKind).join('\n')).toBeGreaterThanOrEqual(FLOOR);
  });
});

it('the labelled set is large, full of traps, and cut in two by the texts themselves', () => {
  const letters = set.letters.length;
  const sentences = set.sentences.flatMap((group) =>
    'texts' in group ? group.texts.map(({ text }) => text) : [...group.claimed, ...group.traps],
  );
  const heldOut = sentences.filter((text) => partOf(text) === 'held-out').length;
  expect(sentences.length).toBeGreaterThanOrEqual(150);
  expect(letters).toBeGreaterThanOrEqual(20);
  expect(set.letters.filter((letter) => letter.trap !== undefined).length * 2).toBeGreaterThanOrEqual(
    letters,
  );
  expect(heldOut / sentences.length).toBeGreaterThan(0.4);
  expect(heldOut / sentences.length).toBeLessThan(0.6);
});
