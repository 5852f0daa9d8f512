import type { Languages } from './languages';
import { asFolded, passageAt } from '../reading/normalise';
import type { FoldedText, Passage, Searchable } from '../reading/normalise';
import { readOnceAbout } from '../reading/read-once';
import { sentencesOf, type Language } from '../reading/words';

/** Below this many characters a language is not told: names and figures would decide. */
export const LANGUAGE_FROM = 40;

export interface LanguageFinding {
  /** ISO 639-1 code of what most of the text is written in; null when there is too little to tell. */
  readonly language: string | null;
  /** Where it shows best: the first sentence long enough that is in it. */
  readonly passage: Passage | null;
}

/** The language a text is written in. */
export function findLanguage(text: Searchable, languages: Languages): LanguageFinding {
  const source = asFolded(text);
  return languageOf(source, languages.version, () => readLanguage(source, languages));
}

const languageOf = readOnceAbout<LanguageFinding>();

function readLanguage(source: FoldedText, languages: Languages): LanguageFinding {
  const prose = proseOf(source);
  if (lettersIn(prose) < LANGUAGE_FROM) return { language: null, passage: null };
  const language = languages.detect(prose);
  const sentences = sentencesOf(source)
    .map((sentence) => passageAt(source, sentence.from, sentence.to))
    .filter((passage) => lettersIn(passage.text) >= LANGUAGE_FROM);
  const clear = sentences.find((passage) => languages.detect(passage.text) === language);
  return { language, passage: clear ?? sentences[0] ?? null };
}

/** True when the text is in this language, false when in another, null when it is too short to tell. */
export const isWrittenIn = (finding: LanguageFinding, wanted: Language): boolean | null =>
  finding.language === null ? null : finding.language === wanted;

/** The original words of what is not masked. */
function proseOf(source: FoldedText): string {
  const kept: string[] = [];
  let from = -1;
  for (let i = 0; i <= source.folded.length; i += 1) {
    const isBreak = i === source.folded.length || source.folded[i] === '\n';
    if (!isBreak && from === -1) from = i;
    if (!isBreak || from === -1) continue;
    kept.push(passageAt(source, from, i).text);
    from = -1;
  }
  return kept.join('\n');
}

const lettersIn = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;
