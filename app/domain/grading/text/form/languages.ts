import type { Language } from '../reading/words';

/**
 * What grading needs to know of French and English beyond its own rules: dictionaries and a detector of languages. They are large and
 * are loaded by the shell, which passes them to `grade()`; the domain only asks. Same words, same answers, for one `version`.
 */
export interface Languages {
  /** Names and versions of everything an answer depends on. Part of the grader version a report bears. */
  readonly version: string;
  /** ISO 639-1 code of the language a text is most likely written in; null when it cannot be told. */
  detect(text: string): string | null;
  /** True when the dictionary of this language, or the trade dictionary, holds the word as it is written. */
  isWord(word: string, language: Language): boolean;
}

/** Keys of a check that cannot be observed without `Languages`. */
const ASKING_KEYS: ReadonlySet<string> = new Set(['writtenIn', 'maxSpellingErrorRate']);

/** True when a check, or anything it is made of, asks for a language or for spelling. Loading dictionaries is not free: about 0.5 s and 26 MB. */
export function needsLanguages(checks: unknown): boolean {
  if (Array.isArray(checks)) return checks.some(needsLanguages);
  if (typeof checks !== 'object' || checks === null) return false;
  return Object.entries(checks).some(
    ([key, value]) => (ASKING_KEYS.has(key) && value !== undefined) || needsLanguages(value),
  );
}
