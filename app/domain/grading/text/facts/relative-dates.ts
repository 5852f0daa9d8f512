import { addDays, isoWeekday } from '~/domain/clock/civil-date';
import type { CivilDate } from '~/domain/clock/civil-date';

import { weekdayNumber, WEEKDAY, type WrittenDate } from './dates';
import { asFolded, passageAt } from '../reading/normalise';
import type { FoldedText, Searchable } from '../reading/normalise';
import { readOnceAbout } from '../reading/read-once';
import { findSpelledNumbers } from './spelled-numbers';

const CUE = String.raw`(?:sous(?: un delai de)?|d'ici(?: a)?|dans(?: un delai(?: maximum| maximal)? de)?|within(?: the next)?|in|no later than)`;
const UNIT = String.raw`(?<unit>jours?|semaines?|mois|days?|weeks?|months?)(?! (?:ouvres?|ouvrables?|working|business))\b`;
const DELAY_START = new RegExp(String.raw`(?<![\p{L}\d])${CUE} (?:les |un |une |a |the next )?$`, 'u');
const DIGITS = /\d{1,3}/g;
const DELAY_END = new RegExp(`^ ?${UNIT}`);
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:sous|d'ici(?: une)?|dans la|dans une) huitaine\b/gu, 8],
  [/(?<!\p{L})(?:sous|d'ici(?: une)?|dans la|dans une) quinzaine\b/gu, 15],
  [/(?<!\p{L})(?:apres-demain|the day after tomorrow)\b/gu, 2],
  [/(?<!\p{L}|apres-|after )(?:demain|tomorrow)\b/gu, 1],
  [/(?<!\p{L})(?:aujourd'hui|ce jour|today)\b/gu, 0],
];
const NEXT_WEEKDAY = new RegExp(
  String.raw`(?<!\p{L})(?:(?<fr>${WEEKDAY}) prochain|next (?<en>${WEEKDAY}))\b`,
  'gu',
);

/** Dates told from the day of writing: « sous huit jours », « d’ici deux semaines », « demain », « lundi prochain », « within 14 days ». */
export function findRelativeDates(text: Searchable, writtenOn: CivilDate): readonly WrittenDate[] {
  const source = asFolded(text);
  return relativeDatesOf(source, writtenOn, () => readRelativeDates(source, writtenOn));
}

const relativeDatesOf = readOnceAbout<readonly WrittenDate[]>();

function readRelativeDates(source: FoldedText, writtenOn: CivilDate): WrittenDate[] {
  const found: WrittenDate[] = [];
  const add = (date: CivilDate, from: number, to: number): void => {
    found.push({ date, yearGiven: false, ...passageAt(source, from, to) });
  };
  const numbers = [
    ...findSpelledNumbers(source),
    ...[...source.folded.matchAll(DIGITS)].map((match) => ({
      value: Number(match[0]),
      from: match.index,
      to: match.index + match[0].length,
    })),
  ];
  for (const { value, from, to } of numbers) {
    const start = DELAY_START.exec(source.folded.slice(Math.max(0, from - 40), from));
    const end = DELAY_END.exec(source.folded.slice(to, to + 30));
    if (start === null || end === null || value > 400) continue;
    add(later(writtenOn, value, end.groups?.unit ?? ''), from - start[0].length, to + end[0].length);
  }
  for (const [pattern, days] of NAMED)
    for (const match of source.folded.matchAll(pattern))
      add(addDays(writtenOn, days), match.index, match.index + match[0].length);
  for (const match of source.folded.matchAll(NEXT_WEEKDAY)) {
    const wanted = weekdayNumber(match.groups?.fr ?? match.groups?.en ?? '');
    const days = (wanted - isoWeekday(writtenOn) + 7) % 7 || 7;
    add(addDays(writtenOn, days), match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

function later(from: CivilDate, count: number, unit: string): CivilDate {
  if (/^(?:semaine|week)/.test(unit)) return addDays(from, 7 * count);
  if (!/^mo/.test(unit)) return addDays(from, count);
  const months = Number(from.slice(5, 7)) - 1 + count;
  const first = `${String(Number(from.slice(0, 4)) + Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const day = Number(from.slice(8));
  const last = Number(addDays(addDays(`${first}-28`, 4).slice(0, 7) + '-01', -1).slice(8));
  return `${first}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
