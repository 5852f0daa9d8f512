import { ownText, resolveText, type GradingContext } from '../../context';
import { recordEvidence, worldsAt } from '../../selection';
import { ideasOf } from '../../text/claims/forbidden-wordings';
import { ideaFinder, type IdeaFinding } from '../../text/claims/ideas';
import type { FoldedText } from '../../text/reading/normalise';
import {
  evidenceOf,
  listInWords,
  met,
  notMet,
  notObserved,
  partlyMet,
  toJudge,
  type Evidence,
  type Finding,
} from '../../verdict';
import { passageEvidence, textsOf, writtenOn, type WrittenText } from '../../written-texts';
import type { TextExpectation } from '../definitions/parts';
import type { TextCheck } from '../schema';
import { lengthOf, spellingOf, structureOf, type Untold } from './form';
import { findIn, statementSearch, type StatementSearch } from './statements';

/** What one text says and lacks. */
interface Reading {
  readonly said: readonly string[];
  readonly lacking: readonly string[];
  /** Faults that no missing statement names: forbidden wording, form, length, spelling. */
  readonly faults: readonly string[];
  /** A forbidden wording alone spoils the text. */
  readonly isSpoilt: boolean;
  /** What could not be told of a text so short, or without dictionaries. */
  readonly untold: readonly Untold[];
  /** Most telling first; gathered for the text that decides alone. */
  readonly evidence: readonly (readonly Evidence[])[];
}

export function runText(context: GradingContext, check: TextCheck, observed: boolean | null): Finding {
  const texts = worldsAt(context, check.at).flatMap((world) =>
    textsOf(context, world, check.texts, check.fields),
  );
  if (texts.length === 0) {
    const missing = 'le texte attendu';
    return observed === true
      ? notMet('Le texte attendu n’a pas été écrit.', missing)
      : notObserved('Aucun texte n’a été écrit sur ce point.', missing);
  }
  const search = searchOf(context, check);
  const readings = (check.across === 'together' ? [texts] : texts.map((text) => [text])).map((group) =>
    read(context, search, group),
  );
  const sorted = [...readings].sort((a, b) => weight(a) - weight(b));
  const chosen = check.across === 'every' ? sorted.at(-1) : sorted[0];
  if (chosen === undefined) return notObserved('Aucun texte n’a été écrit sur ce point.');
  return verdictOf(check, chosen);
}

const weight = (reading: Reading): number => reading.lacking.length + reading.faults.length;

/** What a check looks for, its expressions worked out once for all the texts it reads. */
interface Search {
  readonly check: TextCheck;
  readonly states: readonly { readonly statement: TextExpectation; readonly find: StatementSearch }[];
  readonly forbids: readonly { readonly label: string; readonly find: (text: FoldedText) => IdeaFinding }[];
}

function searchOf(context: GradingContext, check: TextCheck): Search {
  const { language } = check;
  return {
    check,
    states: check.states.map((statement) => ({
      statement,
      find: statementSearch(context, check, statement),
    })),
    forbids: check.forbids.map(({ label, idea, wording }) => {
      const expressions = [
        ...(idea ?? []).map((one) => resolveText(context, one, { world: context.end })),
        ...ideasOf(wording, language),
      ];
      return { label, find: ideaFinder(expressions, { language, includeQuoted: true }) };
    }),
  };
}

function read(
  context: GradingContext,
  { check, states, forbids }: Search,
  texts: readonly WrittenText[],
): Reading {
  const parts = texts.flatMap((written) =>
    written.parts.map(({ field, text }) => ({ written, field, text: ownText(context, text) })),
  );
  const evidence: Evidence[] = [];
  const against: Evidence[] = [];
  const said: string[] = [];
  const lacking: string[] = [];
  const untold: Untold[] = [];
  for (const { statement, find } of states) {
    const found = findIn(parts, (part) => find(part.text, writtenOn(part.written)));
    if (found.state === 'said') said.push(statement.label);
    else if (found.state === 'lacking' && !statement.optional) lacking.push(statement.label);
    else if (found.state === 'unobserved')
      untold.push({
        reason: `Texte trop court pour dire sa langue (${statement.label}).`,
        isForExaminer: false,
      });
    else if (found.state === 'unavailable')
      untold.push({
        reason: `La langue n’a pas pu être reconnue sans dictionnaire (${statement.label}).`,
        isForExaminer: true,
      });
    (found.state === 'said' ? evidence : against).push(...found.evidence);
  }
  const faults: string[] = [];
  let isSpoilt = false;
  for (const { label, find } of forbids) {
    const passages = parts.flatMap(({ written, field, text }) =>
      find(text).claimed.map((passage) => passageEvidence(written.chosen, field, passage)),
    );
    if (passages.length === 0) continue;
    faults.push(`À ne pas écrire : ${label}.`);
    evidence.push(...passages);
    isSpoilt = true;
  }
  for (const form of [structureOf(check, parts), lengthOf(check, parts), spellingOf(context, check, parts)]) {
    faults.push(...form.faults);
    untold.push(...(form.untold ?? []));
    evidence.push(...(form.evidence ?? []));
  }
  const records = texts.map((text) => recordEvidence(text.chosen));
  return { said, lacking, faults, isSpoilt, untold, evidence: [evidence, against, records] };
}

function verdictOf(
  check: TextCheck,
  { said, lacking, faults, isSpoilt, untold, evidence: groups }: Reading,
): Finding {
  const evidence = evidenceOf(...groups);
  const { atLeast } = check;
  const isComplete = atLeast === undefined ? lacking.length === 0 : said.length >= atLeast;
  if (isComplete && faults.length === 0) return completeVerdict(check, said, untold, evidence);
  const lack = isComplete
    ? []
    : atLeast === undefined
      ? [`Il manque ${listInWords(lacking)}.`]
      : [
          `${said.length} élément${said.length > 1 ? 's' : ''} sur ${atLeast} attendus ; par exemple ${lacking[0] ?? 'un autre'}.`,
        ];
  const reason = [...lack, ...faults].join(' ');
  const missing =
    (isComplete ? undefined : lacking[0]) ??
    faults[0]?.replace(/^(?:Il manque |À ne pas écrire : )|\.$/g, '') ??
    'le texte attendu';
  const isPartial =
    !isSpoilt &&
    (said.length > 0 || (isComplete && check.states.length > 0) || faults.length < check.structure.length);
  return isPartial ? partlyMet(reason, missing, evidence) : notMet(reason, missing, evidence);
}

/** Nothing is wrong. What could not be told is left to the examiner, or makes nothing of a check that asked for nothing else. */
function completeVerdict(
  check: TextCheck,
  said: readonly string[],
  untold: readonly Untold[],
  evidence: readonly Evidence[],
): Finding {
  const [first] = untold;
  const forExaminer = untold.find((one) => one.isForExaminer);
  if (forExaminer !== undefined) return toJudge(`${forExaminer.reason} L’examinateur juge.`, evidence);
  const asksMore =
    said.length > 0 || check.forbids.length + check.structure.length > 0 || check.minWords !== undefined;
  if (first !== undefined && !asksMore) return notObserved(first.reason);
  return met(said.length === 0 ? 'Le texte convient.' : `Le texte dit ${listInWords(said)}.`, evidence);
}
