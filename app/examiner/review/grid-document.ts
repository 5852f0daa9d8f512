import { gridWorkbook, type GridDocument, type GridLevel, type GridSection } from '~/domain/exports/grid';
import type { Workbook } from '~/domain/exports/sheet';
import {
  conclusionWords,
  EXEMPTED,
  exemptionWords,
  levelWords,
  proposalWords,
  tickedWords,
  verdictWords,
} from '~/domain/review/words';
import type { DecisionValue } from '~/domain/review/records';
import { formatInstant, nbsp } from '~/ui/typography/format';
import type { CriterionView } from './criterion-view';
import type { LevelView } from './levels/level-view';
import { levelsOf, type CompetenceView, type ReviewPage } from './review-page';

/** The words of an answer; none while nothing is answered. */
const wordsOf = (taken: { reason: string; comment: string } | null): string =>
  taken ? [taken.reason && `Motif : ${taken.reason}`, taken.comment].filter(Boolean).join('\n') : '';

/** The jury's answer to a request to set the criterion aside. The advice itself, which concerns health, is never printed. */
const exemptionLine = ({ exemption }: CriterionView, { exemptionRule }: ReviewPage): string =>
  exemption && exemptionRule
    ? `Demande d’écarter ce critère : ${exemptionWords[exemption.answer].toLowerCase()} (${exemptionRule.decidedBy}) ; avis motivé ${exemption.hasAdvice ? 'versé' : 'attendu'} (${exemptionRule.advisedBy}), conditions établies : ${exemption.conditions.length} sur ${exemptionRule.conditions.length}.`
    : '';

const remarksOf = (criterion: CriterionView, page: ReviewPage): string =>
  [exemptionLine(criterion, page), criterion.exempted ? '' : wordsOf(criterion.decision)]
    .filter(Boolean)
    .join('\n');

const decisionWord = ({ exempted, decision }: CriterionView, { notApplicable }: ReviewPage): string => {
  if (exempted) return EXEMPTED;
  return decision ? tickedWords(decision.value, notApplicable) : 'À décider';
};

const sectionOf = (competence: CompetenceView, page: ReviewPage): GridSection => ({
  heading: `${competence.code} · ${competence.title}`,
  note: nbsp(`Conclusion : ${conclusionWord(competence).toLowerCase()}. ${proposalLine(competence)}`),
  rows: competence.criteria.map((criterion) => ({
    id: criterion.id,
    text: criterion.text,
    proposal: verdictWords[criterion.proposal],
    decision: decisionWord(criterion, page),
    remarks: remarksOf(criterion, page),
  })),
});

const proposalLine = ({ level, proposal, provisional }: LevelView): string =>
  `${provisional ? 'Proposition provisoire' : 'Proposition'} : ${proposalWords(level, proposal.outcome).toLowerCase()}. ${proposal.reason}`;

const conclusionWord = ({ level, conclusion, required }: LevelView): string => {
  if (conclusion) return conclusionWords[level][conclusion.value];
  return required ? 'À conclure' : level === 'block' ? 'Non conclu ici' : 'Non conclue ici';
};

const gridLevel = (one: LevelView): GridLevel => ({
  level: `${one.level === 'block' ? 'Bloc' : 'Compétence'} ${one.code}`,
  title: one.title,
  evaluated: `${one.informed} sur ${one.ofCriteria}`,
  proposal: proposalLine(one),
  conclusion: conclusionWord(one),
  remarks: wordsOf(one.conclusion),
});

/** What the rule makes of it all for the certification, and who decides. */
const certificationLine = ({ certification: { title, proposal } }: ReviewPage): string =>
  nbsp(
    `${title} : ${levelWords[proposal.outcome].toLowerCase()}. ${proposal.reason} Qui décide : ${proposal.decidedBy.replace(/\.$/, '')}.`,
  );

/** « Ce qu’il faut encore pour conclure », then one line each, with who brings it. */
function stillNeeded({ certification, blocks }: ReviewPage): string[] {
  const pieces = [
    ...blocks.flatMap(({ code, proposal }) =>
      proposal.missing.map((piece) => ({ ...piece, label: `Bloc ${code} – ${piece.label}` })),
    ),
    ...certification.proposal.missing,
  ];
  if (pieces.length === 0) return [];
  return [
    'Ce qu’il faut encore pour conclure :',
    ...pieces.map(({ label, by }) => nbsp(`•\u00a0${label}${by === null ? '' : ` (${by})`}`)),
  ];
}

const factsOf = (page: ReviewPage): (readonly [string, string])[] => [
  ['Candidat', page.candidateName],
  ['Référentiel', page.referentialTitle],
  ['Mise en situation', page.scenarioTitle],
  ['Session', page.sessionTitle],
  ['Rendu le', page.handedInAt === null ? '—' : formatInstant(page.handedInAt)],
  ['Événements du journal', String(page.events)],
  ['Empreinte du journal', page.headHash],
];

const signaturesOf = ({ signature }: ReviewPage): string[] =>
  signature
    ? [
        `${signature.signatoryName}, le ${formatInstant(signature.signedAt)}. Empreinte de l’évaluation : ${signature.hash}`,
      ]
    : ['Évaluation non signée : document provisoire.'];

const plainName = (page: ReviewPage) => page.candidateName.toLowerCase().replace(/\s+/g, '-');

/** The whole grid: every criterion with the machine's proposal and the examiner's decision. */
export const gridDocument = (page: ReviewPage): GridDocument => ({
  title: 'Grille d’évaluation',
  fileName: `grille-${plainName(page)}`,
  facts: factsOf(page),
  sections: page.competences.map((competence) => sectionOf(competence, page)),
  levels: levelsOf(page).map(gridLevel),
  closing: [
    certificationLine(page),
    'Les propositions sont produites par des règles déterministes à partir du journal ; les décisions sont celles de l’examinateur.',
  ],
  signatures: signaturesOf(page),
  signatories: [],
  footer: `Grille d’évaluation · ${page.candidateName} · journal ${page.headHash.slice(0, 16)}…`,
});

/** The grid to sort and filter. */
export const gridSpreadsheet = (page: ReviewPage): Workbook => gridWorkbook(gridDocument(page));

/** The minutes: what was decided, and every point where the examiner departed from the proposal or commented. */
export function minutesDocument(page: ReviewPage): GridDocument {
  const criteria = page.competences.flatMap((competence) => competence.criteria);
  const kept = criteria.filter((criterion) => !criterion.exempted);
  const count = (value: DecisionValue) => kept.filter(({ decision }) => decision?.value === value).length;
  const exempted = criteria.length - kept.length;
  const remarked = page.competences
    .map((competence) => ({
      ...competence,
      criteria: competence.criteria.filter((criterion) => remarksOf(criterion, page) !== ''),
    }))
    .filter((competence) => competence.criteria.length > 0);
  return {
    title: 'Procès-verbal d’évaluation',
    fileName: `proces-verbal-${plainName(page)}`,
    facts: [
      ...factsOf(page),
      ['Critères décidés', `${page.progress.decided} sur ${page.progress.total}`],
      ...(exempted > 0 ? [['Critères écartés', String(exempted)] as const] : []),
      [
        'Décisions',
        page.notApplicable === 'no-with-comment'
          ? `${count('yes')} oui · ${count('no') + count('not-applicable')} non, dont ${count('not-applicable')} sans objet`
          : `${count('yes')} oui · ${count('no')} non · ${count('not-applicable')} sans objet`,
      ],
    ],
    sections: remarked.map((competence) => sectionOf(competence, page)),
    levels: levelsOf(page).map(gridLevel),
    closing: [
      remarked.length === 0
        ? 'Aucune décision n’est motivée ni commentée : toutes suivent les propositions.'
        : 'Seuls les critères motivés ou commentés figurent ci-dessus ; la grille les contient tous.',
      certificationLine(page),
      ...stillNeeded(page),
      'L’empreinte du journal permet de vérifier que rien n’y a été changé depuis la remise.',
    ],
    signatures: signaturesOf(page),
    signatories: page.signatories,
    footer: `Procès-verbal · ${page.candidateName} · journal ${page.headHash.slice(0, 16)}…`,
  };
}
