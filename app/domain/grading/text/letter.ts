import { asFolded, passageAt } from './normalise';
import type { FoldedText, Passage, Searchable } from './normalise';
import { ownWords } from './quoted';
import { sentencesOf, wordsOf } from './words';

/** The form of a letter or mail, in French or English. Parts not found are null. */
export interface LetterStructure {
  readonly subject: Passage | null;
  readonly salutation: Passage | null;
  readonly closing: Passage | null;
  readonly signature: Passage | null;
  readonly sentences: number;
  readonly words: number;
  readonly paragraphs: number;
}

const SUBJECT = /^[ \t]*(?:objet|subject|re)[ \t]*:[ \t]*\S[^\n]*/m;
const SALUTATION =
  /^[ \t]*(?:bonjour|bonsoir|madame|monsieur|mesdames|messieurs|mademoiselle|maitre|chere?s?|dear|hello|good (?:morning|afternoon|evening)|to whom it may concern)\b[^\n]{0,60}$/m;
const CLOSING =
  /\b(?:cordialement|bien a vous|salutations|respectueusement|sentiments (?:distingues|respectueux|devoues|les meilleurs)|(?:mes|nos) (?:meilleurs|sinceres) [a-z]+|consideration distinguee|yours (?:sincerely|faithfully|truly)|sincerely|(?:kind|best|warm) regards|regards)\b/g;
const SALUTATION_WITHIN_LINES = 12;

export function letterStructure(text: Searchable): LetterStructure {
  const source = ownWords(asFolded(text));
  const closing = lastMatch(source, CLOSING);
  return {
    subject: firstMatch(source, SUBJECT),
    salutation: salutationOf(source),
    closing: closing === null ? null : closing.passage,
    signature: closing === null ? null : signatureAfter(source, closing.to),
    sentences: sentencesOf(source).length,
    words: wordsOf(source).length,
    paragraphs: source.folded.split(/\n\s*\n/).filter((part) => part.trim() !== '').length,
  };
}

/** A salutation opens the letter: it stands near the top, on its own line. */
function salutationOf(source: FoldedText): Passage | null {
  const match = SALUTATION.exec(source.folded);
  if (match === null) return null;
  const before = source.folded
    .slice(0, match.index)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return before.length <= SALUTATION_WITHIN_LINES
    ? trimmed(source, match.index, match.index + match[0].length)
    : null;
}

/** The first words that stand after the closing formula: on its line after a comma, or on the lines below. */
function signatureAfter(source: FoldedText, from: number): Passage | null {
  const rest = source.folded.slice(from);
  const endOfLine = rest.indexOf('\n') === -1 ? rest.length : rest.indexOf('\n');
  const sameLine = /^[^\p{L}\n]*[,.!][ ]+(?=\p{L})/u.exec(rest);
  const start = sameLine === null ? from + endOfLine : from + sameLine[0].length;
  const line = /[^\n]*\p{L}{2}[^\n]*/u.exec(source.folded.slice(start));
  return line === null ? null : trimmed(source, start + line.index, start + line.index + line[0].length);
}

function firstMatch(source: FoldedText, pattern: RegExp): Passage | null {
  const match = pattern.exec(source.folded);
  return match === null ? null : trimmed(source, match.index, match.index + match[0].length);
}

function lastMatch(
  source: FoldedText,
  pattern: RegExp,
): { readonly passage: Passage; readonly to: number } | null {
  const match = [...source.folded.matchAll(pattern)].at(-1);
  if (match === undefined) return null;
  const to = match.index + match[0].length;
  return { passage: passageAt(source, match.index, to), to };
}

function trimmed(source: FoldedText, from: number, to: number): Passage {
  const slice = source.folded.slice(from, to);
  return passageAt(
    source,
    from + (slice.length - slice.trimStart().length),
    to - (slice.length - slice.trimEnd().length),
  );
}
