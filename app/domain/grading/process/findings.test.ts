import { describe, expect, it } from 'vitest';
import { parseCheck } from '#tests/support/graded-sitting';
import { look, morning, screen, stock } from '#tests/support/morning';
import { processChecksOf } from './run';

const LETTERS: Readonly<Record<string, string>> = {
  RecordViewed: 'L',
  AvailabilityChecked: 'C',
  ScreenViewed: 'S',
};

/** What a check says of a morning, its evidence in letters. */
function said(acts: string, check: string) {
  const sitting = morning(acts);
  const { verdict, reason, missing, evidence } = sitting.says(`{kind: process, ${check}}`);
  const cited = evidence.map((one) =>
    one.kind === 'event' ? LETTERS[sitting.journal[one.seq - 1]?.type ?? ''] : '',
  );
  return { verdict, reason, missing, cited: cited.join(' ') };
}
const pair = (pattern: string, more = '') => `pattern: ${pattern}, first: ${look}, then: ${stock}${more}`;
const occasion = `, observedWhen: ${screen}`;

describe('once the occasion came, what was not done is missing', () => {
  it.each([
    ['S', `pattern: existence, event: ${look}`, 'la lecture de la fiche'],
    ['S', `pattern: init, event: ${look}`, 'la lecture de la fiche'],
    ['S', `pattern: count, event: ${look}, times: {atLeast: 1}`, 'la lecture de la fiche'],
    ['S', pair('response'), 'la lecture de la fiche'],
    ['S L', pair('response'), 'la vérification du stock'],
    ['S L', pair('responded-existence'), 'la vérification du stock'],
    ['S', pair('precedence'), 'la vérification du stock'],
    ['S', pair('choice'), 'la lecture de la fiche ou la vérification du stock'],
    ['S', pair('exclusive-choice'), 'la lecture de la fiche ou la vérification du stock'],
  ])('« %s », %s', (acts, check, missing) => {
    expect(said(acts, check + occasion)).toMatchObject({ verdict: 'not-met', missing });
    expect(said(acts, check).verdict).toBe('not-observed');
  });

  it('and a pair that must not be was avoided only by who did one of the two', () => {
    const verdict = (acts: string, pattern: string) => said(acts, pair(pattern, occasion)).verdict;
    expect(verdict('S', 'not-co-existence')).toBe('not-observed');
    expect(verdict('S C', 'not-co-existence')).toBe('met');
    expect(verdict('S L', 'not-co-existence')).toBe('met');
    expect(verdict('S C', 'not-succession')).toBe('not-observed');
    expect(verdict('S L', 'not-succession')).toBe('met');
  });
});

describe('what a finding cites', () => {
  it.each([
    ['L C', pair('precedence'), 'L C'],
    ['C L', pair('precedence'), 'C L'],
    ['C L', pair('co-existence'), 'C L'],
    ['L S C', pair('chain-response'), 'L S'],
    ['L … C', pair('response', ', within: {companyMinutes: 30}'), 'L C'],
    ['L', pair('co-existence'), 'L'],
    ['C L', pair('exclusive-choice'), 'C L'],
    ['S L C', pair('not-succession', occasion), 'L C'],
    ['S C', `pattern: init, event: ${screen}`, 'S'],
    ['L S', `pattern: init, event: ${screen}`, 'L S'],
    ['S L', `pattern: last, event: ${screen}`, 'L S'],
  ])('« %s », %s: %s', (acts, check, cited) => expect(said(acts, check).cited).toBe(cited));
});

describe('the words of a finding', () => {
  const within = ', within: {companyMinutes: 30}';
  it.each([
    [
      'L C',
      pair('response', within),
      'Dans le bon ordre : la lecture de la fiche, puis la vérification du stock, dans le délai.',
    ],
    [
      'L C',
      pair('precedence', within),
      'Dans le bon ordre : la lecture de la fiche, puis la vérification du stock.',
    ],
    [
      'C L',
      pair('responded-existence', within),
      'Les deux ont eu lieu : la lecture de la fiche et la vérification du stock, dans le délai.',
    ],
    [
      'L … C',
      pair('response', within),
      'Trop tard : la vérification du stock, au-delà du délai après la lecture de la fiche.',
    ],
    [
      'L … C',
      pair('precedence', within),
      'Trop ancien : la lecture de la fiche, au-delà du délai avant la vérification du stock.',
    ],
    [
      'L … C',
      pair('responded-existence', within),
      'Trop éloignés : la lecture de la fiche et la vérification du stock, au-delà du délai.',
    ],
    [
      'C … L',
      pair('responded-existence', within),
      'Trop éloignés : la lecture de la fiche et la vérification du stock, au-delà du délai.',
    ],
    ['C L', pair('precedence'), 'Trop tard : la lecture de la fiche, après la vérification du stock.'],
    ['C', pair('precedence'), 'Il manque la lecture de la fiche avant la vérification du stock.'],
    ['C L', pair('response'), 'Il manque la vérification du stock après la lecture de la fiche.'],
    ['S', `pattern: existence, event: {type: RecordViewed}`, 'Il manque l’action attendue.'],
    [
      'L',
      `pattern: absence, event: {type: RecordViewed}, observedWhen: ${look}`,
      'À éviter : une action à éviter.',
    ],
    [
      'L',
      `pattern: count, event: ${look}, times: {atLeast: 2}`,
      'La lecture de la fiche : 1 fois, il en faut 2 au moins.',
    ],
    [
      'L L L',
      `pattern: count, event: ${look}, times: {atLeast: 1, atMost: 2}`,
      'La lecture de la fiche : 3 fois, 2 au plus.',
    ],
  ])('« %s », %s', (acts, check, reason) => expect(said(acts, check).reason).toBe(reason));

  it('name what is missing as the template looks for it', () => {
    expect(said('C', pair('precedence')).missing).toBe(
      'la lecture de la fiche avant la vérification du stock',
    );
    expect(said('C L', pair('response')).missing).toBe('la vérification du stock');
    expect(said('C', pair('co-existence')).missing).toBe('la lecture de la fiche');
  });
});

describe('what is wanted of each of several', () => {
  it.each([
    ['every', 'C L C', 'partly-met'],
    ['some', 'C L C', 'met'],
    ['some', 'C L', 'not-met'],
    ['first', 'C L C', 'not-met'],
    ['first', 'L C C', 'met'],
  ])('each: %s on « %s » is %s', (each, acts, verdict) =>
    expect(said(acts, pair('precedence', `, each: ${each}`)).verdict).toBe(verdict),
  );

  it.each([
    ['{exactly: 1}', 'L', 'met'],
    ['{exactly: 1}', 'L L', 'not-met'],
    ['{atLeast: 1}', 'L L', 'met'],
    ['{atLeast: 3}', 'L L', 'partly-met'],
    ['{atLeast: 1, atMost: 2}', 'L L', 'met'],
    ['{atLeast: 1, atMost: 2}', 'L L L', 'not-met'],
  ])('times: %s on « %s » is %s', (times, acts, verdict) =>
    expect(said(acts, `pattern: count, event: ${look}, times: ${times}`).verdict).toBe(verdict),
  );
});

describe('the process checks of a scenario', () => {
  it('are found inside combinations too', () => {
    const process = `{kind: process, pattern: existence, event: ${look}}`;
    const human = '{kind: human, question: Est-ce clair ?}';
    const all = `{kind: all, checks: [${process}, ${human}, {kind: not, check: ${process}}]}`;
    const found = processChecksOf([process, human, all].map(parseCheck));
    expect(found.map(({ kind }) => kind)).toEqual(['process', 'process', 'process']);
  });
});

describe('keys that a template has no use for', () => {
  const faultOf = (check: string): string => {
    try {
      parseCheck(`{kind: process, ${check}}`);
      return '';
    } catch (fault) {
      return String(fault);
    }
  };
  const one = `event: ${look}`;

  it.each([
    [`pattern: count, ${one}`, 'pattern: count demande « times »'],
    [`pattern: count, ${one}, times: {exactly: 2, atMost: 3}`, 'exactly se suffit'],
    [`pattern: count, ${one}, times: {atMost: 2}`, 'une absence demande observedWhen'],
    [`pattern: count, ${one}, times: {exactly: 0}`, 'une absence demande observedWhen'],
    [`pattern: existence, ${one}, same: {id: id}`, '« same » ne sert pas'],
    [`pattern: existence, ${one}, times: {atLeast: 1}`, '« times » ne sert pas'],
    [`pattern: existence, ${one}, first: ${look}`, '« first » ne sert pas'],
    [`pattern: existence, ${one}, among: ${look}`, '« among » ne sert pas'],
    [pair('response', `, ${one}`), '« event » ne sert pas'],
    [pair('choice', ', same: {id: sku}'), '« same » ne sert pas'],
    [pair('choice', ', within: {workingDays: 1}'), '« within » ne sert pas'],
    [pair('exclusive-choice', ', within: {workingDays: 1}'), '« within » ne sert pas'],
  ])('%s', (check, message) => expect(faultOf(check)).toContain(message));

  it.each([
    `pattern: count, ${one}, times: {atMost: 2}, observedWhen: ${screen}`,
    `pattern: count, ${one}, times: {atLeast: 1, atMost: 2}`,
    pair('exclusive-choice', ', same: {id: sku}'),
    pair('response', ', same: {id: sku}, within: {workingDays: 1}'),
    pair('chain-response', `, among: ${look}`),
    `pattern: last, ${one}, among: [${look}, ${stock}]`,
  ])('%s is meant', (check) => expect(faultOf(check)).toBe(''));
});
