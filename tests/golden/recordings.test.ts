import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '~/domain/attempt/journal';
import { projectRoot } from '~/server/project-root.server';
import { journalFile, playRecording, readJournal, recordings, reportBytes, reportFile } from './recordings';

const rerun = 'Read what changed, then run `npm run golden:update`.';

describe.each(recordings)('the recorded attempt $name', (recording) => {
  it('has an unbroken journal', () => {
    const journal = readJournal(recording);
    expect(verifyChain(journal, journal.entries)).toMatchObject({
      intact: true,
      entries: journal.entries.length,
    });
  });

  it('is given the report it was given, byte for byte', () => {
    const { entries, contentHash } = readJournal(recording);
    const stage = playRecording(recording);
    expect(stage.scenario.contentHash, `the scenario changed. ${rerun}`).toBe(contentHash);
    expect(reportBytes({ ...stage, entries }), rerun).toBe(readFileSync(reportFile(recording), 'utf8'));
  });

  it('is written again, event for event, by its script', () => {
    expect(playRecording(recording).entries.at(-1)?.hash, rerun).toBe(
      readJournal(recording).entries.at(-1)?.hash,
    );
  });
});

const run = (command: string, ...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join('app', 'server', 'commands', command), ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
  });

it('gives the same report bytes in two processes', () => {
  const play = () =>
    run(
      'play.ts',
      'mini',
      '--script',
      'fixtures/scenarios/mini/scripts/reference.yaml',
      '--seed',
      '4',
      '--json',
    );
  const [first, second] = [play(), play()];
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  expect(second.stdout).toBe(first.stdout);
  expect(JSON.parse(first.stdout)).toMatchObject({
    scenario: 'mini',
    version: 1,
    seed: 4,
    events: expect.any(Number) as number,
  });
});

it('verifies an exported journal on its own, and names the first broken event', () => {
  const [recording] = recordings;
  const intact = run('journal-verify.ts', journalFile(recording));
  expect(intact.status).toBe(0);
  expect(intact.stdout).toContain(readJournal(recording).entries.at(-1)?.hash);
  expect(run('journal-verify.ts', 'package.json').status).toBe(1);
});
