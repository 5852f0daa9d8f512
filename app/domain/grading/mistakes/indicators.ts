import Big from 'big.js';
import type { Mistake, MistakeArgument } from './mistake';
import { share } from './prices';

const PRACTICE = 'usage des tableaux de bord commerciaux';
const since = '2016-10-01';

const avant: MistakeArgument = { kind: 'number', means: 'valeur de départ' };
const apres: MistakeArgument = { kind: 'number', means: 'valeur d’arrivée' };

/** Rates and indicators of dashboards and campaigns. */
export const indicatorMistakes: readonly Mistake[] = [
  {
    id: 'evolution-sur-l-arrivee',
    title: 'Évolution rapportée à l’arrivée',
    reason: 'L’écart a été rapporté à la valeur d’arrivée ; une évolution se rapporte à la valeur de départ.',
    unit: 'percent',
    source: PRACTICE,
    since,
    arguments: { avant, apres },
    wrong: (given) => share(given.number('apres') - given.number('avant'), given.number('apres')),
  },
  {
    id: 'indice-pour-evolution',
    title: 'Indice donné pour l’évolution',
    reason: 'C’est l’indice (ou la réalisation) ; l’évolution est ce qu’il y a au-dessus de 100.',
    unit: 'percent',
    source: PRACTICE,
    since,
    arguments: { avant, apres },
    wrong: (given) => share(given.number('apres'), given.number('avant')),
  },
  {
    id: 'points-pour-pourcentage',
    title: 'Points donnés pour un pourcentage',
    reason:
      'C’est l’écart en points entre deux taux ; l’évolution en pourcentage le rapporte au taux de départ.',
    unit: 'percent',
    source: PRACTICE,
    since,
    arguments: { avant, apres },
    wrong: (given) => new Big(given.number('apres')).minus(given.number('avant')).toNumber(),
  },
  {
    id: 'moyenne-sans-poids',
    title: 'Moyenne de taux sans les poids',
    reason: 'Les taux ont été moyennés sans tenir compte de leur poids.',
    unit: 'percent',
    source: PRACTICE,
    since,
    arguments: { taux: { kind: 'percents', means: 'taux à réunir' } },
    wrong(given) {
      const rates = given.numbers('taux');
      if (rates.length === 0) throw new Error('taux est vide');
      const total = rates.reduce((sum, rate) => sum.plus(rate), new Big(0));
      return total.div(rates.length).round(4, Big.roundHalfUp).toNumber();
    },
  },
  {
    id: 'creances-ttc-sur-ventes-ht',
    title: 'Créances TTC rapportées à des ventes HT',
    reason:
      'Les créances TTC ont été rapportées à un chiffre d’affaires hors taxes ; les deux se prennent TTC.',
    unit: 'number',
    source: PRACTICE,
    since,
    arguments: {
      creances: { kind: 'amount', means: 'créances TTC' },
      ventesHt: { kind: 'amount', means: 'ventes hors taxes de la période' },
      jours: { kind: 'number', means: 'jours de la période', otherwise: 365 },
    },
    wrong: (given) => days(given.number('creances'), given.number('ventesHt'), given.number('jours')),
  },
  {
    id: 'transformation-sur-acceptes',
    title: 'Transformation calculée à l’envers',
    reason: 'Les devis ont été rapportés aux commandes ; la transformation rapporte les commandes aux devis.',
    unit: 'percent',
    source: PRACTICE,
    since,
    arguments: {
      devis: { kind: 'number', means: 'nombre de devis' },
      commandes: { kind: 'number', means: 'nombre de commandes' },
    },
    wrong: (given) => share(given.number('devis'), given.number('commandes')),
  },
  {
    id: 'ouvertures-sur-envoyes',
    title: 'Ouvertures rapportées aux envois',
    reason:
      'Les ouvertures ont été rapportées aux messages envoyés ; elles se rapportent aux messages délivrés.',
    unit: 'percent',
    source: PRACTICE,
    since,
    arguments: {
      ouvreurs: { kind: 'number', means: 'ouvreurs uniques' },
      envoyes: { kind: 'number', means: 'messages envoyés' },
    },
    wrong: (given) => share(given.number('ouvreurs'), given.number('envoyes')),
  },
  {
    id: 'reactivite-pour-taux-de-clic',
    title: 'Réactivité donnée pour le taux de clic',
    reason:
      'C’est la réactivité (cliqueurs sur ouvreurs) ; le taux de clic se rapporte aux messages délivrés.',
    unit: 'percent',
    source: PRACTICE,
    since,
    arguments: {
      cliqueurs: { kind: 'number', means: 'cliqueurs uniques' },
      ouvreurs: { kind: 'number', means: 'ouvreurs uniques' },
    },
    wrong: (given) => share(given.number('cliqueurs'), given.number('ouvreurs')),
  },
];

function days(part: number, whole: number, period: number): number {
  if (whole === 0) throw new Error('le diviseur est nul');
  return new Big(part).times(period).div(whole).round(2, Big.roundHalfUp).toNumber();
}
