import type { DecisionSettings, RuleSource } from './facts';
import type { Decision, DecisionRule, DecisionStep, NotApplicableTreatment } from './schema';

export interface RuleInForce<Choice> {
  readonly rule: Choice;
  readonly from: RuleSource;
}

type Step = 'criterionToCompetence' | 'competenceToBlock' | 'toCertification';

/** The centre's choice when the referential allows it, else the referential's own rule. */
export function ruleInForce(
  decision: Decision,
  step: Step,
  settings: DecisionSettings,
): RuleInForce<DecisionRule> {
  return inForce<DecisionRule>(decision[step], decision[step].rule, settings[step]);
}

export function treatmentInForce(
  { notApplicable }: Decision,
  settings: DecisionSettings,
): RuleInForce<NotApplicableTreatment> {
  return inForce<NotApplicableTreatment>(notApplicable, notApplicable.treatment, settings.notApplicable);
}

function inForce<Choice>(
  {
    statedByCertifier,
    centreMayChoose,
  }: Pick<DecisionStep, 'statedByCertifier'> & { centreMayChoose: readonly Choice[] },
  own: Choice,
  chosen: Choice | undefined,
): RuleInForce<Choice> {
  if (chosen !== undefined && !statedByCertifier && centreMayChoose.includes(chosen))
    return { rule: chosen, from: 'centre' };
  return { rule: own, from: statedByCertifier ? 'certifier' : 'reading' };
}
