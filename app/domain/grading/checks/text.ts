import { companyDay } from '../../clock/exam-clock';
import { ownText, resolve, resolveText, type GradingContext } from '../context';
import { recordEvidence, worldsAt } from '../selection';
import { ideasOf } from '../text/claims/forbidden-wordings';
import { ideaFinder, type IdeaFinding } from '../text/claims/ideas';
import { letterStructure, type LetterPart } from '../text/form/letter';
import type { FoldedText, Passage } from '../text/reading/normalise';
import { findMisspellings } from '../text/form/spelling';
import { statementFinder, type Statement, type StatementFinding } from '../text/claims/statements';
import { wordsOf } from '../text/reading/words';
import { findLanguage, isWrittenIn } from '../text/form/written-language';
import { toleranceOf } from '../tolerances';
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
} from '../verdict';
import { passageEvidence, textsOf, writtenOn, type WrittenText } from '../written-texts';
import { isKnownName } from '../world-names';
import type { TextExpectation } from './definitions/parts';
import type { TextCheck } from './schema';

interface ReadPart {
  readonly written: WrittenText;
  readonly field: string;
  readonly text: FoldedText;
}

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

interface Untold {
  readonly reason: string;
  /** True when an examiner can tell: the text is long enough, the machine lacks its dictionaries. */
  readonly isForExaminer: boolean;
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

interface Form {
  readonly faults: readonly string[];
  readonly untold?: readonly Untold[];
  readonly evidence?: readonly Evidence[];
}

const PART_NAMES: Readonly<Record<LetterPart, string>> = {
  sender: 'l’adresse de l’expéditeur',
  recipient: 'l’adresse du destinataire',
  place: 'le lieu',
  date: 'la date',
  subject: 'l’objet',
  references: 'les références',
  salutation: 'la formule d’appel',
  closing: 'la formule de politesse',
  signature: 'la signature',
  enclosures: 'l’annonce des pièces jointes',
};

function structureOf(check: TextCheck, parts: readonly ReadPart[]): Form {
  const faults: string[] = [];
  const evidence: Evidence[] = [];
  for (const name of check.structure) {
    const found = parts.flatMap(({ written, field, text }) => {
      const passage = letterStructure(text).parts[name];
      return passage === null ? [] : [passageEvidence(written.chosen, field, passage)];
    });
    const isField = name === 'subject' && parts.some(({ field }) => field === 'subject');
    if (found[0] !== undefined) evidence.push(found[0]);
    else if (!isField) faults.push(`Il manque ${PART_NAMES[name]}.`);
  }
  return { faults, evidence };
}

function lengthOf(check: TextCheck, parts: readonly ReadPart[]): Form {
  if (check.minWords === undefined && check.maxWords === undefined) return { faults: [] };
  const words = parts.reduce((sum, part) => sum + wordsOf(part.text).length, 0);
  const faults: string[] = [];
  if (check.minWords !== undefined && words < check.minWords)
    faults.push(`Texte trop court : ${words} mots, ${check.minWords} au moins.`);
  if (check.maxWords !== undefined && words > check.maxWords)
    faults.push(`Texte trop long : ${words} mots, ${check.maxWords} au plus.`);
  return { faults };
}

const SHOWN_ERRORS = 5;

/** Below this many words one slip would weigh too much for a rate to be fair. */
const SPELLING_FROM_WORDS = 20;

function spellingOf(context: GradingContext, check: TextCheck, parts: readonly ReadPart[]): Form {
  const { maxSpellingErrorRate: allowed, language } = check;
  const { languages } = context;
  if (allowed === undefined) return { faults: [] };
  if (languages === undefined)
    return {
      faults: [],
      untold: [
        { reason: 'L’orthographe n’a pas été mesurée : les dictionnaires manquent.', isForExaminer: true },
      ],
    };
  const accepted = new Set((check.acceptedWords ?? []).map((word) => word.normalize('NFC').toLowerCase()));
  const isAccepted = (word: string, folded: string): boolean =>
    accepted.has(word.normalize('NFC').toLowerCase()) || isKnownName(context, folded);
  const read = parts.filter(({ text }) => isWrittenIn(findLanguage(text, languages), language) !== false);
  const found = read.map((part) => ({
    part,
    ...findMisspellings(part.text, { language, languages, isAccepted }),
  }));
  const words = found.reduce((sum, { words }) => sum + words, 0);
  if (words < SPELLING_FROM_WORDS)
    return {
      faults: [],
      untold: [
        {
          reason: 'Texte trop court, ou dans une autre langue, pour mesurer l’orthographe.',
          isForExaminer: false,
        },
      ],
    };
  const errors = found.flatMap(({ part, errors }) => errors.map((error) => ({ part, error })));
  const rate = Math.round((errors.length * 1_000) / words) / 10;
  const evidence = errors
    .slice(0, SHOWN_ERRORS)
    .map(({ part, error }) => passageEvidence(part.written.chosen, part.field, error));
  if ((errors.length * 100) / words <= allowed) return { faults: [], evidence };
  const shown = errors.slice(0, SHOWN_ERRORS).map(({ error }) => `« ${error.text} »`);
  return {
    faults: [
      `Orthographe : ${decimal(rate)} faute${rate >= 2 ? 's' : ''} pour 100 mots, ${decimal(allowed)} au plus (${listInWords(shown)}).`,
    ],
    evidence,
  };
}

const decimal = (value: number): string => String(value).replace('.', ',');

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

/** Statements about a dashboard's comment are found in the same way as those of a text check. */
export function passagesOf(
  context: GradingContext,
  check: Pick<TextCheck, 'language'>,
  statement: TextExpectation,
  text: FoldedText,
): readonly Passage[] {
  return statementSearch(context, check, statement)(text, null).passages;
}

/** Looks for a statement in a text; without the day it was written, in a text of the last day. */
type StatementSearch = (text: FoldedText, writtenOn: string | null) => StatementFinding;

function statementSearch(
  context: GradingContext,
  { language }: Pick<TextCheck, 'language'>,
  statement: TextExpectation,
): StatementSearch {
  const scope = { world: context.end };
  const value = (authored: unknown): unknown => resolve(context, authored, scope);
  const { amount, tolerance, date, percent, reference, identifier, name, idea, ...others } = statement;
  const within = (standard: 'line' | 'percent') => toleranceOf(context.tolerances, tolerance, standard);
  const resolved: Statement = {
    ...others,
    ...(amount !== undefined && { amount: Number(value(amount)), tolerance: within('line') }),
    ...(date !== undefined && {
      date: String(value(date)),
      tolerance: typeof tolerance === 'number' ? tolerance : 0,
    }),
    ...(percent !== undefined && { percent: Number(value(percent)), tolerance: within('percent') }),
    ...(reference !== undefined && { reference: String(value(reference)) }),
    ...(identifier !== undefined && { identifier: String(value(identifier)) }),
    ...(name !== undefined && { name: String(value(name)) }),
    ...(idea !== undefined && { idea: idea.map((one) => resolveText(context, one, scope)) }),
  };
  const find = statementFinder(resolved, { language, languages: context.languages });
  const lastDay = companyDay(context.end.clockConfig, context.end.clock.dayIndex);
  return (text, writtenOn) => find(text, writtenOn ?? lastDay);
}

/** What the best of the parts says, with the passage that shows it, or the one that says the contrary. */
function findIn(
  parts: readonly ReadPart[],
  search: (part: ReadPart) => StatementFinding,
): { state: StatementFinding['state']; evidence: readonly Evidence[] } {
  let best: { state: StatementFinding['state']; evidence: readonly Evidence[] } | null = null;
  for (const part of parts) {
    const { state, passages, against } = search(part);
    const evidence = (state === 'said' ? passages : against)
      .slice(0, 1)
      .map((passage) => passageEvidence(part.written.chosen, part.field, passage));
    if (state === 'said') return { state, evidence };
    if (
      best === null ||
      RANK[state] > RANK[best.state] ||
      (RANK[state] === RANK[best.state] && best.evidence.length === 0)
    )
      best = { state, evidence };
  }
  return best ?? { state: 'lacking', evidence: [] };
}

/** A subject too short to tell does not hide a body that is clearly wrong. */
const RANK: Readonly<Record<StatementFinding['state'], number>> = {
  unavailable: 3,
  said: 2,
  lacking: 1,
  unobserved: 0,
};
