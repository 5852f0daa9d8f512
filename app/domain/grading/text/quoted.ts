import { asFolded } from './normalise';
import type { FoldedText, Searchable } from './normalise';

/**
 * Text quoted from an earlier mail is not the candidate's claim: lines that begin with « > », what follows « Le … a écrit : »
 * or « On … wrote: », and what follows the separator or header of a forwarded message.
 */

const QUOTE_INTRODUCTION = /^[ \t]*(?:le|on) [^\n]{3,160}?(?:a ecrit|wrote)[ \t]*:[ \t]*$/;
const FORWARD_SEPARATOR =
  /^[ \t]*-{2,}[ \t]*(?:message d'origine|message original|message transfere|original message|forwarded message)\b/;
const HEADER_LINE = /^[ \t]*(?:de|from)[ \t]*:/;
const HEADER_SECOND_LINE = /^[ \t]*(?:envoye|date|sent|a|to)[ \t]*:/;
const QUOTED_LINE = /^[ \t]*>/;

/** The same text with quoted parts blanked out: positions do not move, sentences break at the blanks. */
export function ownWords(text: Searchable): FoldedText {
  const source = asFolded(text);
  const known = ownBySource.get(source);
  if (known !== undefined) return known;
  const lines = source.folded.split('\n');
  const quoted = quotedLines(lines);
  const own = quoted.includes(true)
    ? { ...source, folded: lines.map((line, i) => (quoted[i] ? '\n'.repeat(line.length) : line)).join('\n') }
    : source;
  ownBySource.set(source, own);
  return own;
}

const ownBySource = new WeakMap<FoldedText, FoldedText>();

function quotedLines(lines: readonly string[]): boolean[] {
  const quoted = lines.map((line) => QUOTED_LINE.test(line));
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (
      FORWARD_SEPARATOR.test(line) ||
      (HEADER_LINE.test(line) && HEADER_SECOND_LINE.test(lines[i + 1] ?? ''))
    ) {
      return quoted.fill(true, i);
    }
    if (!QUOTE_INTRODUCTION.test(line)) continue;
    quoted[i] = true;
    const next = lines.findIndex((other, j) => j > i && other.trim() !== '');
    // Below an introduction, « > » lines are the quotation; without them everything that follows is.
    if (next === -1 || !quoted[next]) return quoted.fill(true, i);
  }
  return quoted;
}
