import { ownText, resolve, resolveText, type GradingContext } from '../context';
import { recordEvidence, worldsAt } from '../selection';
import { findDates } from '../text/dates';
import { findAmount, findPercentages } from '../text/figures';
import { findForbidden, findIdea } from '../text/ideas';
import { letterStructure } from '../text/letter';
import { findNames } from '../text/names';
import type { FoldedText, Passage } from '../text/normalise';
import { findIdentifiers, findReferences } from '../text/references';
import { wordsOf } from '../text/words';
import { isWithin, toleranceOf } from '../tolerances';
import {
  evidenceOf,
  listInWords,
  met,
  notMet,
  notObserved,
  partlyMet,
  type Evidence,
  type Finding,
} from '../verdict';
import { companyDay } from '../../clock/exam-clock';
import type { TextExpectation } from './definitions/parts';
import type { TextCheck } from './schema';
import { passageEvidence, textsOf, type WrittenText } from '../written-texts';

interface ReadPart {
  readonly written: WrittenText;
  readonly field: string;
  readonly text: FoldedText;
}

/** What one text says and lacks. */
interface Reading {
  readonly parts: readonly ReadPart[];
  readonly said: readonly string[];
  readonly lacking: readonly string[];
  /** Faults that no missing statement names: forbidden wording, form, length. */
  readonly faults: readonly string[];
  /** A forbidden wording alone spoils the text. */
  readonly isSpoilt: boolean;
  readonly evidence: readonly Evidence[];
}

export function runText(context: GradingContext, check: TextCheck, observed: boolean | null): Finding {
  const texts = worldsAt(context, check.at).flatMap((world) =>
    textsOf(context, world, check.texts, check.fields),
  );
  const first = texts[0];
  if (first === undefined) {
    const missing = 'le texte attendu';
    return observed === true
      ? notMet('Le texte attendu n’a pas été écrit.', missing)
      : notObserved('Aucun texte n’a été écrit sur ce point.', missing);
  }
  const readings = (check.across === 'together' ? [texts] : texts.map((text) => [text])).map((group) =>
    read(context, check, group),
  );
  const sorted = [...readings].sort((a, b) => weight(a) - weight(b));
  const chosen = check.across === 'every' ? sorted.at(-1) : sorted[0];
  if (chosen === undefined) return notObserved('Aucun texte n’a été écrit sur ce point.');
  return verdictOf(check, chosen);
}

const weight = (reading: Reading): number => reading.lacking.length + reading.faults.length;

function read(context: GradingContext, check: TextCheck, texts: readonly WrittenText[]): Reading {
  const parts = texts.flatMap((written) =>
    written.parts.map(({ field, text }) => ({ written, field, text: ownText(context, text) })),
  );
  const evidence: Evidence[] = [];
  const said: string[] = [];
  const lacking: string[] = [];
  for (const statement of check.states) {
    const passage = firstPassage(parts, (text) => passagesOf(context, check, statement, text));
    if (passage !== null) {
      said.push(statement.label);
      evidence.push(passage);
    } else if (!statement.optional) lacking.push(statement.label);
  }
  const faults: string[] = [];
  let isSpoilt = false;
  for (const { label, idea } of check.forbids) {
    const expressions = idea.map((one) => resolveText(context, one, { world: context.end }));
    const passage = firstPassage(parts, (text) =>
      findForbidden(text, expressions, { language: check.language }),
    );
    if (passage === null) continue;
    faults.push(`À ne pas écrire : ${label}.`);
    evidence.push(passage);
    isSpoilt = true;
  }
  faults.push(...formFaults(check, parts));
  const records = texts.map((text) => recordEvidence(text.chosen));
  return { parts, said, lacking, faults, isSpoilt, evidence: evidenceOf(evidence, records) };
}

const PART_NAMES = {
  subject: 'l’objet',
  salutation: 'la formule d’appel',
  closing: 'la formule de politesse',
  signature: 'la signature',
} as const;

function formFaults(check: TextCheck, parts: readonly ReadPart[]): string[] {
  const faults: string[] = [];
  const structures = parts.map((part) => letterStructure(part.text));
  for (const part of check.structure) {
    const isThere =
      structures.some((structure) => structure[part] !== null) ||
      (part === 'subject' && parts.some(({ field }) => field === 'subject'));
    if (!isThere) faults.push(`Il manque ${PART_NAMES[part]}.`);
  }
  const words = parts.reduce((sum, part) => sum + wordsOf(part.text).length, 0);
  if (check.minWords !== undefined && words < check.minWords)
    faults.push(`Texte trop court : ${words} mots, ${check.minWords} au moins.`);
  if (check.maxWords !== undefined && words > check.maxWords)
    faults.push(`Texte trop long : ${words} mots, ${check.maxWords} au plus.`);
  return faults;
}

function verdictOf(check: TextCheck, { said, lacking, faults, isSpoilt, evidence }: Reading): Finding {
  const needed = check.atLeast ?? check.states.filter((statement) => !statement.optional).length;
  const isComplete = check.atLeast === undefined ? lacking.length === 0 : said.length >= needed;
  if (isComplete && faults.length === 0)
    return met(said.length === 0 ? 'Le texte convient.' : `Le texte dit ${listInWords(said)}.`, evidence);
  const lack = isComplete
    ? []
    : check.atLeast === undefined
      ? [`Il manque ${listInWords(lacking)}.`]
      : [
          `${said.length} élément${said.length > 1 ? 's' : ''} sur ${needed} attendus ; par exemple ${lacking[0] ?? 'un autre'}.`,
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

/** Statements about a dashboard's comment are found in the same way as those of a text check. */
export function passagesOf(
  context: GradingContext,
  check: Pick<TextCheck, 'language'>,
  statement: TextExpectation,
  text: FoldedText,
): readonly Passage[] {
  const scope = { world: context.end };
  const value = (authored: unknown): unknown => resolve(context, authored, scope);
  const { amount, tolerance, date, percent, reference, identifier, name, idea } = statement;
  if (amount !== undefined)
    return findAmount(text, Number(value(amount)), {
      toleranceCents: toleranceOf(context.tolerances, tolerance, 'line'),
    });
  if (date !== undefined)
    return findDates(text, today(context)).filter((found) => found.date === String(value(date)));
  if (percent !== undefined)
    return findPercentages(text).filter((found) =>
      isWithin(found.percent, Number(value(percent)), toleranceOf(context.tolerances, tolerance, 'percent')),
    );
  if (reference !== undefined) return findReferences(text, String(value(reference)));
  if (identifier !== undefined) return findIdentifiers(text, String(value(identifier)));
  if (name !== undefined) return findNames(text, String(value(name)));
  const { claimed, denied } = findIdea(
    text,
    (idea ?? []).map((one) => resolveText(context, one, scope)),
    { language: check.language, includeQuoted: true },
  );
  return statement.ideaOrItsDenial ? [...claimed, ...denied] : claimed;
}

const today = (context: GradingContext): string =>
  companyDay(context.end.clockConfig, context.end.clock.dayIndex);

function firstPassage(
  parts: readonly ReadPart[],
  find: (text: FoldedText) => readonly Passage[],
): Evidence | null {
  for (const { written, field, text } of parts) {
    const [passage] = find(text);
    if (passage !== undefined) return passageEvidence(written.chosen, field, passage);
  }
  return null;
}
