import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

  it('is given the report it was given, byte for byte', async () => {
    const { entries, contentHash } = readJournal(recording);
    const stage = playRecording(recording);
    expect(stage.scenario.contentHash, `the scenario changed. ${rerun}`).toBe(contentHash);
    expect(await reportBytes({ ...stage, entries }), rerun).toBe(readFileSync(reportFile(recording), 'utf8'));
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

it('gives every recording the same report, byte for byte, in two processes', () => {
  const gradeAll = () =>
    spawnSync(process.execPath, ['--import', 'tsx', join('tests', 'golden', 'grade-recordings.ts')], {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  const [first, second] = [gradeAll(), gradeAll()];
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  expect(first.stdout).toBe(
    recordings.map((one) => `${one.name}\n${readFileSync(reportFile(one), 'utf8')}`).join(''),
  );
  expect(Buffer.from(second.stdout).equals(Buffer.from(first.stdout))).toBe(true);
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

describe('a journal verified on its own', () => {
  const [recording] = recordings;
  const forged = (change: (text: string) => string): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'comptoir-journal-')), 'journal.json');
    writeFileSync(file, change(readFileSync(journalFile(recording), 'utf8')));
    return file;
  };

  it('is intact, with its last hash', () => {
    const { status, stdout } = run('journal-verify.ts', journalFile(recording));
    expect(status).toBe(0);
    expect(stdout).toContain(readJournal(recording).entries.at(-1)?.hash);
  });

  it('names the first event that was touched', () => {
    const touched = run(
      'journal-verify.ts',
      forged((text) => text.replace('"sku": "RAM-A4"', '"sku": "RAM-A3"')),
    );
    expect(touched.status).toBe(1);
    const checked = readJournal(recording).entries.find((entry) => entry.type === 'AvailabilityChecked');
    expect(touched.stderr).toContain(`événement n° ${String(checked?.seq)}`);
  });

  it('says what it cannot read', () => {
    expect(run('journal-verify.ts', 'package.json').stderr).toContain('n’est pas un journal exporté');
    expect(run('journal-verify.ts', 'absent.json').stderr).toContain('n’est pas un fichier JSON lisible');
    expect(run('journal-verify.ts').status).toBe(1);
  });
});

describe('the command `play`', () => {
  const play = (...words: string[]) => run('play.ts', ...words);
  const script = 'fixtures/scenarios/mini/scripts/reference.yaml';

  it.each([
    ['an unknown scenario', ['rien', '--script', script], 'Aucun scénario « rien »'],
    ['an unknown script', ['mini', '--script', 'rien.yaml'], 'n’existe pas'],
    [
      'a seed that is no number',
      ['mini', '--script', script, '--seed', 'abc'],
      '--seed attend un nombre entier',
    ],
    ['an unknown option', ['mini', '--scrpt', script], 'npm run -s play'],
  ])('tells %s in French, without a stack', (_what, words, message) => {
    const { status, stderr } = play(...words);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('names the step that is refused', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'comptoir-script-')), 'essai.yaml');
    writeFileSync(
      file,
      'title: Essai\nkind: weak\nsteps:\n  - {action: ConfirmOrder, at: J1 09:00, fields: {id: CO-9999}}\n',
    );
    const { status, stderr } = play('mini', '--script', file);
    expect(status).toBe(1);
    expect(stderr).toContain('Étape 1 « etape-1 » (ConfirmOrder, J1 09:00) : Cette commande n’existe plus');
  });
});
