import { addDays, civilDateSchema, daysBetween, isoWeekday } from '~/domain/clock/civil-date';
import type { CivilDate } from '~/domain/clock/civil-date';

import { asFolded, passageAt } from '../reading/normalise';
import type { FoldedText, Passage, Searchable } from '../reading/normalise';
import { readOnceAbout } from '../reading/read-once';

/** A civil date written in a text. `yearGiven` is false when the year was taken from the reference day. */
export interface WrittenDate extends Passage {
  readonly date: CivilDate;
  readonly yearGiven: boolean;
}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];
const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
const MONTH = alternatives(MONTHS.flat());
const WEEKDAYS = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
];
export const WEEKDAY = WEEKDAYS.flat().join('|');
/** 1 for Monday to 7 for Sunday, in French or English. */
export const weekdayNumber = (name: string): number =>
  WEEKDAYS.findIndex((names) => names.includes(name)) + 1;

const FRENCH_DAYS =
  'premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un'.split(
    ' ',
  );
const ENGLISH_DAYS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const DAY_NAME = alternatives([...FRENCH_DAYS, ...ENGLISH_DAYS]).replaceAll('-', '[ -]');

const BEFORE = String.raw`(?<![\p{L}\d]|[\p{L}\d][-/._])`;
const AFTER = String.raw`(?![\p{L}\d]|[-/._]\d|[-/_]\p{L})`;
const ORDINAL = String.raw`(?: ?(?:er|st|nd|rd|th)\b)?`;
const YEAR = String.raw`(?:\.?,? ?(?<y>\d{4}))?`;
const pattern = (body: string): RegExp => new RegExp(`${BEFORE}${body}`, 'gu');

const PATTERNS: readonly RegExp[] = [
  pattern(String.raw`(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?=t\d{2}:|${AFTER})`),
  pattern(String.raw`(?<d>\d{1,2})(?<s>[/.-])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d{2})${AFTER}`),
  // « 3-févr.-26 », as spreadsheets write it.
  pattern(String.raw`(?<d>\d{1,2})-(?<name>${MONTH})\.?-(?<y>\d{4}|\d{2})${AFTER}`),
  pattern(
    String.raw`(?:(?:${WEEKDAY}),? )?(?:the )?(?<d>\d{1,2})${ORDINAL}(?: of)? ?(?<name>${MONTH})\b${YEAR}${AFTER}`,
  ),
  pattern(
    String.raw`(?:(?:${WEEKDAY}),? )?(?<name>${MONTH})\.? (?<d>\d{1,2})${ORDINAL},? (?<y>\d{4})${AFTER}`,
  ),
  pattern(
    String.raw`(?:(?:${WEEKDAY}),? )?(?<name>${MONTH})\.? (?<d>\d{1,2})${ORDINAL}(?! ?(?:${MONTH})\b)${AFTER}`,
  ),
  pattern(
    String.raw`(?:(?:${WEEKDAY}),? )?(?:the )?(?<day>${DAY_NAME})(?: of)? (?<name>${MONTH})\b${YEAR}${AFTER}`,
  ),
  // The first day of « du 2 au 3 février », « 3 and 4 February ».
  pattern(
    String.raw`(?<d>\d{1,2})${ORDINAL}(?= ?(?:au|et|ou|a|-|to|and|or|&) ?(?:le )?(?:(?:${WEEKDAY}) )?\d{1,2}${ORDINAL} ?(?<name>${MONTH})\b${YEAR})`,
  ),
  new RegExp(
    String.raw`(?<=\b(?:le|au|du|pour le|avant le|des le|${WEEKDAY}) (?:(?:${WEEKDAY}) )?)(?<d>\d{1,2})/(?<m>\d{1,2})${AFTER}`,
    'gu',
  ),
  pattern(String.raw`(?:(?:${WEEKDAY}) )?(?<d>\d{1,2})${ORDINAL} (?<current>courant)\b`),
  // A weekday and its number are enough: « mercredi 3 ».
  pattern(
    String.raw`(?<weekday>${WEEKDAY}),? (?:the )?(?<d>\d{1,2})${ORDINAL}(?! ?(?:h\b|h\d|:|heures|am\b|pm\b|${MONTH}|[/.-]\d))${AFTER}`,
  ),
];

/**
 * Dates written in French or English: « 21/11/2026 », « 21-11-26 », « 1er février », « mardi 3 », « le trois mars », « 3rd of February »,
 * « February 3, 2026 », « 29 courant », ISO… A date without a year takes the year that puts it nearest to `reference`; without a reference
 * it is left out. In figures the day comes first, in English too.
 */
export function findDates(text: Searchable, reference?: CivilDate): readonly WrittenDate[] {
  const source = asFolded(text);
  return datesOf(source, reference ?? '', () => readDates(source, reference));
}

const datesOf = readOnceAbout<readonly WrittenDate[]>();

function readDates(source: FoldedText, reference: CivilDate | undefined): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const one of PATTERNS) {
    for (const match of source.folded.matchAll(one)) {
      const passage = passageAt(source, match.index, match.index + match[0].trimEnd().length);
      const date = dateOf(match.groups ?? {}, reference);
      if (date === null || found.some((other) => other.start < passage.end && passage.start < other.end))
        continue;
      found.push({ date, yearGiven: match.groups?.y !== undefined, ...passage });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf(
  groups: Readonly<Record<string, string | undefined>>,
  reference: CivilDate | undefined,
): CivilDate | null {
  const { d, day, m, name, y, current, weekday } = groups;
  const number = day === undefined ? Number(d) : dayNumber(day);
  if (current !== undefined)
    return reference === undefined
      ? null
      : civil(Number(reference.slice(0, 4)), Number(reference.slice(5, 7)), number);
  if (weekday !== undefined) return nearestWeekday(weekdayNumber(weekday), number, reference);
  const month = name === undefined ? Number(m) : MONTHS.findIndex((names) => names.includes(name)) + 1;
  return y === undefined ? nearest(number, month, reference) : civil(fullYear(y), month, number);
}

function dayNumber(written: string): number {
  const name = written.replace(/ /g, '-');
  return (FRENCH_DAYS.includes(name) ? FRENCH_DAYS.indexOf(name) : ENGLISH_DAYS.indexOf(name)) + 1;
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

function nearest(day: number, month: number, reference: CivilDate | undefined): CivilDate | null {
  if (reference === undefined) return null;
  const year = Number(reference.slice(0, 4));
  return nearestOf(
    [year - 1, year, year + 1].map((one) => civil(one, month, day)),
    reference,
  );
}

/** How far from the reference a weekday with its number is looked for. */
const WEEKDAY_REACH_DAYS = 60;

function nearestWeekday(weekday: number, day: number, reference: CivilDate | undefined): CivilDate | null {
  if (reference === undefined) return null;
  const days = Array.from({ length: 2 * WEEKDAY_REACH_DAYS + 1 }, (_, i) =>
    addDays(reference, i - WEEKDAY_REACH_DAYS),
  );
  return nearestOf(
    days.filter((date) => Number(date.slice(8)) === day && isoWeekday(date) === weekday),
    reference,
  );
}

function nearestOf(candidates: readonly (CivilDate | null)[], reference: CivilDate): CivilDate | null {
  const dates = candidates.filter((date) => date !== null);
  return (
    dates.sort((a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)))[0] ?? null
  );
}

function civil(year: number, month: number, day: number): CivilDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return civilDateSchema.safeParse(text).success ? text : null;
}
