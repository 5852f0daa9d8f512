import type { TileProblem } from '~/domain/crm/dashboards/compute';
import type { Dimension, FilterField, Measure } from '~/domain/crm/dashboards/measures';
import type { Tile } from '~/domain/crm/dashboards/records';

export interface MeasureWords {
  label: string;
  /** How it is made, shown as the source of the tile. */
  source: string;
  /** What is divided by what, for a ratio. */
  parts: readonly [string, string] | null;
}

export const measureWords: Readonly<Record<Measure, MeasureWords>> = {
  revenue: { label: 'Chiffre d’affaires HT', source: 'factures émises HT, moins les avoirs', parts: null },
  'gross-margin': {
    label: 'Marge brute',
    source: 'factures émises HT moins les avoirs et le coût d’achat',
    parts: null,
  },
  'margin-rate': {
    label: 'Taux de marque',
    source: 'marge brute ÷ chiffre d’affaires HT',
    parts: ['Marge brute', 'CA HT'],
  },
  'orders-count': { label: 'Nombre de commandes', source: 'commandes confirmées', parts: null },
  'average-order': {
    label: 'Panier moyen HT',
    source: 'chiffre d’affaires HT ÷ commandes confirmées',
    parts: ['CA HT', 'Commandes'],
  },
  'quotes-count': { label: 'Nombre de devis', source: 'devis envoyés', parts: null },
  'conversion-rate': {
    label: 'Taux de transformation',
    source: 'commandes issues d’un devis ÷ devis envoyés, en nombre',
    parts: ['Commandes', 'Devis'],
  },
  outstanding: { label: 'Créances clients TTC', source: 'factures émises et non soldées', parts: null },
  overdue: { label: 'Créances échues TTC', source: 'factures échues et non soldées', parts: null },
  'overdue-rate': {
    label: 'Part échue des créances',
    source: 'créances échues ÷ créances clients',
    parts: ['Échu', 'Créances'],
  },
  'days-sales-outstanding': {
    label: 'Délai moyen de paiement (DSO)',
    source: 'créances TTC de fin de période ÷ ventes TTC × jours',
    parts: ['Créances TTC', 'Ventes TTC'],
  },
  'target-achievement': {
    label: 'Réalisation de l’objectif',
    source: 'chiffre d’affaires HT ÷ objectif, sur les mois qui en ont un',
    parts: ['CA HT', 'Objectif'],
  },
  growth: {
    label: 'Évolution du chiffre d’affaires',
    source: 'chiffre d’affaires HT, même période de l’année précédente',
    parts: ['CA HT', 'Un an avant'],
  },
};

export const dimensionWords: Readonly<Record<Dimension, { label: string; header: string }>> = {
  none: { label: 'Sans répartition', header: '' },
  month: { label: 'Par mois', header: 'Mois' },
  segment: { label: 'Par segment de clientèle', header: 'Segment' },
  family: { label: 'Par famille d’articles', header: 'Famille' },
  salesperson: { label: 'Par commercial', header: 'Commercial' },
  account: { label: 'Par client', header: 'Client' },
  age: { label: 'Par ancienneté', header: 'Ancienneté' },
};

export const filterWords: Readonly<Record<FilterField, string>> = {
  segment: 'Segment',
  family: 'Famille',
  salesperson: 'Commercial',
  account: 'Client',
};

export const chartWords: Readonly<Record<Tile['chart'], string>> = {
  figure: 'Chiffre seul',
  bar: 'Barres verticales',
  'horizontal-bar': 'Barres horizontales',
  line: 'Courbe',
  pie: 'Secteurs',
  stacked: 'Barre empilée',
  pareto: 'Pareto',
  table: 'Tableau',
};

export const problemWords: Readonly<Record<TileProblem, string>> = {
  'period-reversed': 'La fin de la période vient avant son début.',
  'period-too-long': 'La période dépasse six ans : raccourcissez-la.',
  dimension: 'Cet indicateur ne se répartit pas ainsi : choisissez une autre répartition.',
  filter: 'Cet indicateur ne se filtre pas ainsi : retirez le filtre.',
};

/** What a key without a name stands for. */
export const namelessWords: Readonly<Partial<Record<Dimension, string>>> = {
  family: 'Hors catalogue (port, acomptes)',
  segment: 'Sans segment',
  salesperson: 'Sans commercial',
};
