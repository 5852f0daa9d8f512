import type { GradingContext } from '../../context';
import { letterStructure, type LetterPart } from '../../text/form/letter';
import { findMisspellings } from '../../text/form/spelling';
import { findLanguage, isWrittenIn } from '../../text/form/written-language';
import type { FoldedText } from '../../text/reading/normalise';
import { wordsOf } from '../../text/reading/words';
import { listInWords, type Evidence } from '../../verdict';
import { passageEvidence, type WrittenText } from '../../written-texts';
import { isKnownName } from '../../world-names';
import type { TextCheck } from '../schema';

/** A field of a text, as the check reads it. */
export interface ReadPart {
  readonly written: WrittenText;
  readonly field: string;
  readonly text: FoldedText;
}

/** Something that could not be told of a text so short, or without dictionaries. */
export interface Untold {
  readonly reason: string;
  /** True when an examiner can tell: the text is long enough, the machine lacks its dictionaries. */
  readonly isForExaminer: boolean;
}

/** What the shape of a text shows, apart from what it says. */
export interface Form {
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

export function structureOf(check: TextCheck, parts: readonly ReadPart[]): Form {
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

export function lengthOf(check: TextCheck, parts: readonly ReadPart[]): Form {
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

export function spellingOf(context: GradingContext, check: TextCheck, parts: readonly ReadPart[]): Form {
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
