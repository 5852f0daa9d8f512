import type { CivilDate } from '~/domain/clock/civil-date';
import { daysBetween } from '~/domain/clock/civil-date';

import { findDates } from '../facts/dates';
import { isDeniedDate, isSetAside } from './denied-facts';
import { findAmount, findPercentages } from '../facts/figures';
import { findIdea } from './ideas';
import type { Languages } from '../form/languages';
import { findNames } from '../facts/names';
import type { FoldedText, Passage } from '../reading/normalise';
import { findIdentifiers, findReferences } from '../facts/references';
import { findRelativeDates } from '../facts/relative-dates';
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
export function findStatement(
  text: FoldedText,
  statement: Statement,
  options: ReadingOptions,
): StatementFinding {
  if (statement.writtenIn !== undefined) return findWrittenIn(text, statement.writtenIn, options);
  if (statement.idea !== undefined) {
    const { claimed, denied } = findIdea(text, statement.idea, {
      language: options.language,
      includeQuoted: true,
    });
    return finding(statement.ideaOrItsDenial === true ? [...claimed, ...denied] : claimed, denied);
  }
  const facts = findFact(text, statement, options);
  const stated = facts.filter(
    (fact) =>
      !isSetAside(text, fact) &&
      !(statement.date !== undefined && isDeniedDate(text, fact, options.language)),
  );
  return finding(stated, facts);
}

function findFact(text: FoldedText, statement: Statement, { writtenOn }: ReadingOptions): readonly Passage[] {
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

function findWrittenIn(text: FoldedText, wanted: Language, { languages }: ReadingOptions): StatementFinding {
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
