import { asFolded } from './normalise';
import type { FoldedText, Searchable } from './normalise';

/**
 * Text quoted from an earlier mail is not the candidate's claim: lines that begin with « > », what follows « Le … a écrit : »
 * or « On … wrote: », what follows the separator or header of a forwarded message, and the words between quotes that answer
 * « vous écrivez : ».
 */

const QUOTE_INTRODUCTION = /^[ \t]*(?:le|on) [^\n]{3,200}?(?:a ecrit|wrote)[ \t]*:[ \t]*$/;
/** A long introduction is folded over two lines by mail programs; a date or an hour tells it from prose. */
const INTRODUCTION_BEGINS = /^[ \t]*(?:le|on) [^\n]*\d/;
const INTRODUCTION_ENDS = /(?:a ecrit|wrote)[ \t]*:[ \t]*$/;
const FORWARD_SEPARATOR =
  /^[ \t]*(?:[-_*]{2,}[ \t]*)?(?:message d'origine|message original|original message|(?:debut du )?message (?:transfere|reexpedie)|(?:begin )?forwarded message)[ \t]*(?:[-_*]{2,}|:)?[ \t]*$/;
const HEADER_LINE = /^[ \t]*\*?(?:de|from)[ \t]*:/;
const HEADER_SECOND_LINE = /^[ \t]*\*?(?:envoye|date|sent|a|to|objet|subject|cc)\*?[ \t]*:/;
const QUOTED_LINE = /^[ \t]*(?:>|\|[ \t])/;
/** Words between quotes that someone else wrote or said, as the sentence tells. */
const OTHERS_WORDS =
  /(?:\b(?:vous|votre|vos|il|elle|client|cliente|you|your|he|she|they|customer)\b[^.!?\n"]{0,80}|\b(?:selon|d'apres|according to)\b[^.!?\n"]{0,60})"([^"]{12,600})"/g;
const SAYING =
  /\b(?:ecri|dit|dis|indiqu|precis|affirm|repond|annonc|demand|reclam|message|courrier|mail|selon|d'apres|wrot|writ|sa[iy]|stat|claim|ask|messag|letter|according)/;

/** The same text with quoted parts blanked out: positions do not move, sentences break at the blanks. */
export function ownWords(text: Searchable): FoldedText {
  const source = asFolded(text);
  const known = ownBySource.get(source);
  if (known !== undefined) return known;
  const lines = source.folded.split('\n');
  const quoted = quotedLines(lines);
  const withoutLines = quoted.includes(true)
    ? lines.map((line, i) => (quoted[i] ? '\n'.repeat(line.length) : line)).join('\n')
    : source.folded;
  const folded = withoutOthersWords(withoutLines);
  const own = folded === source.folded ? source : { ...source, folded };
  ownBySource.set(source, own);
  // What is left is one's own.
  ownBySource.set(own, own);
  return own;
}

const ownBySource = new WeakMap<FoldedText, FoldedText>();

const withoutOthersWords = (folded: string): string =>
  folded.includes('"')
    ? folded.replace(OTHERS_WORDS, (all: string, words: string) =>
        SAYING.test(all.slice(0, all.length - words.length - 2))
          ? `${all.slice(0, all.length - words.length - 1)}${'\n'.repeat(words.length)}"`
          : all,
      )
    : folded;

function quotedLines(lines: readonly string[]): boolean[] {
  const quoted = lines.map((line) => QUOTED_LINE.test(line));
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const following = lines[i + 1] ?? '';
    if (FORWARD_SEPARATOR.test(line) || (HEADER_LINE.test(line) && HEADER_SECOND_LINE.test(following))) {
      return quoted.fill(true, i);
    }
    const isFolded =
      INTRODUCTION_BEGINS.test(line) && !line.trimEnd().endsWith(':') && INTRODUCTION_ENDS.test(following);
    if (!QUOTE_INTRODUCTION.test(line) && !isFolded) continue;
    const last = isFolded ? i + 1 : i;
    quoted.fill(true, i, last + 1);
    const next = lines.findIndex((other, j) => j > last && other.trim() !== '');
    // Below an introduction, « > » lines are the quotation; without them everything that follows is.
    if (next === -1 || !quoted[next]) return quoted.fill(true, i);
  }
  return quoted;
}
