import { grouped, isProved, ruleNames, rules, type Proof } from '~/domain/scenario/prover/findings';
import { coverageText } from './coverage-text';

/** A proof for a terminal: one block by rule, then the coverage. */
export function proofText(proof: Proof, referentialSize: number): string {
  const lines = grouped(proof.findings);
  const blocks = rules.flatMap((rule) => {
    const found = lines.filter((line) => line.rule === rule);
    const wrong = found.filter(({ severity }) => severity === 'error').length;
    const told = found.length === 0 ? '' : ` : ${wrong} erreur(s), ${found.length - wrong} remarque(s)`;
    return [
      `  ${wrong === 0 ? '✓' : '✗'} règle ${rule} · ${ruleNames[rule]}${told}`,
      ...found.map(
        ({ severity, message, seeds }) =>
          `      ${severity === 'error' ? '✗' : '⚠'} ${message}${variantsText(seeds, proof.seeds)}`,
      ),
      ...(rule === 6 ? [coverageText(proof.coverage, referentialSize)] : []),
    ];
  });
  return [
    ...blocks,
    `  ${isProved(proof) ? '✓ prouvé' : '✗ non prouvé'} sur ${proof.seeds.length} variante(s)`,
  ].join('\n');
}

/** Nothing when it concerns them all. */
const variantsText = (seeds: readonly number[], all: readonly number[]): string =>
  seeds.length === 0 || seeds.length === all.length ? '' : ` [variante ${seeds.join(', ')}]`;
