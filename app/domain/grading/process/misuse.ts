import type { ProcessCheck } from '../checks/schema';
import { isNegative, isPair, looksBetween, type Template } from './templates';

/** What the shape alone cannot say of a process check: keys its pattern needs, or does nothing with. */
export function misuses(check: ProcessCheck, hasOccasion: boolean): string[] {
  const { pattern, times = {} } = check;
  const needed = (isPair(pattern) ? ['first', 'then'] : ['event']) as readonly (keyof ProcessCheck)[];
  const problems = needed
    .filter((key) => check[key] === undefined)
    .map((key) => `pattern: ${pattern} demande « ${key} »`);
  if (pattern === 'count' && check.times === undefined) problems.push('pattern: count demande « times »');
  if (times.exactly !== undefined && (times.atLeast !== undefined || times.atMost !== undefined))
    problems.push('times: exactly se suffit : ni atLeast, ni atMost');
  if ((times.atLeast ?? 0) > (times.atMost ?? Infinity))
    problems.push('times: atLeast dépasse atMost : aucun nombre ne convient');
  for (const key of optionalKeys)
    if (check[key] !== undefined && !isUseful(key, pattern))
      problems.push(`« ${key} » ne sert pas avec pattern: ${pattern}`);
  const countsNothing = pattern === 'count' && (times.exactly ?? times.atLeast ?? 0) === 0;
  if ((pattern === 'absence' || isNegative(pattern) || countsNothing) && !hasOccasion)
    problems.push(
      'une absence demande observedWhen : sans lui, elle serait constatée chez qui n’a rien fait',
    );
  return problems;
}

const optionalKeys = ['event', 'first', 'then', 'same', 'within', 'times', 'among'] as const;

function isUseful(key: (typeof optionalKeys)[number], pattern: Template): boolean {
  switch (key) {
    case 'event':
      return !isPair(pattern);
    case 'first':
    case 'then':
      return isPair(pattern);
    case 'same':
      return isPair(pattern) && pattern !== 'choice';
    case 'within':
      return isPair(pattern) && pattern !== 'choice' && pattern !== 'exclusive-choice';
    case 'times':
      return pattern === 'count';
    case 'among':
      return looksBetween(pattern);
    default:
      return key satisfies never;
  }
}
