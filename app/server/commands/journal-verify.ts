import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseEntry, verifyChain, type JournalEntry } from '~/domain/attempt/journal';

const usage = 'Vérifie un journal exporté, sans serveur : npm run -s journal:verify -- <journal.json>';

const exportShape = z.object({
  attemptId: z.string(),
  contentHash: z.string(),
  seed: z.int(),
  entries: z.array(z.unknown()),
});

/** The entry whose shape is wrong is as broken as one whose hash is. */
function readEntries(stored: readonly unknown[]): { entries: JournalEntry[]; unreadable: number | null } {
  const entries: JournalEntry[] = [];
  for (const [index, one] of stored.entries()) {
    try {
      entries.push(parseEntry(one));
    } catch {
      return { entries, unreadable: index + 1 };
    }
  }
  return { entries, unreadable: null };
}

function verify(file: string): string | null {
  let parsed;
  try {
    parsed = exportShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return `${file} n’est pas un fichier JSON lisible.`;
  }
  if (!parsed.success)
    return `${file} n’est pas un journal exporté : attemptId, contentHash, seed et entries sont attendus.`;
  const { entries, unreadable } = readEntries(parsed.data.entries);
  const verdict = verifyChain(parsed.data, entries);
  if (!verdict.intact) return `Journal altéré à l’événement n° ${verdict.brokenAt} : ${verdict.reason}.`;
  if (unreadable !== null)
    return `Journal altéré à l’événement n° ${unreadable} : son contenu n’a pas la forme attendue.`;
  console.log(`Journal intact : ${verdict.entries} événements.\nEmpreinte finale : ${verdict.headHash}`);
  return null;
}

const [file] = process.argv.slice(2);
const problem = file === undefined ? usage : verify(file);
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
}
