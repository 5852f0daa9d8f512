import type { Coverage } from '~/domain/scenario/prover/coverage';

/** Criterion × check, as a list: one criterion by line with its number of automatic checks and of questions, then their names. */
export function coverageText(
  { criteria, leftToHumans, uncovered }: Coverage,
  referentialSize: number,
): string {
  const automatic = criteria.filter((criterion) => criterion.automatic.length > 0).length;
  const wide = Math.max(...criteria.map(({ id }) => id.length));
  const rows = criteria.map(({ id, automatic: checks, human }) => {
    const names = [...checks, ...human.map((name) => `${name} (examinateur)`)].join(', ');
    return `      ${id.padEnd(wide)}  ${String(checks.length).padStart(2)} auto  ${String(human.length).padStart(2)} question  ${names}`;
  });
  return [
    `      ${criteria.length} critères concernés sur ${referentialSize}, ${automatic} éclairés par un contrôle automatique`,
    ...rows,
    `    laissés à l’examinateur (${leftToHumans.length}) : ${leftToHumans.join(', ') || 'aucun'}`,
    ...(uncovered.length > 0
      ? [`    sans contrôle ni question (${uncovered.length}) : ${uncovered.join(', ')}`]
      : []),
  ].join('\n');
}
