import { distance } from 'fastest-levenshtein';

import { denialsIn, type Denials } from './negation';
import { NEGATION_WORDS } from './negation-words';
import { asFolded, fold, passageAt } from '../reading/normalise';
import type { FoldedText, Passage, Searchable } from '../reading/normalise';
import { ownWords } from '../reading/quoted';
import { readOnceAbout } from '../reading/read-once';
import { sentencesOf, stemsOf } from '../reading/words';
import type { Language, Sentence, Word } from '../reading/words';

/** Where an idea stands in a text: as something the writer claims, or only as something the writer denies. */
export interface IdeaFinding {
  readonly claimed: readonly Passage[];
  readonly denied: readonly Passage[];
}

export interface IdeaOptions {
  readonly language?: Language;
  /** True to search what the text quotes from earlier mails too. */
  readonly includeQuoted?: boolean;
}

/**
 * An idea is a list of alternatives; an alternative is a few words that must stand in one sentence, in any order, whatever their
 * ending (« livraison 12 mars », « rembours* »); between double quotes they must follow one another (« "courrier du" »). An
 * alternative that holds a negation (« sans frais », « ne livrer ») wants its words denied.
 */
export const findIdea = (
  text: Searchable,
  wanted: readonly string[],
  options: IdeaOptions = {},
): IdeaFinding => ideaFinder(wanted, options)(text);

/** The same, made ready to look through many texts. */
export function ideaFinder(
  wanted: readonly string[],
  { language = 'fr', includeQuoted = false }: IdeaOptions = {},
): (text: Searchable) => IdeaFinding {
  const about = `${language} ${JSON.stringify(wanted)}`;
  return (text) => {
    const source = includeQuoted ? asFolded(text) : ownWords(text);
    return ideasFound(source, about, () => searchIdea(source, wanted, language));
  };
}

/** What was already looked for in a text that is kept. */
const ideasFound = readOnceAbout<IdeaFinding>();

function searchIdea(source: FoldedText, wanted: readonly string[], language: Language): IdeaFinding {
  const sentences = denialsOf(source, language);
  const claimed: Passage[] = [];
  const denied: Passage[] = [];
  for (const alternative of wanted.map((one) => alternativeOf(one, language))) {
    for (const sentence of sentences) {
      const finding = findAlternative(sentence, alternative, language);
      if (finding === null) continue;
      const passage = passageAt(source, finding.from, finding.to);
      (finding.claimed ? claimed : denied).push(passage);
    }
  }
  return { claimed: distinct(claimed), denied: distinct(denied) };
}

/** Passages that claim any of the expressions an author forbids. */
export const findForbidden = (
  text: Searchable,
  expressions: readonly string[],
  options: IdeaOptions = {},
): readonly Passage[] => findIdea(text, expressions, options).claimed;

interface ReadSentence extends Sentence, Denials {}

const readSentences = readOnceAbout<readonly ReadSentence[]>();

/** The sentences of a text with what each denies. */
export const denialsOf = (source: FoldedText, language: Language): readonly ReadSentence[] =>
  readSentences(source, language, () =>
    sentencesOf(source).map((sentence) => ({ ...sentence, ...denialsIn(source, sentence, language) })),
  );

interface Alternative {
  readonly wanted: readonly WantedWord[];
  readonly isDenial: boolean;
  /** It names a refusal or a supposition: what stands under one is what is looked for. */
  readonly isRefusal: boolean;
  /** It holds its own negation, or « plus »: a negation around it is a part of it. */
  readonly deniesItself: boolean;
  /** The words stand side by side, in this order. */
  readonly isPhrase: boolean;
}

interface WantedWord {
  readonly folded: string;
  readonly stems: readonly string[];
  readonly prefix: boolean;
}

const EMPTY_WORDS: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    'le la les l un une des de du d a au aux et ou en pour par sur dans que qu qui se s ce c cette ces votre vos notre nos est sont'.split(
      ' ',
    ),
  ),
  en: new Set('the a an of to in for on and or at by your our is are be'.split(' ')),
};

const alternatives: Record<Language, Map<string, Alternative>> = { fr: new Map(), en: new Map() };

/** Read once: alternatives come from authored checks, which are few. */
function alternativeOf(text: string, language: Language): Alternative {
  const known = alternatives[language].get(text);
  if (known !== undefined) return known;
  const alternative = parseAlternative(text, language);
  if (alternatives[language].size > 5_000) alternatives[language].clear();
  alternatives[language].set(text, alternative);
  return alternative;
}

const REFUSAL_WORD =
  /^(?:refus|declin|renonc|reject|empech|prevent|evit|avoid|si$|if$|plutot|lieu|instead|rather|aurai|aurions|would|could)/;

/** Whether a word is under a negation, for an idea that may itself be a refusal. */
const isUnder = (sentence: ReadSentence, alternative: Alternative, index: number): boolean =>
  sentence.denied.has(index) || (!alternative.isRefusal && sentence.weakened.has(index));

function parseAlternative(text: string, language: Language): Alternative {
  const words = [...text.normalize('NFC').matchAll(/[\p{L}\p{M}\d]+\*?/gu)].map((match) => match[0]);
  const meaningful = words.filter((word) => !EMPTY_WORDS[language].has(fold(word)));
  const content = meaningful.filter((word) => !NEGATION_WORDS.has(fold(word)));
  const isPhrase = /^\s*".*"\s*$/s.test(text);
  const isDenial = content.length > 0 && content.length < meaningful.length;
  const chosen = isPhrase ? words : content.length > 0 ? content : meaningful.length > 0 ? meaningful : words;
  return {
    isDenial: isDenial && !isPhrase,
    isRefusal: words.some((word) => REFUSAL_WORD.test(fold(word))),
    deniesItself:
      (isPhrase && (isDenial || /n['’]t\b/.test(text))) || words.some((word) => fold(word) === 'plus'),
    isPhrase,
    wanted: chosen.map((word) => {
      const prefix = word.endsWith('*');
      const plain = prefix ? word.slice(0, -1) : word;
      return { folded: fold(plain), stems: stemsOf(plain, language), prefix };
    }),
  };
}

interface Finding {
  readonly from: number;
  readonly to: number;
  readonly claimed: boolean;
}

function findAlternative(
  sentence: ReadSentence,
  alternative: Alternative,
  language: Language,
): Finding | null {
  if (alternative.wanted.length === 0) return null;
  if (alternative.isPhrase) return findPhrase(sentence, alternative, language);
  const matches: FoundWord[] = [];
  for (const wanted of alternative.wanted) {
    const match = findWord(sentence, alternative, wanted, language);
    if (match === null) return null;
    matches.push(match);
  }
  const anyDenied = matches.some((match) => match.isDenied) && !alternative.deniesItself;
  const from = Math.min(...matches.map((match) => match.word.from));
  const to = Math.max(...matches.map((match) => match.word.to));
  if (!alternative.isDenial) return { from, to, claimed: !anyDenied };
  return anyDenied ? { from, to, claimed: true } : null;
}

interface FoundWord {
  readonly word: Word;
  readonly isDenied: boolean;
}

/** A wanted word in a sentence: denied when the alternative wants it so, affirmed otherwise, and for want of that the other way. */
function findWord(
  sentence: ReadSentence,
  alternative: Alternative,
  wanted: WantedWord,
  language: Language,
): FoundWord | null {
  let other: FoundWord | null = null;
  for (let index = 0; index < sentence.words.length; index += 1) {
    const word = sentence.words[index]!;
    if (!matchesWord(word, wanted, language)) continue;
    const isDenied = isUnder(sentence, alternative, index);
    if (isDenied === alternative.isDenial) return { word, isDenied };
    other ??= { word, isDenied };
  }
  return other;
}

function findPhrase(sentence: ReadSentence, alternative: Alternative, language: Language): Finding | null {
  const { wanted } = alternative;
  let denied: Finding | null = null;
  for (let i = 0; i + wanted.length <= sentence.words.length; i += 1) {
    const words = sentence.words.slice(i, i + wanted.length);
    if (!words.every((word, k) => matchesWord(word, wanted[k]!, language))) continue;
    const isDenied =
      !alternative.deniesItself && words.some((_word, k) => isUnder(sentence, alternative, i + k));
    const finding = { from: words[0]!.from, to: words.at(-1)!.to, claimed: !isDenied };
    if (finding.claimed) return finding;
    denied ??= finding;
  }
  return denied;
}

/** A typo of one letter is forgiven in words of at least this length that begin alike. */
const TYPO_FROM = 8;

function matchesWord(word: Word, wanted: WantedWord, language: Language): boolean {
  if (wanted.prefix) return word.folded.startsWith(wanted.folded);
  if (word.folded === wanted.folded) return true;
  if (/\d/.test(wanted.folded)) return false;
  if (stemsOf(word.accented.toLowerCase(), language).some((stem) => wanted.stems.includes(stem))) return true;
  return (
    wanted.folded.length >= TYPO_FROM &&
    word.folded[0] === wanted.folded[0] &&
    Math.abs(word.folded.length - wanted.folded.length) <= 1 &&
    distance(word.folded, wanted.folded) <= 1
  );
}

function distinct(passages: readonly Passage[]): Passage[] {
  const sorted = [...passages].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (passage, i) =>
      !sorted.some((other, j) => j < i && other.start <= passage.start && passage.end <= other.end),
  );
}
