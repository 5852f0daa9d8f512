import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { grade } from '~/domain/grading/grade';
import { issueText, parseAuthoredYaml } from '~/domain/scenario/authored-yaml';
import { compile, prepareScenario } from '~/domain/scenario/compile';
import { playScript, ScriptFaulty, StepRefused } from '~/domain/scenario/play/play';
import { resolveScript } from '~/domain/scenario/play/resolve-script';
import { scriptSchema } from '~/domain/scenario/play/script-schema';
import { languagesFor } from '../language/languages.server';
import { loadScenarioFolder, UnreadablePackage } from '../scenarios/package-folder.server';
import { playedJson, playedText } from './play-output';

const usage = `Joue un script dans une mise en situation, sans serveur ni base de données, et imprime le rapport.

  npm run -s play -- <scénario> --script <fichier.yaml> [--seed N] [--json]
  npm run -s play -- <scénario> --script <fichier.yaml> --journal   le journal, pour journal:verify`;

/** A mistake of the person at the keyboard; told without a stack. */
class Misuse extends Error {}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      script: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean' },
      journal: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const [name] = positionals;
  if (name === undefined || values.script === undefined) throw new Misuse(usage);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new Misuse(`--seed attend un nombre entier positif, « ${values.seed} » reçu.`);

  const { content, issues, referentials } = loadScenarioFolder(name, [seed]);
  if (!content)
    throw new Misuse(
      `Le scénario ne peut pas être joué :\n${issues
        .filter((issue) => issue.severity === 'error')
        .map(issueText)
        .join('\n')}`,
    );
  const script = readScript(values.script);
  const scriptName = basename(values.script, '.yaml');
  const { steps, problems } = resolveScript({ ...content.package.scripts, [scriptName]: script }, scriptName);
  if (problems.length > 0)
    throw new Misuse(
      problems.map(({ path, message }) => `${values.script ?? ''} ${path.join('.')} : ${message}`).join('\n'),
    );

  const scenario = compile(prepareScenario(content), seed);
  const { entries } = playScript(scenario, steps);
  if (values.journal)
    return console.log(
      JSON.stringify({ attemptId: 'play', contentHash: scenario.contentHash, seed, entries }, null, 1),
    );
  const referential = referentials.find((one) => one.code === scenario.referential);
  if (!referential) throw new Misuse(`Référentiel ${scenario.referential} absent.`);
  const languages = await languagesFor(scenario.checks);
  const report = grade({ referential, scenario, entries, languages });
  console.log(
    values.json
      ? JSON.stringify(playedJson(report), null, 2)
      : playedText(report, scenario, script.title, referential),
  );
}

function readScript(file: string) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Misuse(`Le script ${file} n’existe pas ou ne peut pas être lu.`);
  }
  const { value, issues } = parseAuthoredYaml(text, file, scriptSchema);
  if (!value) throw new Misuse(issues.map(issueText).join('\n'));
  return value;
}

try {
  await run();
} catch (fault) {
  const expected =
    fault instanceof Misuse ||
    fault instanceof UnreadablePackage ||
    fault instanceof StepRefused ||
    fault instanceof ScriptFaulty;
  const badOption =
    fault instanceof TypeError && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS');
  if (!expected && !badOption) throw fault;
  console.error(badOption ? usage : (fault as Error).message);
  process.exitCode = 1;
}
