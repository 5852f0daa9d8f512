import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { graderVersionWith } from '~/domain/grading/report';
import { needsLanguages, type Languages } from '~/domain/grading/text/form/languages';
import type { Language } from '~/domain/grading/text/reading/words';
import { projectRoot } from '../project-root.server';

/** Words of the trade that the general dictionaries lack; authors may add to it. */
export const tradeWordsFile = join(projectRoot, 'scenarios', 'language', 'trade-words.yaml');

const tradeWordsSchema = z.strictObject({
  both: z.array(z.string()),
  fr: z.array(z.string()),
  en: z.array(z.string()),
});

/** Answers are kept: a proof grades the same letters hundreds of times. */
const MEMO_LIMIT = 100_000;

let loading: Promise<Languages> | undefined;

/** Dictionaries and language detector, loaded once for the process on first use (about 0.5 s, 26 MB). */
export function loadLanguages(): Promise<Languages> {
  loading ??= load().catch((fault: unknown) => {
    loading = undefined;
    throw fault;
  });
  return loading;
}

/** What `grade()` needs for these checks: nothing is loaded when none of them asks for a language or for spelling. */
export const languagesFor = async (checks: unknown): Promise<Languages | undefined> =>
  needsLanguages(checks) ? loadLanguages() : undefined;

async function load(): Promise<Languages> {
  const [{ eld }, { loadModule }, french, english] = await Promise.all([
    import('eld/small'),
    import('hunspell-asm'),
    import('dictionary-fr'),
    import('dictionary-en-gb'),
  ]);
  const factory = await loadModule();
  const spellerOf = (dictionary: { aff: Uint8Array; dic: Uint8Array }) =>
    factory.create(factory.mountBuffer(dictionary.aff), factory.mountBuffer(dictionary.dic));
  const spellers = { fr: spellerOf(french.default), en: spellerOf(english.default) };
  const trade = tradeWordsSchema.parse(parse(readFileSync(tradeWordsFile, 'utf8')));
  const tradeWords: Record<Language, ReadonlySet<string>> = {
    fr: new Set([...trade.both, ...trade.fr].map(lower)),
    en: new Set([...trade.both, ...trade.en].map(lower)),
  };
  const memo: Record<Language, Map<string, boolean>> = { fr: new Map(), en: new Map() };
  return {
    version: languagesVersion(),
    detect: (text) => eld.detect(text).language || null,
    isWord(word, language) {
      const known = memo[language].get(word);
      if (known !== undefined) return known;
      const answer = tradeWords[language].has(lower(word)) || spellers[language].spell(word);
      if (memo[language].size >= MEMO_LIMIT) memo[language].clear();
      memo[language].set(word, answer);
      return answer;
    },
  };
}

let knownVersion: string | undefined;

/** Names and versions of what the dictionaries are made of, without loading them; they do not change while the process runs. */
const languagesVersion = (): string =>
  (knownVersion ??= [
    ...['eld', 'hunspell-asm', 'dictionary-fr', 'dictionary-en-gb'].map(
      (name) => `${name} ${versionOf(name)}`,
    ),
    `trade-words ${createHash('sha256').update(readFileSync(tradeWordsFile)).digest('hex').slice(0, 8)}`,
  ].join(', '));

/** Version of everything today's reports may depend on besides their scenario: the grader and its dictionaries. */
export const currentGraderVersion = (): string => graderVersionWith({ version: languagesVersion() });

const lower = (word: string): string => word.normalize('NFC').toLowerCase();

const versionOf = (name: string): string =>
  (
    JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    }
  ).version;
