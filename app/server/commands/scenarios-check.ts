import { parseArgs } from 'node:util';
import { issueText } from '~/domain/scenario/authored-yaml';
import { prepareScenario } from '~/domain/scenario/compile';
import { prove, type Finding } from '~/domain/scenario/prover/prove';
import { criteriaInOrder } from '~/domain/referential/model';
import { languagesFor } from '../language/languages.server';
import { loadScenarioFolder, shippedScenarios, UnreadablePackage } from '../scenarios/package-folder.server';
import { coverageText } from './coverage-text';

const usage = `Prouve les mises en situation : référence, passage vide, omissions, scripts faibles, couverture.

  npm run -s scenarios:check [-- <scénario>…] [--seeds 5] [--every-variant]

  --seeds N         nombre de variantes essayées (5)
  --every-variant   omet chaque étape sur toutes les variantes, et pas seulement sur la première (plus long)`;

const ruleNames: Record<Finding['rule'], string> = {
  1: 'Passage de référence',
  2: 'Passage vide',
  3: 'Omissions',
  4: 'Scripts faibles',
};

async function check(name: string, seedCount: number, everyVariant: boolean): Promise<boolean> {
  const begun = Date.now();
  const seeds = Array.from({ length: seedCount }, (_, index) => index + 1);
  const { content, contentHash, issues, referentials, slug } = loadScenarioFolder(name, seeds);
  console.log(
    `\n■ ${slug}${contentHash ? ` · version ${content?.package.head.version ?? ''}, empreinte ${contentHash.slice(0, 12)}` : ''}`,
  );
  const errors = issues.filter((issue) => issue.severity === 'error');
  for (const issue of issues) console.log(`  ${issue.severity === 'error' ? '✗' : '⚠'} ${issueText(issue)}`);
  const referential = referentials.find((one) => one.code === content?.package.head.referential);
  if (!content || !referential) {
    console.log(`  ✗ ${errors.length} erreur(s) de contenu : rien n’a été joué.`);
    return false;
  }
  if (content.package.checks.length === 0) {
    console.log('  ✗ aucun contrôle à prouver.');
    return false;
  }

  const { findings, coverage } = prove({
    prepared: prepareScenario(content),
    referential,
    seeds,
    ablationSeeds: everyVariant ? seeds : seeds.slice(0, 1),
    languages: await languagesFor(content.package.checks),
  });
  for (const rule of [1, 2, 3, 4] as const) {
    const found = grouped(findings.filter((finding) => finding.rule === rule));
    const wrong = found.filter((finding) => finding.severity === 'error').length;
    console.log(
      `  ${wrong === 0 ? '✓' : '✗'} règle ${rule} · ${ruleNames[rule]}${found.length === 0 ? '' : ` : ${wrong} erreur(s), ${found.length - wrong} remarque(s)`}`,
    );
    for (const { severity, message, variants } of found)
      console.log(
        `      ${severity === 'error' ? '✗' : '⚠'} ${message}${seedCount > 1 && rule !== 3 ? ` [variante ${variants.join(', ')}]` : ''}`,
      );
  }
  console.log(coverageText(coverage, criteriaInOrder(referential).length));
  const proved = !findings.some((finding) => finding.severity === 'error');
  console.log(
    `  ${proved ? '✓ prouvé' : '✗ non prouvé'} sur ${seedCount} variante(s), en ${((Date.now() - begun) / 1000).toFixed(1).replace('.', ',')} s`,
  );
  return proved;
}

/** The same finding on several variants is one line. */
function grouped(
  findings: readonly Finding[],
): { severity: Finding['severity']; message: string; variants: number[] }[] {
  const lines = new Map<string, { severity: Finding['severity']; message: string; variants: number[] }>();
  for (const { severity, message, seed } of findings) {
    const known = lines.get(message);
    if (known) known.variants.push(seed);
    else lines.set(message, { severity, message, variants: [seed] });
  }
  return [...lines.values()];
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '5' },
      'every-variant': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const seedCount = Number(values.seeds);
  if (!Number.isInteger(seedCount) || seedCount < 1 || seedCount > 200)
    throw new UnreadablePackage('--seeds attend un nombre entier de 1 à 200.');
  const names = positionals.length > 0 ? positionals : shippedScenarios();
  if (names.length === 0) throw new UnreadablePackage('Aucun scénario dans scenarios/.');
  const results: boolean[] = [];
  for (const name of names) results.push(await check(name, seedCount, values['every-variant']));
  if (results.includes(false)) process.exitCode = 1;
}

try {
  await run();
} catch (fault) {
  if (!(fault instanceof UnreadablePackage)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
