import type { Check } from '../../grading/checks/schema';
import type { ScenarioPackage } from '../package/package';
import type { Coverage } from './coverage';
import type { Finding, VariantProof } from './findings';

/** What is suspicious in itself, or only shows when variants are compared: rules 5, 6 and 7. */
export function lint(
  { head, checks, personas }: Pick<ScenarioPackage, 'head' | 'checks' | 'personas'>,
  coverage: Coverage,
  variants: readonly VariantProof[],
): readonly Finding[] {
  return [
    ...unequalVariants(checks, variants),
    ...coverage.uncovered.map((id) =>
      warning(6, `critère « ${id} » : ni contrôle, ni question à l’examinateur`),
    ),
    ...missionsWithoutChecks(head.missions, checks),
    ...silentPeople(personas, variants),
    ...doubleCounting(checks, variants),
  ];
}

const warning = (rule: Finding['rule'], message: string, seed: number | null = null): Finding => ({
  rule,
  severity: 'warning',
  seed,
  message,
});
const error = (rule: Finding['rule'], message: string, seed: number | null = null): Finding => ({
  rule,
  severity: 'error',
  seed,
  message,
});

/** A candidate must not need more steps, nor be denied a criterion, because of the variant drawn. */
function unequalVariants(checks: readonly Check[], variants: readonly VariantProof[]): Finding[] {
  const playable = variants.filter(({ played }) => played);
  const findings = variants
    .filter(({ played }) => !played && playable.length > 0)
    .map(({ seed }) => error(5, 'la référence ne s’y joue pas jusqu’au bout', seed));
  const criteriaOf = (variant: VariantProof): ReadonlySet<string> =>
    new Set(checks.filter(({ id }) => variant.metChecks.includes(id)).flatMap(({ criteria }) => criteria));
  const all = new Set(playable.flatMap((variant) => [...criteriaOf(variant)]));
  for (const variant of playable) {
    const within = criteriaOf(variant);
    for (const id of all)
      if (!within.has(id))
        findings.push(
          error(5, `critère « ${id} » hors d’atteinte : aucun contrôle ne l’y constate`, variant.seed),
        );
  }
  const measured = playable.flatMap(({ seed, neededSteps }) =>
    neededSteps === null ? [] : [{ seed, neededSteps }],
  );
  const shortest = Math.min(...measured.map(({ neededSteps }) => neededSteps.length));
  for (const { seed, neededSteps } of measured) {
    const model = measured.find((one) => one.neededSteps.length === shortest);
    const more = neededSteps.filter((step) => !model?.neededSteps.includes(step));
    if (neededSteps.length > shortest)
      findings.push(
        error(
          5,
          `il y faut ${neededSteps.length} étapes contre ${shortest} ailleurs : ${more.map((step) => `« ${step} »`).join(', ')}`,
          seed,
        ),
      );
  }
  return findings;
}

function missionsWithoutChecks(
  missions: ScenarioPackage['head']['missions'],
  checks: readonly Check[],
): Finding[] {
  return missions.flatMap(({ id }) => {
    const own = checks.filter(({ mission }) => mission === id);
    if (own.length === 0) return [error(7, `mission « ${id} » : aucun contrôle ne la regarde`)];
    return own.every(({ kind }) => kind === 'human')
      ? [
          warning(
            7,
            `mission « ${id} » : seulement des questions à l’examinateur, aucun contrôle automatique`,
          ),
        ]
      : [];
  });
}

/** Lines nobody ever hears, whatever is played. */
function silentPeople(
  { timeline, reactions }: ScenarioPackage['personas'],
  variants: readonly VariantProof[],
): Finding[] {
  const heard = new Set(variants.flatMap(({ heardRules }) => [...heardRules]));
  return [
    ...timeline
      .filter(({ id }) => !heard.has(id))
      .map(({ id }) => warning(7, `personas.yaml : « ${id} » n’arrive dans aucun passage joué`)),
    ...reactions
      .filter(({ id }) => !heard.has(id))
      .map(({ id, when }) =>
        warning(
          7,
          `personas.yaml : la réaction « ${id} » (${when.event}) n’est provoquée par aucun passage joué`,
        ),
      ),
  ];
}

/** Two automatic checks of one criterion that prove the same thing weigh twice for one act. */
function doubleCounting(checks: readonly Check[], variants: readonly VariantProof[]): Finding[] {
  const automatic = checks.filter(({ kind }) => kind !== 'human');
  return automatic.flatMap((one, index) =>
    automatic.slice(index + 1).flatMap((other) => {
      const shared = one.criteria.filter((id) => other.criteria.includes(id));
      if (shared.length === 0) return [];
      const pair = `« ${one.id} » et « ${other.id} » (${shared.join(', ')})`;
      if (bodyOf(one) === bodyOf(other)) return [error(7, `${pair} sont deux fois le même contrôle`)];
      return areAlike(one.id, other.id, variants)
        ? [
            warning(
              7,
              `${pair} reposent sur les mêmes événements et disent toujours la même chose : comptés deux fois`,
            ),
          ]
        : [];
    }),
  );
}

function areAlike(one: string, other: string, variants: readonly VariantProof[]): boolean {
  const judged = variants.filter(({ neededSteps }) => neededSteps !== null);
  return (
    judged.length > 0 &&
    judged.every(({ behaviour, citedEvents }) => {
      const cited = citedEvents.get(one) ?? null;
      return (
        cited !== null && cited === citedEvents.get(other) && behaviour.get(one) === behaviour.get(other)
      );
    })
  );
}

/** What a check proves, whatever it is called and however it speaks. */
function bodyOf(check: Check): string {
  const unsaid = new Set(['id', 'title', 'criteria', 'mission', 'why', 'label']);
  return JSON.stringify(check, (key, value: unknown) => (unsaid.has(key) ? undefined : value));
}
