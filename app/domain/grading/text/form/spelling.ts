import type { Languages } from './languages';
import { letterStructure } from './letter';
import { asFolded, fold, passageAt } from '../reading/normalise';
import type { FoldedText, Passage, Searchable } from '../reading/normalise';
import { readOnceAbout } from '../reading/read-once';
import type { Language } from '../reading/words';

export interface SpellingFinding {
  /** Words that were looked at: addresses, figures, references and acronyms are not. */
  readonly words: number;
  readonly errors: readonly Passage[];
  /** Errors per 100 words. */
  readonly rate: number;
}

export interface SpellingOptions {
  readonly language: Language;
  readonly languages: Languages;
  /** True for the names of the company world and what the author accepts; asked only of words the dictionaries lack. */
  readonly isAccepted?: (word: string, folded: string) => boolean;
}

/** A run of letters with inner apostrophes and hyphens; digits, « @ » and the like make it something else than a word. */
const TOKEN = /[\p{L}\p{M}\d@_/.’'&+-]*\p{L}[\p{L}\p{M}\d@_/’'&+-]*(?:\.[\p{L}\d@_/-]+)*/gu;
const ELISION = /^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|entr)'/i;

/**
 * Words a dictionary does not hold, each where it stands. A lower bound of the faults: agreement and word order are not judged. A proper noun
 * (capital inside a sentence, line of capitalised words), an acronym, a reference and an address are not looked at.
 */
export function findMisspellings(text: Searchable, options: SpellingOptions): SpellingFinding {
  const { language, languages, isAccepted } = options;
  const source = asFolded(text);
  const { words, unknown } = spelledOnce(source, `${language} ${languages.version}`, () =>
    readSpelling(source, { language, languages }),
  );
  const errors = isAccepted === undefined ? unknown : unknown.filter(({ text }) => !isRight(text, options));
  return { words, errors, rate: words === 0 ? 0 : Math.round((errors.length * 10_000) / words) / 100 };
}

/** What a text owes to the dictionaries alone, whatever names and words a check accepts besides. */
interface Spelled {
  readonly words: number;
  readonly unknown: readonly Passage[];
}
const spelledOnce = readOnceAbout<Spelled>();

function readSpelling(source: FoldedText, options: SpellingOptions): Spelled {
  const unknown: Passage[] = [];
  const signedFrom = letterStructure(source).parts.closing?.end ?? source.original.length;
  let words = 0;
  for (const { token, start, line } of tokensOf(source)) {
    if (!isProse(token)) continue;
    words += 1;
    if (isRight(token, options)) continue;
    const isName = start >= signedFrom || !startsSentence(source.original, start) || isNameLine(line);
    if (isCapitalised(token) && isName) continue;
    unknown.push({ start, end: start + token.length, text: token });
  }
  return { words, unknown };
}

interface Token {
  readonly token: string;
  readonly start: number;
  readonly line: string;
}

/** Tokens as written, with their position in the original text; what is masked is passed over. */
function* tokensOf(source: FoldedText): Generator<Token> {
  let lineFrom = 0;
  for (const folded of source.folded.split('\n')) {
    if (folded.trim() !== '') {
      const line = passageAt(source, lineFrom, lineFrom + folded.length);
      for (const match of line.text.matchAll(TOKEN)) {
        yield { token: match[0], start: line.start + match.index, line: line.text };
      }
    }
    lineFrom += folded.length + 1;
  }
}

function isProse(token: string): boolean {
  const letters = token.match(/\p{L}/gu) ?? [];
  if (letters.length < 2 || /[\d@_/&+.]/.test(token)) return false;
  return token !== token.toUpperCase();
}

function isRight(token: string, options: SpellingOptions): boolean {
  const written = token.normalize('NFC').replace(/[’‘ʼ´`′]/g, "'");
  const trimmed = written.replace(/^['-]+|['-]+$/g, '');
  if (isKnown(trimmed, options)) return true;
  const rest = options.language === 'fr' ? trimmed.replace(ELISION, '') : trimmed.replace(/'s$|'$/i, '');
  if (rest !== trimmed && isKnown(rest, options)) return true;
  const parts = rest.split(/[-']/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.length === 1 || isKnown(part, options));
}

function isKnown(word: string, { language, languages, isAccepted }: SpellingOptions): boolean {
  const forms = [word, ...(isCapitalised(word) ? [word.charAt(0).toLowerCase() + word.slice(1)] : [])];
  if (forms.some((form) => variantsOf(form, language).some((variant) => languages.isWord(variant, language))))
    return true;
  return isAccepted?.(word, fold(word)) ?? false;
}

/** Spellings a fair reader accepts: a capital without its accent, « oe » for « œ », American endings. */
function variantsOf(word: string, language: Language): string[] {
  if (language === 'fr') {
    const ligature = word.includes('oe') ? [word.replace(/oe/g, 'œ')] : [];
    const capitals: Readonly<Record<string, readonly string[]>> = {
      E: ['É', 'È', 'Ê'],
      A: ['À', 'Â'],
      C: ['Ç'],
      I: ['Î'],
      O: ['Ô'],
    };
    const accented = (capitals[word.charAt(0)] ?? []).map((capital) => capital + word.slice(1));
    return [word, ...ligature, ...accented];
  }
  const british = word
    .replace(/yz(e|ed|es|ing)$/, 'ys$1')
    .replace(/iz(e|ed|es|ing|ation|ations)$/, 'is$1')
    .replace(/or(s|ed|ing|able|ite)?$/, 'our$1')
    .replace(/([^aeiou])er(s|ed)?$/, '$1re$2')
    .replace(/([aeiou])l(ed|ing|er)$/, '$1ll$2')
    .replace(/ense(s|d)?$/, 'ence$1');
  return british === word ? [word] : [word, british];
}

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

function startsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    /(?:^|[.!?…:]["'»” ]*\s|\n)[ \t"'«“(•*–-]*$/.test(before) &&
    !/(?<!\p{L})(?:MM?|Mr|Mrs|Ms|Dr|Mme|Me)\.\s*$/u.test(before)
  );
}

/** A line of an address or a signature: every word of note bears a capital. */
function isNameLine(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  return (
    words.length >= 2 && words.length <= 6 && words.every((word) => isCapitalised(word) || word.length <= 3)
  );
}
