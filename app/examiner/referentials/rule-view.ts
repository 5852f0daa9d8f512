import type { DecisionSettings, RuleSource } from '~/domain/referential/decision/facts';
import { ruleInForce, treatmentInForce } from '~/domain/referential/decision/rule-in-force';
import { LEVELS } from '~/domain/referential/decision/schema';
import type { Referential } from '~/domain/referential/schema';
import {
  decisionLevelWords,
  formalityWords,
  ruleSourceWords,
  ruleWords,
  treatmentWords,
} from '~/domain/referential/words';

export interface StepView {
  title: string;
  rule: string;
  source: string;
  decidedBy: string | null;
  note: string;
}

export interface FormalityView {
  kind: string;
  label: string;
  by: string | null;
  /** Levels and routes that ask for it, in words. */
  when: string;
  note: string | null;
}

/** One thing the certifier leaves open, with the answers the centre may give. */
export interface SettingView {
  name: keyof DecisionSettings;
  label: string;
  note: string;
  value: string;
  options: { value: string; label: string }[];
}

/** The decision rule of a certification in words, as it applies in this centre. */
export interface RuleView {
  whoDecides: string;
  roles: { label: string; does: string }[];
  steps: StepView[];
  formalities: FormalityView[];
  exemption: { note: string; conditions: string[]; advisedBy: string; decidedBy: string } | null;
  routes: { label: string; requires: string }[];
  notStated: string[];
  settings: SettingView[];
}

const sourceOf = (from: RuleSource): string => ruleSourceWords[from];

export function ruleView({ decision }: Referential, settings: DecisionSettings): RuleView {
  const who = (role: string | undefined): string | null =>
    decision.roles.find((one) => one.id === role)?.label ?? null;
  const step = (
    key: 'criterionToCompetence' | 'competenceToBlock' | 'toCertification',
    title: string,
  ): StepView => {
    const { rule, from } = ruleInForce(decision, key, settings);
    return {
      title,
      rule: ruleWords[rule],
      source: sourceOf(from),
      decidedBy: who(decision[key].decidedBy),
      note: decision[key].note,
    };
  };
  const treatment = treatmentInForce(decision, settings);
  const routeLabel = (route: string): string =>
    decision.certification.find((one) => one.route === route)?.label ?? route;
  const withBlocks = decision.blocks.award !== 'no-blocks';
  const over = decision.toCertification.over === 'blocks' ? 'Des blocs' : 'Des compétences';
  return {
    whoDecides: decision.whoDecides,
    roles: decision.roles.map(({ label, does }) => ({ label, does })),
    steps: [
      step('criterionToCompetence', 'Des critères à la compétence'),
      {
        title: 'Critère sans objet',
        rule: treatmentWords[treatment.rule],
        source: sourceOf(treatment.from),
        decidedBy: null,
        note: decision.notApplicable.note,
      },
      ...(withBlocks ? [step('competenceToBlock', 'Des compétences au bloc')] : []),
      { ...awardStep(decision.blocks.award, settings), note: decision.blocks.note },
      step('toCertification', `${over} à la certification`),
    ],
    formalities: decision.formalities.map(({ kind, label, by, neededFor, routes, note }) => ({
      kind: formalityWords[kind],
      label,
      by: who(by),
      when: [
        LEVELS.filter((level) => neededFor.includes(level))
          .map((level) => decisionLevelWords[level])
          .join(', '),
        routes.map(routeLabel).join(', '),
      ]
        .filter((part) => part !== '')
        .join(' · '),
      note: note ?? null,
    })),
    exemption: decision.exemption && {
      note: decision.exemption.note,
      conditions: decision.exemption.conditions.map((condition) => condition.text),
      advisedBy: who(decision.exemption.advisedBy) ?? '',
      decidedBy: who(decision.exemption.decidedBy) ?? '',
    },
    routes: decision.certification.map(({ label, requires }) => ({ label, requires })),
    notStated: decision.notStated,
    settings: settingViews(decision, settings),
  };
}

function awardStep(
  award: Referential['decision']['blocks']['award'],
  { blocksAwardedAlone }: DecisionSettings,
): Omit<StepView, 'note'> {
  const said =
    blocksAwardedAlone === undefined
      ? 'À préciser par le centre'
      : blocksAwardedAlone
        ? 'Un bloc s’obtient seul'
        : 'Un bloc ne s’obtient pas seul';
  const rule = { alone: 'Un bloc s’obtient seul', 'no-blocks': 'Pas de blocs', 'centre-decides': said }[
    award
  ];
  const source = award === 'centre-decides' ? sourceOf('centre') : sourceOf('certifier');
  return { title: 'Bloc par bloc', rule, source, decidedBy: null };
}

/** Only what is open: a rule the certifier wrote cannot be set. */
function settingViews(decision: Referential['decision'], settings: DecisionSettings): SettingView[] {
  const stepSetting = (
    name: 'criterionToCompetence' | 'competenceToBlock' | 'toCertification',
    label: string,
  ): SettingView[] => {
    const { statedByCertifier, centreMayChoose, note } = decision[name];
    if (statedByCertifier || centreMayChoose.length < 2) return [];
    return [
      {
        name,
        label,
        note,
        value: ruleInForce(decision, name, settings).rule,
        options: centreMayChoose.map((value) => ({ value, label: ruleWords[value] })),
      },
    ];
  };
  const { notApplicable, blocks } = decision;
  return [
    ...stepSetting('criterionToCompetence', 'Des critères à la compétence'),
    ...(notApplicable.statedByCertifier || notApplicable.centreMayChoose.length < 2
      ? []
      : [
          {
            name: 'notApplicable' as const,
            label: 'Critère sans objet',
            note: notApplicable.note,
            value: treatmentInForce(decision, settings).rule,
            options: notApplicable.centreMayChoose.map((value) => ({ value, label: treatmentWords[value] })),
          },
        ]),
    ...stepSetting('competenceToBlock', 'Des compétences au bloc'),
    ...(blocks.award === 'centre-decides'
      ? [
          {
            name: 'blocksAwardedAlone' as const,
            label: 'Attribution d’un bloc seul',
            note: blocks.note,
            value: settings.blocksAwardedAlone === undefined ? '' : String(settings.blocksAwardedAlone),
            options: [
              { value: '', label: 'À préciser' },
              { value: 'true', label: 'Oui, un bloc s’attribue seul' },
              { value: 'false', label: 'Non' },
            ],
          },
        ]
      : []),
    ...stepSetting('toCertification', 'À la certification'),
  ];
}
