import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradedSitting, parseCheck } from '#tests/support/graded-sitting';
import { look, morning, screen, stock } from '#tests/support/morning';
import { templates } from './templates';

const says = (acts: string, pattern: string, more = '') =>
  morning(acts).says(`{kind: process, pattern: ${pattern}, first: ${look}, then: ${stock}${more}}`);

describe('what each template says', () => {
  it.each([
    [
      'responded-existence',
      'C L',
      'met',
      'Les deux ont eu lieu : la lecture de la fiche et la vérification du stock.',
    ],
    ['responded-existence', 'L', 'not-observed', 'Il manque la vérification du stock.'],
    [
      'co-existence',
      'C L',
      'met',
      'Les deux ont eu lieu : la lecture de la fiche et la vérification du stock.',
    ],
    [
      'co-existence',
      'L',
      'not-met',
      'Il manque la vérification du stock, qui va avec la lecture de la fiche.',
    ],
    [
      'co-existence',
      'C',
      'not-met',
      'Il manque la lecture de la fiche, qui va avec la vérification du stock.',
    ],
    ['co-existence', 'S', 'not-observed', 'Il manque la lecture de la fiche.'],
    [
      'alternate-response',
      'L C L C',
      'met',
      'Dans le bon ordre : la lecture de la fiche, puis la vérification du stock.',
    ],
    [
      'alternate-response',
      'L L C',
      'partly-met',
      'Deux fois la lecture de la fiche sans la vérification du stock entre les deux.',
    ],
    [
      'alternate-precedence',
      'L C C',
      'partly-met',
      'Deux fois la vérification du stock sans la lecture de la fiche entre les deux.',
    ],
    [
      'alternate-succession',
      'L C L C',
      'met',
      'Dans le bon ordre : la lecture de la fiche, puis la vérification du stock.',
    ],
    [
      'chain-response',
      'L C',
      'met',
      'Dans le bon ordre : la lecture de la fiche, puis la vérification du stock.',
    ],
    [
      'chain-response',
      'L S C',
      'not-met',
      'Autre chose a été fait entre la lecture de la fiche et la vérification du stock.',
    ],
    [
      'chain-precedence',
      'L S C',
      'not-met',
      'Autre chose a été fait entre la lecture de la fiche et la vérification du stock.',
    ],
    [
      'chain-succession',
      'L C S',
      'met',
      'Dans le bon ordre : la lecture de la fiche, puis la vérification du stock.',
    ],
    ['choice', 'C', 'met', 'Constaté : la vérification du stock.'],
    ['choice', 'S', 'not-observed', 'Il manque la lecture de la fiche ou la vérification du stock.'],
    ['exclusive-choice', 'L S', 'met', 'Constaté : la lecture de la fiche.'],
    [
      'exclusive-choice',
      'L C',
      'not-met',
      'Un seul des deux était attendu : la lecture de la fiche ou la vérification du stock.',
    ],
  ])('%s on « %s »: %s', (pattern, acts, verdict, reason) => {
    expect(says(acts, pattern)).toMatchObject({ verdict, reason });
  });

  const occasion = `, observedWhen: ${look}`;
  it.each([
    [
      'not-co-existence',
      'L S',
      'met',
      'Évité : la lecture de la fiche et la vérification du stock à la fois.',
    ],
    [
      'not-co-existence',
      'C L',
      'not-met',
      'À éviter : la lecture de la fiche et la vérification du stock à la fois.',
    ],
    ['not-succession', 'C L', 'met', 'Évité : la vérification du stock après la lecture de la fiche.'],
    [
      'not-succession',
      'L S C',
      'not-met',
      'À éviter : la vérification du stock après la lecture de la fiche.',
    ],
    ['not-succession', 'S', 'not-observed', 'La situation ne s’est pas présentée : rien à observer.'],
    [
      'not-chain-succession',
      'L S C',
      'met',
      'Évité : la vérification du stock juste après la lecture de la fiche.',
    ],
    [
      'not-chain-succession',
      'L C',
      'not-met',
      'À éviter : la vérification du stock juste après la lecture de la fiche.',
    ],
  ])('%s on « %s »: %s', (pattern, acts, verdict, reason) => {
    expect(says(acts, pattern, occasion)).toMatchObject({ verdict, reason });
  });

  it.each([
    ['init', 'S L', 'met', 'Fait en premier : l’ouverture du catalogue.'],
    ['init', 'L S', 'not-met', 'À faire en premier : l’ouverture du catalogue.'],
    ['init', 'L', 'not-observed', 'Il manque l’ouverture du catalogue.'],
    ['last', 'L S', 'met', 'Fait en dernier : l’ouverture du catalogue.'],
    ['last', 'S L', 'not-met', 'À faire en dernier : l’ouverture du catalogue.'],
  ])('%s on « %s »: %s', (pattern, acts, verdict, reason) => {
    expect(morning(acts).says(`{kind: process, pattern: ${pattern}, event: ${screen}}`)).toMatchObject({
      verdict,
      reason,
    });
  });

  it('counts exactly', () => {
    const exactly = (acts: string) =>
      morning(acts).says(`{kind: process, pattern: count, event: ${screen}, times: {exactly: 2}}`);
    expect(exactly('S')).toMatchObject({
      verdict: 'partly-met',
      reason: 'L’ouverture du catalogue : 1 fois, il en faut 2.',
    });
    expect(exactly('S S').verdict).toBe('met');
    expect(exactly('S S S').verdict).toBe('not-met');
  });
});

describe('what narrows a template', () => {
  it('lets the author say what counts as something else', () => {
    const among = `, among: {type: RecordViewed, where: {id: C0002}}`;
    expect(says('L S C', 'chain-response', among).verdict).toBe('met');
    expect(says('L M S C', 'chain-response', among).verdict).toBe('partly-met');
  });

  it('keeps to a part of the exam, for pairs too', () => {
    expect(says('L S C', 'response', `, before: ${screen}`).verdict).toBe('not-observed');
    expect(says('L S C', 'precedence', `, after: ${screen}`).verdict).toBe('not-met');
    expect(says('L S L C', 'precedence', `, after: ${screen}`).verdict).toBe('met');
  });

  it('counts minutes of exam without the pauses', () => {
    const withPause = (pause: boolean) => {
      const sitting = gradedSitting();
      sitting.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' }, 1);
      if (pause) {
        sitting.pause(2);
        sitting.resume(32);
      }
      sitting.act('CheckAvailability', { sku: 'ART-1', quantity: 1 }, 36);
      return sitting.says(
        `{kind: process, pattern: response, first: ${look}, then: ${stock}, within: {examMinutes: 10}}`,
      ).verdict;
    };
    expect(withPause(true)).toBe('met');
    expect(withPause(false)).toBe('not-met');
  });

  it('counts days of the calendar', () => {
    const sitting = gradedSitting();
    sitting.act('ViewRecord', { collection: 'accounts', id: 'C0001', place: '' });
    sitting.act('EndWorkingDay');
    sitting.act('CheckAvailability', { sku: 'ART-1', quantity: 1 });
    const within = (days: number) =>
      sitting.says(
        `{kind: process, pattern: response, first: ${look}, then: ${stock}, within: {companyDays: ${days}}}`,
      ).verdict;
    expect(within(0)).toBe('not-met');
    expect(within(1)).toBe('met');
  });
});

describe('the author guide', () => {
  const guide = readFileSync('scenarios/README.md', 'utf8');
  it.each(templates)('draws %s and gives an example of it', (pattern) => {
    expect(guide).toMatch(new RegExp(`^\\| \`${pattern}\` \\| \`.+\`.* \\| \`.+\`.* \\| .+ \\|$`, 'm'));
    expect(guide).toMatch(new RegExp(`^ +pattern: ${pattern}$`, 'm'));
  });
});

describe('what cannot be meant', () => {
  const problems = (yaml: string): string => {
    try {
      parseCheck(yaml);
      return '';
    } catch (fault) {
      return String(fault);
    }
  };
  it.each([
    [`{kind: process, pattern: response, first: ${look}}`, 'pattern: response demande « then »'],
    [`{kind: process, pattern: init}`, 'pattern: init demande « event »'],
    [
      `{kind: process, pattern: existence, event: ${look}, within: {workingDays: 1}}`,
      '« within » ne sert pas avec pattern: existence',
    ],
    [
      `{kind: process, pattern: response, first: ${look}, then: ${stock}, among: ${screen}}`,
      '« among » ne sert pas avec pattern: response',
    ],
    [`{kind: process, pattern: count, event: ${look}, times: {exactly: 2, atLeast: 1}}`, 'exactly se suffit'],
    [
      `{kind: process, pattern: count, event: ${look}, times: {atLeast: 3, atMost: 2}}`,
      'aucun nombre ne convient',
    ],
    [
      `{kind: process, pattern: response, first: ${look}, then: ${stock}, same: {id: reference}}`,
      'champ « reference » inconnu dans l’événement AvailabilityChecked',
    ],
    [
      `{kind: process, pattern: not-succession, first: ${look}, then: ${stock}}`,
      'une absence demande observedWhen',
    ],
  ])('%s', (yaml, message) => {
    expect(problems(yaml)).toContain(message);
  });
});
