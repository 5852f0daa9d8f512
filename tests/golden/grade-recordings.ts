import { playRecording, readJournal, recordings, reportBytes } from './recordings';

/** Grades the stored journal of every recording and writes the reports: what a process of its own gives. */
for (const recording of recordings) {
  const { entries } = readJournal(recording);
  process.stdout.write(`${recording.name}\n${await reportBytes({ ...playRecording(recording), entries })}`);
}
