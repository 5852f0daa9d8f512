export interface LetterTemplate {
  id: string;
  label: string;
  subject: string;
  body: string;
}

/** Starting points for a letter, with gaps (…) to fill. Which one fits, and what else it must say, is the writer's knowledge. */
export const letterTemplates: readonly LetterTemplate[] = [
  {
    id: 'rappel',
    label: 'Rappel aimable',
    subject: 'Facture n° … à échéance du …',
    body: 'Madame, Monsieur,\n\nSauf erreur de notre part, la facture n° … d’un montant de … € n’apparaît pas encore réglée.\n\nSi votre paiement s’est croisé avec ce courrier, merci de ne pas en tenir compte. Dans le cas contraire, nous vous remercions de régler cette somme avant le ….\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.',
  },
  {
    id: 'relance',
    label: 'Relance ferme',
    subject: 'Relance : facture n° … impayée',
    body: 'Madame, Monsieur,\n\nMalgré notre … du …, la facture n° … du …, échue le …, reste impayée à hauteur de … €.\n\nNous vous demandons de régler … € au plus tard le …, par ….\n\nPour toute difficulté, vous pouvez joindre … au ….\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.',
  },
  {
    id: 'mise-en-demeure',
    label: 'Mise en demeure',
    subject: 'Mise en demeure de payer',
    body: 'Madame, Monsieur,\n\nNos démarches du … et du … étant restées sans effet, nous vous mettons en demeure de payer la somme de … €, qui se décompose ainsi :\n– principal : … €\n– … : … €\n– … : … €\n\nÀ défaut de paiement le … au plus tard, nous ….\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.',
  },
  {
    id: 'echeancier',
    label: 'Proposition d’échéancier',
    subject: 'Règlement échelonné de votre facture n° …',
    body: 'Madame, Monsieur,\n\nÀ la suite de notre échange du …, nous vous proposons de régler … € en … versements :\n– … € le …\n– … € le …\n\nMerci de nous confirmer votre accord avant le …. En cas de retard d’un versement, la totalité redeviendrait exigible.\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.',
  },
];

/** Gaps left in a text. */
export const gapCount = (text: string): number => text.match(/…/g)?.length ?? 0;
