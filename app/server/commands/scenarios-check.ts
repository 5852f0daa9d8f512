import { parseArgs } from 'node:util';
import { criteriaInOrder } from '~/domain/referential/model';
import { issueText } from '~/domain/scenario/authored-yaml';
import { prepareScenario } from '~/domain/scenario/compile';
import { isProved, type Proof } from '~/domain/scenario/prover/findings';
import { prove } from '~/domain/scenario/prover/prove';
import { languagesFor } from '../language/languages.server';
import { loadScenarioFolder, shippedScenarios, UnreadablePackage } from '../scenarios/package-folder.server';
import { proofText } from './proof-text';

const usage = `Prouve les mises en situation : référence, passage vide, omissions, scripts faibles, variantes, couverture, cohérence.

  npm run -s scenarios:check [-- <scénario>…] [--seeds 5] [--first-variant] [--json]

  --seeds N         nombre de variantes essayées (5)
  --first-variant   omet chaque étape sur la première variante seulement (plus court)
  --json            écrit la preuve en JSON

Le code de sortie est 1 dès qu’un scénario n’est pas prouvé ; les remarques (⚠) n’y font rien.`;

interface Checked {
  readonly scenario: string;
  readonly proved: boolean;
  readonly issues: readonly { severity: string; text: string }[];
  readonly proof: Proof | null;
  readonly seconds: number;
}

interface Options {
  readonly seedCount: number;
  readonly firstVariantOnly: boolean;
  /** Told as it comes, unless the result is written in one piece. */
  readonly say: (text: string) => void;
}

async function check(name: string, { seedCount, firstVariantOnly, say }: Options): Promise<Checked> {
  const begun = Date.now();
  const seeds = Array.from({ length: seedCount }, (_, index) => index + 1);
  const { content, contentHash, issues, referentials, slug } = loadScenarioFolder(name, seeds);
  const version = content?.package.head.version ?? '';
  say(`\n■ ${slug}${contentHash ? ` · version ${version}, empreinte ${contentHash.slice(0, 12)}` : ''}`);
  for (const issue of issues) say(`  ${issue.severity === 'error' ? '✗' : '⚠'} ${issueText(issue)}`);
  const result = (proof: Proof | null): Checked => ({
    scenario: slug,
    proved: proof !== null && isProved(proof),
    issues: issues.map((issue) => ({ severity: issue.severity, text: issueText(issue) })),
    proof,
    seconds: (Date.now() - begun) / 1_000,
  });
  const referential = referentials.find((one) => one.code === content?.package.head.referential);
  if (!content || !referential) {
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    say(`  ✗ ${errors} erreur(s) de contenu : rien n’a été joué.`);
    return result(null);
  }
  if (content.package.checks.length === 0) {
    say('  ✗ aucun contrôle à prouver.');
    return result(null);
  }
  const checked = result(
    prove({
      prepared: prepareScenario(content),
      referential,
      seeds,
      ablationSeeds: firstVariantOnly ? seeds.slice(0, 1) : seeds,
      languages: await languagesFor(content.package.checks),
    }),
  );
  if (checked.proof)
    say(
      `${proofText(checked.proof, criteriaInOrder(referential).length)}, en ${checked.seconds.toFixed(1).replace('.', ',')} s`,
    );
  return checked;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '5' },
      'first-variant': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const seedCount = Number(values.seeds);
  if (!Number.isInteger(seedCount) || seedCount < 1 || seedCount > 200)
    throw new UnreadablePackage('--seeds attend un nombre entier de 1 à 200.');
  const names = positionals.length > 0 ? positionals : shippedScenarios();
  if (names.length === 0) throw new UnreadablePackage('Aucun scénario dans scenarios/.');
  const results: Checked[] = [];
  const say = values.json ? () => undefined : (text: string) => console.log(text);
  for (const name of names)
    results.push(await check(name, { seedCount, firstVariantOnly: values['first-variant'], say }));
  if (values.json) console.log(JSON.stringify(results, null, 2));
  if (results.some(({ proved }) => !proved)) process.exitCode = 1;
}

try {
  await run();
} catch (fault) {
  if (!(fault instanceof UnreadablePackage)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
