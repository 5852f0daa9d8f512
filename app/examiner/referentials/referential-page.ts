import type { DecisionSettings } from '~/domain/referential/decision/facts';
import { competencesInOrder, criteriaInOrder } from '~/domain/referential/model';
import type { Activity, Block, Competence, Criterion, Referential } from '~/domain/referential/schema';
import { OBSERVABILITY_CLASSES } from '~/domain/referential/schema';
import {
  dimensionWords,
  languageWords,
  listWords,
  modalityWords,
  observabilityMeanings,
  observabilityWords,
} from '~/domain/referential/words';
import { textPlace, type Wording } from '~/domain/referential/wording';
import { ruleView, type RuleView } from './rule-view';

export interface CriterionRow {
  id: string;
  text: string;
  lookAt: string;
  /** Main way of observing first. */
  seenIn: string[];
  /** Place in a list of the official grid. */
  under: { stem: string; list: string } | null;
  checklist: string[];
  appliesWhen: string | null;
  /** Competences it informs besides its own. */
  also: string[];
  /** The text is the centre's own wording. */
  worded: boolean;
}

export interface CompetenceSection {
  code: string;
  title: string;
  purpose: string | null;
  startingMaterial: string[];
  supportingDocuments: string[];
  questionThemes: string[];
  withoutCriterion: string[];
  groups: { code: string; heading: string | null; criteria: CriterionRow[] }[];
}

export interface BlockSection {
  code: string;
  title: string;
  activities: { code: string; title: string | null; competences: CompetenceSection[] }[];
}

export interface ModalityView {
  label: string;
  kind: string;
  covers: string;
  where: string;
  languages: string;
  deliverables: string[];
  note: string | null;
}

export interface ReferentialPage {
  code: string;
  title: string;
  version: string;
  certifier: string | null;
  own: boolean;
  /** Texts the centre replaced by its own. */
  worded: number;
  counts: { blocks: number | null; competences: number; criteria: number };
  observability: { word: string; meaning: string; count: number }[];
  notes: string[];
  languages: string | null;
  accommodations: { note: string; possible: string[] } | null;
  modalities: ModalityView[];
  rule: RuleView;
  blocks: BlockSection[];
}

export interface ShelvedGrid {
  referential: Referential;
  settings: DecisionSettings;
  wording: Wording;
  own: boolean;
}

/** A grid ready to read and to print. */
export function referentialPage({ referential, settings, wording, own }: ShelvedGrid): ReferentialPage {
  const criteria = criteriaInOrder(referential);
  const { note, notes, languages, accommodations, decision } = referential;
  return {
    code: referential.code,
    title: referential.title,
    version: referential.version,
    certifier: referential.certifier,
    own,
    worded: Object.keys(wording).length,
    counts: {
      blocks: decision.blocks.award === 'no-blocks' ? null : referential.blocks.length,
      competences: competencesInOrder(referential).length,
      criteria: criteria.length,
    },
    observability: OBSERVABILITY_CLASSES.map((one) => ({
      word: observabilityWords[one],
      meaning: observabilityMeanings[one],
      count: criteria.filter((criterion) => criterion.observability === one).length,
    })),
    notes: [...(note === undefined ? [] : [note]), ...notes],
    languages: languages?.note ?? null,
    accommodations: accommodations ? { note: accommodations.note, possible: accommodations.possible } : null,
    modalities: referential.modalities.map((modality) => modalityView(modality, referential)),
    rule: ruleView(referential, settings),
    blocks: referential.blocks.map((block) => blockSection(block, wording)),
  };
}

function modalityView(modality: Referential['modalities'][number], { code }: Referential): ModalityView {
  const languages = modality.languages.map((one) => languageWords[one]).join(' et ');
  return {
    label: modality.label,
    kind: modalityWords[modality.kind],
    covers: modality.covers.includes(code) ? 'Toute la certification' : modality.covers.join(', '),
    where: modality.insideProduct ? 'Dans le logiciel' : 'Hors du logiciel',
    languages,
    deliverables: modality.deliverables,
    note: modality.note ?? null,
  };
}

const blockSection = (block: Block, wording: Wording): BlockSection => ({
  code: block.code,
  title: block.title,
  activities: block.activities.map((activity) => ({
    code: activity.code,
    title: activity.title,
    competences: activity.competences.map((competence) => competenceSection(competence, activity, wording)),
  })),
});

function competenceSection(
  competence: Competence,
  { groups }: Activity,
  wording: Wording,
): CompetenceSection {
  const { code, title, purpose, startingMaterial, supportingDocuments, questionThemes, withoutCriterion } =
    competence;
  return {
    code,
    title,
    purpose: purpose ?? null,
    startingMaterial,
    supportingDocuments,
    questionThemes,
    withoutCriterion,
    groups: groups.flatMap((group) => {
      const criteria = competence.criteria.filter((criterion) => criterion.group === group.code);
      const heading = group.heading ?? (group.dimension ? dimensionWords[group.dimension] : null);
      return criteria.length === 0
        ? []
        : [{ code: group.code, heading, criteria: criteria.map((one) => criterionRow(one, wording)) }];
    }),
  };
}

const criterionRow = (criterion: Criterion, wording: Wording): CriterionRow => ({
  id: criterion.id,
  text: criterion.text,
  lookAt: criterion.lookAt,
  seenIn: [criterion.observability, ...criterion.also].map((one) => observabilityWords[one]),
  under: criterion.under ? { stem: criterion.under.stem, list: listWords[criterion.under.list] } : null,
  checklist: criterion.checklist.map((item) => item.label),
  appliesWhen: criterion.appliesWhen ?? null,
  also: criterion.alsoCompetences,
  worded: textPlace('criterion', criterion.id, 'text') in wording,
});
