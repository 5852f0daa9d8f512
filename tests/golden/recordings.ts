import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntry, type JournalEntry } from '~/domain/attempt/journal';
import { grade } from '~/domain/grading/grade';
import { reportText } from '~/domain/grading/report';
import type { Referential } from '~/domain/referential/schema';
import { compile, prepareScenario, type CompiledScenario } from '~/domain/scenario/compile';
import { playScript } from '~/domain/scenario/play/play';
import { resolveScript } from '~/domain/scenario/play/resolve-script';
import { languagesFor } from '~/server/language/languages.server';
import { projectRoot } from '~/server/project-root.server';
import { loadScenarioFolder } from '~/server/scenarios/package-folder.server';

/** Attempts kept with the report they were given: a change of the grader, or of a scenario, shows in them. */
export const recordings = [
  { name: 'mini-reference', scenario: 'mini', script: 'reference', seed: 7 },
  { name: 'mini-relance-tout-le-monde', scenario: 'mini', script: 'relance-tout-le-monde', seed: 3 },
  { name: 'suivi-commandes-reference', scenario: 'suivi-commandes', script: 'reference', seed: 1 },
  { name: 'suivi-commandes-sans-mentions', scenario: 'suivi-commandes', script: 'weak-no-mentions', seed: 2 },
  {
    name: 'plan-action-industriel-reference',
    scenario: 'plan-action-industriel',
    script: 'reference',
    seed: 1,
  },
] as const;
export type Recording = (typeof recordings)[number];

/** What `journal:verify` reads as well. */
export interface RecordedJournal {
  scenario: string;
  attemptId: string;
  contentHash: string;
  seed: number;
  entries: JournalEntry[];
}

export const journalFile = ({ name }: Recording): string =>
  join(projectRoot, 'fixtures', 'attempts', `${name}.journal.json`);
export const reportFile = ({ name }: Recording): string =>
  join(projectRoot, 'fixtures', 'attempts', `${name}.report.json`);

export function readJournal(recording: Recording): RecordedJournal {
  const stored = JSON.parse(readFileSync(journalFile(recording), 'utf8')) as RecordedJournal;
  return { ...stored, entries: stored.entries.map(parseEntry) };
}

export interface Stage {
  scenario: CompiledScenario;
  referential: Referential;
  entries: readonly JournalEntry[];
}

/** Plays the script of a recording on the scenario as it is now. */
export function playRecording({ scenario: name, script, seed }: Recording): Stage {
  const { content, referentials, issues } = loadScenarioFolder(name, [seed]);
  if (!content)
    throw new Error(issues.map((issue) => `${issue.file}:${issue.line} ${issue.message}`).join('\n'));
  const scenario = compile(prepareScenario(content), seed);
  const referential = referentials.find((one) => one.code === scenario.referential);
  if (!referential) throw new Error(`no referential ${scenario.referential}`);
  return {
    scenario,
    referential,
    entries: playScript(scenario, resolveScript(content.package.scripts, script).steps).entries,
  };
}

/** A report in the bytes kept: one member by line so that people can read what changed. */
export async function reportBytes({ scenario, referential, entries }: Stage): Promise<string> {
  const languages = await languagesFor(scenario.checks);
  return `${JSON.stringify(JSON.parse(reportText(grade({ referential, scenario, entries, languages }))), null, 1)}\n`;
}
