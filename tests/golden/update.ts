import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  journalFile,
  playRecording,
  recordings,
  reportBytes,
  reportFile,
  type RecordedJournal,
} from './recordings';

/** `npm run golden:update`: plays and grades every recording anew. Read the difference before committing it. */
for (const recording of recordings) {
  const stage = playRecording(recording);
  const { contentHash, seed } = stage.scenario;
  const journal: RecordedJournal = {
    scenario: recording.scenario,
    attemptId: 'play',
    contentHash,
    seed,
    entries: [...stage.entries],
  };
  mkdirSync(dirname(journalFile(recording)), { recursive: true });
  writeFileSync(journalFile(recording), `${JSON.stringify(journal, null, 1)}\n`);
  writeFileSync(reportFile(recording), await reportBytes(stage));
  process.stdout.write(`${recording.name} : ${journal.entries.length} événements\n`);
}
