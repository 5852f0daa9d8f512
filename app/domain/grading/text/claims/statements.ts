import type { CivilDate } from '~/domain/clock/civil-date';
import { daysBetween } from '~/domain/clock/civil-date';

import { findDates } from '../facts/dates';
import { isDeniedDate, isSetAside } from './denied-facts';
import { findAmount, findPercentages } from '../facts/figures';
import { ideaFinder } from './ideas';
import type { Languages } from '../form/languages';
import { findNames } from '../facts/names';
import type { FoldedText, Passage } from '../reading/normalise';
import { findIdentifiers, findReferences } from '../facts/references';
import { findRelativeDates } from '../facts/relative-dates';
import { readOnceAbout } from '../reading/read-once';
import type { Language } from '../reading/words';
import { findLanguage, isWrittenIn } from '../form/written-language';

/** A fact or an idea looked for, its values known. One of the ways of looking is set. */
export interface Statement {
  readonly amount?: number;
  readonly date?: CivilDate;
  readonly percent?: number;
  readonly reference?: string;
  readonly identifier?: string;
  readonly name?: string;
  readonly idea?: readonly string[];
  readonly writtenIn?: Language;
  readonly tolerance?: number;
  readonly relative?: boolean;
  readonly ideaOrItsDenial?: boolean;
}

export interface ReadingOptions {
  readonly language: Language;
  /** Day the text was written: completes dates without a year and counts relative ones. */
  readonly writtenOn: CivilDate;
  readonly languages?: Languages | undefined;
}

/** Where a text says it. `unobserved`: too short to tell; `unavailable`: no dictionary was given. */
export interface StatementFinding {
  readonly state: 'said' | 'lacking' | 'unobserved' | 'unavailable';
  readonly passages: readonly Passage[];
  /** Where the text says the contrary. */
  readonly against: readonly Passage[];
}

/** Looks for a statement in the writer's own words (see `ownWords`). */
export const findStatement = (
  text: FoldedText,
  statement: Statement,
  { writtenOn, ...options }: ReadingOptions,
): StatementFinding => statementFinder(statement, options)(text, writtenOn);

/** The same, made ready to look through many texts, each written on its day. */
export function statementFinder(
  statement: Statement,
  { language, languages }: Omit<ReadingOptions, 'writtenOn'>,
): (text: FoldedText, writtenOn: CivilDate) => StatementFinding {
  const { writtenIn, idea, ideaOrItsDenial = false, date } = statement;
  if (writtenIn !== undefined) return (text) => findWrittenIn(text, writtenIn, languages);
  if (idea !== undefined) {
    const find = ideaFinder(idea, { language, includeQuoted: true });
    return (text) => {
      const { claimed, denied } = find(text);
      return finding(ideaOrItsDenial ? [...claimed, ...denied] : claimed, denied);
    };
  }
  const about = `${language} ${JSON.stringify(statement)}`;
  return (text, writtenOn) =>
    factsFound(text, date === undefined ? about : `${writtenOn} ${about}`, () => {
      const facts = findFact(text, statement, writtenOn);
      const isStated = (fact: Passage): boolean =>
        !isSetAside(text, fact) && !(date !== undefined && isDeniedDate(text, fact, language));
      return finding(facts.filter(isStated), facts);
    });
}

/** Facts already looked for in a text that is kept. */
const factsFound = readOnceAbout<StatementFinding>();

function findFact(text: FoldedText, statement: Statement, writtenOn: CivilDate): readonly Passage[] {
  const { amount, date, percent, reference, identifier, name, tolerance } = statement;
  if (amount !== undefined) return findAmount(text, amount, { toleranceCents: tolerance ?? 0 });
  if (date !== undefined) {
    const dates = [
      ...findDates(text, writtenOn),
      ...(statement.relative === true ? findRelativeDates(text, writtenOn) : []),
    ];
    return dates.filter((found) => Math.abs(daysBetween(found.date, date)) <= (tolerance ?? 0));
  }
  if (percent !== undefined)
    return findPercentages(text).filter(
      (found) => Math.abs(found.percent - percent) <= (tolerance ?? 0.1) + 1e-9,
    );
  if (reference !== undefined) return findReferences(text, reference);
  if (identifier !== undefined) return findIdentifiers(text, identifier);
  return name === undefined ? [] : findNames(text, name);
}

function findWrittenIn(
  text: FoldedText,
  wanted: Language,
  languages: Languages | undefined,
): StatementFinding {
  if (languages === undefined) return { state: 'unavailable', passages: [], against: [] };
  const found = findLanguage(text, languages);
  const passages = found.passage === null ? [] : [found.passage];
  switch (isWrittenIn(found, wanted)) {
    case null:
      return { state: 'unobserved', passages: [], against: [] };
    case true:
      return { state: 'said', passages, against: [] };
    case false:
      return { state: 'lacking', passages: [], against: passages };
  }
}

const finding = (passages: readonly Passage[], against: readonly Passage[] = []): StatementFinding => ({
  state: passages.length > 0 ? 'said' : 'lacking',
  passages,
  against: passages.length > 0 ? [] : against,
});
