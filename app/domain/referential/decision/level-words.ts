import type { MissingPiece } from './facts';

/** French of one level's parts. */
export interface LevelWords {
  readonly kind: Extract<MissingPiece['kind'], 'criteria' | 'competences' | 'blocks'>;
  readonly all: string;
  readonly none: string;
  readonly refused: (count: number, total: number) => string;
  readonly open: (count: number, total: number) => string;
  readonly yes: (count: number) => string;
}

const plural = (count: number, one: string, several: string): string => (count > 1 ? several : one);

export const CRITERION_WORDS: LevelWords = {
  kind: 'criteria',
  all: 'Tous les critères applicables sont atteints.',
  none: 'Aucun critère ne s’applique.',
  refused: (count, total) =>
    `${count} ${plural(count, 'critère non atteint', 'critères non atteints')} sur ${total}.`,
  open: (count, total) =>
    `${count} ${plural(count, 'critère reste', 'critères restent')} à trancher sur ${total}.`,
  yes: (count) => plural(count, 'atteint', 'atteints'),
};

export const COMPETENCE_WORDS: LevelWords = {
  kind: 'competences',
  all: 'Toutes les compétences sont acquises.',
  none: 'Aucune compétence n’est évaluée.',
  refused: (count, total) =>
    `${count} ${plural(count, 'compétence non acquise', 'compétences non acquises')} sur ${total}.`,
  open: (count, total) =>
    `${count} ${plural(count, 'compétence reste', 'compétences restent')} à trancher sur ${total}.`,
  yes: (count) => plural(count, 'acquise', 'acquises'),
};

export const BLOCK_WORDS: LevelWords = {
  kind: 'blocks',
  all: 'Tous les blocs sont acquis.',
  none: 'Aucun bloc n’est évalué.',
  refused: (count, total) => `${count} ${plural(count, 'bloc non acquis', 'blocs non acquis')} sur ${total}.`,
  open: (count, total) => `${count} ${plural(count, 'bloc reste', 'blocs restent')} à trancher sur ${total}.`,
  yes: (count) => plural(count, 'acquis', 'acquis'),
};
