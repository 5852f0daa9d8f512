import type { DecisionLevel, DecisionRule, FormalityKind, NotApplicableTreatment } from './decision/schema';
import type { RuleSource } from './decision/facts';
import type { Dimension, LIST_KINDS, Modality, ObservabilityClass } from './schema';

/** The words of a grid, the same on pages, in workbooks and on paper. */

export const observabilityWords: Record<ObservabilityClass, string> = {
  state: 'Fiches à la fin',
  trace: 'Journal des actes',
  document: 'Document écrit',
  dialogue: 'Échange',
  human: 'Observation',
};

/** What each class means, for a person who never read the grid. */
export const observabilityMeanings: Record<ObservabilityClass, string> = {
  state: 'se lit dans les fiches telles que le candidat les laisse',
  trace: 'se lit dans la suite datée de ce que le candidat a fait',
  document: 'se lit dans un texte, un tableau ou un courrier rendu',
  dialogue: 'se lit dans un appel ou un entretien conduit dans l’outil',
  human: 'ne se voit que par une personne présente ou sur un enregistrement',
};

export const dimensionWords: Record<Dimension, string> = {
  methods: 'Méthodes',
  means: 'Moyens',
  relations: 'Relations',
  constraints: 'Contraintes',
  results: 'Résultats',
};

export const listWords: Record<(typeof LIST_KINDS)[number], string> = {
  closed: 'liste fermée',
  illustrative: 'exemples',
};

export const modalityWords: Record<Modality['kind'], string> = {
  'reconstructed-situation': 'Mise en situation reconstituée',
  'real-situation': 'Situation réelle',
  'company-project': 'Projet en entreprise',
  'case-study': 'Cas pratique',
  'professional-dossier': 'Dossier professionnel',
  'written-document': 'Document écrit',
  interview: 'Entretien',
  'company-opinion': 'Avis de l’entreprise',
  'tutor-file': 'Dossier et grille du tuteur',
  'vae-file-and-interview': 'Dossier et entretien de VAE',
};

export const ruleWords: Record<DecisionRule, string> = {
  'examiner-decides': 'Appréciation : aucun calcul, ceux qui décident apprécient',
  'all-met': 'Tout doit être acquis',
};

export const treatmentWords: Record<NotApplicableTreatment, string> = {
  'left-out': 'Mis de côté, ni pour ni contre',
  'no-with-comment': '« Non » expliqué en commentaire, dont le poids revient à l’évaluateur',
  'examiner-decides': 'Apprécié par ceux qui décident',
};

export const ruleSourceWords: Record<RuleSource, string> = {
  certifier: 'règle écrite par le certificateur',
  centre: 'réglage du centre',
  reading: 'lecture proposée, le certificateur ne tranche pas',
};

export const formalityWords: Record<FormalityKind, string> = {
  comment: 'Commentaire',
  signature: 'Signature',
  opinion: 'Avis',
  file: 'Pièce',
  interview: 'Entretien',
  consultation: 'Consultation',
  deliberation: 'Délibération',
};

export const decisionLevelWords: Record<DecisionLevel, string> = {
  competence: 'compétence',
  block: 'bloc',
  certification: 'certification',
};

export const languageWords = { fr: 'français', en: 'anglais' } as const;
