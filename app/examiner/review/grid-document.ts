import { gridWorkbook, type GridDocument, type GridSection } from '~/domain/exports/grid';
import type { Workbook } from '~/domain/exports/sheet';
import { blockWords, levelWords, tickedWords, verdictWords } from '~/domain/review/words';
import type { DecisionValue } from '~/domain/review/records';
import { formatInstant, nbsp } from '~/ui/typography/format';
import type { CompetenceView, CriterionView, ReviewPage, UpperLevelView } from './review-page';

const remarksOf = ({ decision }: CriterionView): string =>
  decision
    ? [decision.reason && `Motif : ${decision.reason}`, decision.comment].filter(Boolean).join('\n')
    : '';

const sectionOf = (
  { code, title, proposal, criteria }: CompetenceView,
  { notApplicable }: ReviewPage,
): GridSection => ({
  heading: `${code} · ${title}`,
  note: `${levelWords[proposal.outcome]} – ${proposal.reason}`,
  rows: criteria.map((criterion) => ({
    id: criterion.id,
    text: criterion.text,
    proposal: verdictWords[criterion.proposal],
    decision: criterion.decision ? tickedWords(criterion.decision.value, notApplicable) : 'À décider',
    remarks: remarksOf(criterion),
  })),
});

/** One line per block and for the certification: what the rule proposes, why, what is missing, who decides. */
const upperLine = ({ level, title, proposal }: UpperLevelView): string => {
  const word = (level === 'block' ? blockWords : levelWords)[proposal.outcome];
  const missing = proposal.missing.length > 0 ? ` Manque : ${proposal.missing.join(' ; ')}.` : '';
  return nbsp(
    `${title} : ${word.toLowerCase()}. ${proposal.reason}${missing} Qui décide : ${proposal.decidedBy.replace(/\.$/, '')}.`,
  );
};

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
  closing: [
    ...page.upperLevels.map(upperLine),
    'Les propositions sont produites par des règles déterministes à partir du journal ; les décisions sont celles de l’examinateur.',
  ],
  signatures: signaturesOf(page),
  footer: `Grille d’évaluation · ${page.candidateName} · journal ${page.headHash.slice(0, 16)}…`,
});

/** The grid to sort and filter. */
export const gridSpreadsheet = (page: ReviewPage): Workbook => gridWorkbook(gridDocument(page));

/** The minutes: what was decided, and every point where the examiner departed from the proposal or commented. */
export function minutesDocument(page: ReviewPage): GridDocument {
  const criteria = page.competences.flatMap((competence) => competence.criteria);
  const count = (value: DecisionValue) =>
    criteria.filter((criterion) => criterion.decision?.value === value).length;
  const remarked = page.competences
    .map((competence) => ({
      ...competence,
      criteria: competence.criteria.filter((criterion) => remarksOf(criterion) !== ''),
    }))
    .filter((competence) => competence.criteria.length > 0);
  return {
    title: 'Procès-verbal d’évaluation',
    fileName: `proces-verbal-${plainName(page)}`,
    facts: [
      ...factsOf(page),
      ['Critères décidés', `${page.progress.decided} sur ${page.progress.total}`],
      [
        'Décisions',
        page.notApplicable === 'no-with-comment'
          ? `${count('yes')} oui · ${count('no') + count('not-applicable')} non, dont ${count('not-applicable')} sans objet`
          : `${count('yes')} oui · ${count('no')} non · ${count('not-applicable')} sans objet`,
      ],
    ],
    sections: remarked.map((competence) => sectionOf(competence, page)),
    closing: [
      remarked.length === 0
        ? 'Aucune décision n’est motivée ni commentée : toutes suivent les propositions.'
        : 'Seuls les critères motivés ou commentés figurent ci-dessus ; la grille les contient tous.',
      ...page.upperLevels.map(upperLine),
      'L’empreinte du journal permet de vérifier que rien n’y a été changé depuis la remise.',
    ],
    signatures: signaturesOf(page),
    footer: `Procès-verbal · ${page.candidateName} · journal ${page.headHash.slice(0, 16)}…`,
  };
}
