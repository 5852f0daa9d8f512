import { civilDateSchema, daysBetween } from '~/domain/clock/civil-date';
import type { CivilDate } from '~/domain/clock/civil-date';

import { asFolded, passageAt } from './normalise';
import type { Passage, Searchable } from './normalise';

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
const MONTH = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const WEEKDAY =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

const BEFORE = String.raw`(?<![\p{L}\d]|[\p{L}\d][-/._])`;
const AFTER = String.raw`(?![\p{L}\d]|[-/._]\d|[-/_]\p{L})`;

const ISO = new RegExp(String.raw`${BEFORE}(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?=t\d{2}:|${AFTER})`, 'gu');
const NUMERIC = new RegExp(
  String.raw`${BEFORE}(?<d>\d{1,2})(?<s>[/.-])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d{2})${AFTER}`,
  'gu',
);
const SPELLED = new RegExp(
  String.raw`${BEFORE}(?:(?:${WEEKDAY}) )?(?<d>\d{1,2}) ?(?:er|st|nd|rd|th)?(?: of)? ?(?<name>${MONTH})\b(?:\.?,? ?(?<y>\d{4}))?${AFTER}`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  String.raw`${BEFORE}(?<name>${MONTH})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})${AFTER}`,
  'gu',
);
const DAY_MONTH = new RegExp(
  String.raw`(?<=\b(?:le|au|du|avant le|des le) (?:(?:${WEEKDAY}) )?)(?<d>\d{1,2})/(?<m>\d{1,2})${AFTER}`,
  'gu',
);

/**
 * Dates written in French (« 21/11/2026 », « 21-11-26 », « 1er février », « mardi 3 février »), in ISO form or in English
 * (« 3 February 2026 »). A date without a year takes the year that puts it nearest to `reference`; without a reference it is left out.
 */
export function findDates(text: Searchable, reference?: CivilDate): WrittenDate[] {
  const source = asFolded(text);
  const found: WrittenDate[] = [];
  for (const pattern of [ISO, NUMERIC, SPELLED, MONTH_FIRST, DAY_MONTH]) {
    for (const match of source.folded.matchAll(pattern)) {
      const { d = '', m, name, y } = match.groups ?? {};
      const month = name === undefined ? Number(m) : MONTHS.findIndex((names) => names.includes(name)) + 1;
      const date =
        y === undefined ? nearest(Number(d), month, reference) : civil(fullYear(y), month, Number(d));
      const passage = passageAt(source, match.index, match.index + match[0].trimEnd().length);
      if (date === null || found.some((other) => other.start < passage.end && passage.start < other.end))
        continue;
      found.push({ date, yearGiven: y !== undefined, ...passage });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function nearest(day: number, month: number, reference: CivilDate | undefined): CivilDate | null {
  if (reference === undefined) return null;
  const year = Number(reference.slice(0, 4));
  const candidates = [year - 1, year, year + 1]
    .map((one) => civil(one, month, day))
    .filter((date) => date !== null);
  return (
    candidates.sort((a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)))[0] ??
    null
  );
}

function civil(year: number, month: number, day: number): CivilDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return civilDateSchema.safeParse(text).success ? text : null;
}
