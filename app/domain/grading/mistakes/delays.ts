import { addDays, daysBetween, endOfMonth } from '../../clock/calendar';
import { percentOf } from '../../crm/lines/totals';
import { latePenaltyCents, latePenaltyForDays } from '../../crm/reminders/penalties';
import type { Mistake, MistakeArgument } from './mistake';

const LATE_PAYMENT = 'C. com. art. L441-10';

const du: MistakeArgument = { kind: 'amount', means: 'somme impayée TTC' };
const taux: MistakeArgument = { kind: 'percent', means: 'taux annuel des pénalités' };
const jours: MistakeArgument = { kind: 'number', means: 'jours de retard' };
const base: MistakeArgument = { kind: 'number', means: 'jours de l’année', otherwise: 365 };
const facture: MistakeArgument = { kind: 'date', means: 'date de la facture' };
const au: MistakeArgument = { kind: 'date', means: 'jour du calcul' };
const delai: MistakeArgument = { kind: 'number', means: 'délai de paiement en jours' };
const since = '2013-01-01';

/** Due dates, days late, penalties and recovery indemnity. */
export const delayMistakes: readonly Mistake[] = [
  {
    id: 'jours-depuis-la-facture',
    title: 'Jours comptés depuis la facture',
    reason: 'Les jours ont été comptés depuis la date de la facture ; le retard court depuis l’échéance.',
    unit: 'days',
    source: LATE_PAYMENT,
    since,
    arguments: { facture, au },
    wrong: (given) => daysBetween(given.date('facture'), given.date('au')),
  },
  {
    id: 'penalites-depuis-la-facture',
    title: 'Pénalités comptées depuis la facture',
    reason: 'Les pénalités courent depuis la date d’échéance, pas depuis la date de la facture.',
    unit: 'euros',
    source: LATE_PAYMENT,
    since,
    arguments: { du, taux, facture, au, base },
    wrong: (given) =>
      latePenaltyCents(
        given.number('du'),
        given.number('taux'),
        given.date('facture'),
        given.date('au'),
        given.number('base'),
      ),
  },
  {
    id: 'penalites-sur-hors-taxes',
    title: 'Pénalités calculées sur le hors taxes',
    reason:
      'Les pénalités ont été calculées sur le montant hors taxes ; elles portent sur la somme TTC impayée.',
    unit: 'euros',
    source: LATE_PAYMENT,
    since,
    arguments: { ht: { kind: 'amount', means: 'somme impayée hors taxes' }, taux, jours, base },
    wrong: (given) =>
      latePenaltyForDays(
        given.number('ht'),
        given.number('taux'),
        given.number('jours'),
        given.number('base'),
      ),
  },
  {
    id: 'annee-de-360-jours',
    title: 'Année de 360 jours',
    reason: 'Les pénalités ont été calculées sur 360 jours ; sans autre clause, l’année en compte 365.',
    unit: 'euros',
    source: LATE_PAYMENT,
    since,
    arguments: { du, taux, jours },
    wrong: (given) =>
      latePenaltyForDays(given.number('du'), given.number('taux'), given.number('jours'), 360),
  },
  {
    id: 'penalites-d-une-annee',
    title: 'Taux annuel appliqué en entier',
    reason: 'Le taux annuel a été appliqué en entier ; il se compte au prorata des jours de retard.',
    unit: 'euros',
    source: LATE_PAYMENT,
    since,
    arguments: { du, taux },
    wrong: (given) => percentOf(given.number('du'), given.number('taux')),
  },
  {
    id: 'acompte-recu-ignore',
    title: 'Règlement partiel ignoré',
    reason: 'Le règlement déjà reçu n’a pas été retiré : les pénalités ne portent que sur ce qui reste dû.',
    unit: 'euros',
    source: LATE_PAYMENT,
    since,
    arguments: { total: { kind: 'amount', means: 'montant TTC de la facture' }, taux, jours, base },
    wrong: (given) =>
      latePenaltyForDays(
        given.number('total'),
        given.number('taux'),
        given.number('jours'),
        given.number('base'),
      ),
  },
  {
    id: 'taux-legal-plus-dix',
    title: 'Taux légal majoré de dix points',
    reason:
      'Le taux légal a été majoré de dix points ; la majoration de dix points s’ajoute au taux de refinancement de la BCE.',
    unit: 'euros',
    source: LATE_PAYMENT,
    since,
    arguments: { du, jours, legal: { kind: 'percent', means: 'taux de l’intérêt légal du semestre' }, base },
    wrong: (given) =>
      latePenaltyForDays(
        given.number('du'),
        given.number('legal') + 10,
        given.number('jours'),
        given.number('base'),
      ),
  },
  {
    id: 'tva-sur-les-penalites',
    title: 'TVA ajoutée aux pénalités',
    reason: 'Une TVA a été ajoutée aux pénalités ; ni les pénalités ni l’indemnité n’en portent.',
    unit: 'euros',
    source: 'BOI-TVA-BASE-10-10-30 (indemnités hors champ)',
    since,
    arguments: {
      penalites: { kind: 'amount', means: 'pénalités justes' },
      taux: { kind: 'percent', means: 'taux de TVA', otherwise: 20 },
    },
    wrong: (given) => given.number('penalites') + percentOf(given.number('penalites'), given.number('taux')),
  },
  {
    id: 'indemnite-oubliee',
    title: 'Indemnité forfaitaire oubliée',
    reason: 'L’indemnité forfaitaire de recouvrement n’a pas été ajoutée.',
    unit: 'euros',
    source: 'C. com. art. D441-5',
    since,
    arguments: { sans: { kind: 'amount', means: 'somme due sans l’indemnité' } },
    wrong: (given) => given.number('sans'),
  },
  {
    id: 'indemnite-comptee-une-fois',
    title: 'Indemnité comptée une seule fois',
    reason:
      'L’indemnité forfaitaire a été comptée une seule fois ; elle est due pour chaque facture en retard.',
    unit: 'euros',
    source: 'C. com. art. D441-5',
    since,
    arguments: {
      sans: { kind: 'amount', means: 'somme due sans l’indemnité' },
      indemnite: { kind: 'amount', means: 'indemnité d’une facture', otherwise: 4_000 },
    },
    wrong: (given) => given.number('sans') + given.number('indemnite'),
  },
  {
    id: 'fin-de-mois-oubliee',
    title: 'Fin de mois oubliée',
    reason: 'Le délai a été compté sans aller à la fin du mois.',
    unit: 'date',
    source: 'C. com. art. L441-10',
    since,
    arguments: { facture, delai },
    wrong: (given) => addDays(given.date('facture'), given.number('delai')),
  },
  {
    id: 'fin-de-mois-avant-le-delai',
    title: 'Fin de mois prise avant le délai',
    reason:
      'La fin du mois a été prise avant de compter le délai ; le contrat compte le délai puis va à la fin du mois.',
    unit: 'date',
    source: 'C. com. art. L441-10',
    since,
    arguments: { facture, delai },
    wrong: (given) => addDays(endOfMonth(given.date('facture')), given.number('delai')),
  },
  {
    id: 'echeance-depuis-la-livraison',
    title: 'Délai compté depuis la livraison',
    reason: 'Le délai a été compté depuis la livraison ; le contrat le compte depuis la facture.',
    unit: 'date',
    source: 'C. com. art. L441-10',
    since,
    arguments: { livraison: { kind: 'date', means: 'date de la livraison' }, delai },
    wrong: (given) => addDays(given.date('livraison'), given.number('delai')),
  },
];
