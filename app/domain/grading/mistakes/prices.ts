import Big from 'big.js';
import { percentOf, roundCents } from '../../crm/lines/totals';
import type { Mistake, MistakeArgument } from './mistake';

const COMMERCIAL_CODE = 'C. com. art. L441-9';
const VAT_RULE = 'CGI art. 266 et 267 ; EN 16931, BR-CO-17';
const CASCADE = 'plan comptable général, réductions en cascade';

const ht: MistakeArgument = { kind: 'amount', means: 'montant hors taxes' };
const ttc: MistakeArgument = { kind: 'amount', means: 'montant toutes taxes comprises' };
const taux: MistakeArgument = { kind: 'percent', means: 'taux de TVA', otherwise: 20 };
const lawfulSince2016 = { since: '2016-10-01' } as const;

/** Prices, discounts, shipping, deposits and VAT (field practice of quotes and invoices). */
export const priceMistakes: readonly Mistake[] = [
  {
    id: 'tva-oubliee',
    title: 'TVA oubliée',
    reason: 'La TVA n’a pas été ajoutée : c’est le montant hors taxes.',
    unit: 'euros',
    source: VAT_RULE,
    ...lawfulSince2016,
    arguments: { ht },
    wrong: (given) => given.number('ht'),
  },
  {
    id: 'ttc-pour-ht',
    title: 'TTC pris pour HT',
    reason: 'C’est le montant toutes taxes comprises ; le montant hors taxes est demandé.',
    unit: 'euros',
    source: VAT_RULE,
    ...lawfulSince2016,
    arguments: { ttc },
    wrong: (given) => given.number('ttc'),
  },
  {
    id: 'tva-retranchee-du-ttc',
    title: 'TVA retranchée du TTC',
    reason:
      'Le taux de TVA a été retiré du montant TTC ; le montant hors taxes se trouve en divisant le TTC par 1 + le taux.',
    unit: 'euros',
    source: VAT_RULE,
    ...lawfulSince2016,
    arguments: { ttc, taux },
    wrong: (given) => given.number('ttc') - percentOf(given.number('ttc'), given.number('taux')),
  },
  {
    id: 'tva-ligne-par-ligne',
    title: 'TVA arrondie ligne par ligne',
    reason: 'La TVA a été arrondie à chaque ligne ; elle se calcule une fois par taux, sur la base totale.',
    unit: 'euros',
    source: 'EN 16931, BR-CO-17',
    ...lawfulSince2016,
    arguments: { lignes: { kind: 'amounts', means: 'montants nets hors taxes des lignes' }, taux },
    wrong: (given) =>
      given.numbers('lignes').reduce((sum, net) => sum + percentOf(net, given.number('taux')), 0),
  },
  {
    id: 'tva-recalculee-sur-le-solde',
    title: 'TVA recalculée sur le solde',
    reason:
      'La TVA a été recalculée sur le solde hors taxes ; elle s’obtient en retirant la TVA de l’acompte de celle du total.',
    unit: 'euros',
    source: 'CGI art. 269 (TVA exigible à l’encaissement de l’acompte)',
    since: '2023-01-01',
    arguments: { solde: { kind: 'amount', means: 'solde hors taxes' }, taux },
    wrong: (given) => percentOf(given.number('solde'), given.number('taux')),
  },
  {
    id: 'remise-oubliee',
    title: 'Remise oubliée',
    reason: 'La remise n’a pas été appliquée.',
    unit: 'euros',
    source: COMMERCIAL_CODE,
    ...lawfulSince2016,
    arguments: { brut: { kind: 'amount', means: 'montant avant remise' } },
    wrong: (given) => given.number('brut'),
  },
  {
    id: 'remises-additionnees',
    title: 'Remises additionnées',
    reason:
      'Les remises ont été additionnées ; elles s’appliquent l’une après l’autre, chacune sur le net précédent.',
    unit: 'euros',
    source: CASCADE,
    ...lawfulSince2016,
    arguments: {
      brut: { kind: 'amount', means: 'montant avant remises' },
      remises: { kind: 'percents', means: 'taux des remises, dans l’ordre' },
    },
    wrong: (given) => given.number('brut') - percentOf(given.number('brut'), sum(given.numbers('remises'))),
  },
  {
    id: 'taux-de-remise-additionnes',
    title: 'Taux de remise additionnés',
    reason: 'Les taux de remise ont été additionnés ; en cascade, 10 % puis 5 % font 14,5 %.',
    unit: 'percent',
    source: CASCADE,
    ...lawfulSince2016,
    arguments: { remises: { kind: 'percents', means: 'taux des remises, dans l’ordre' } },
    wrong: (given) => sum(given.numbers('remises')),
  },
  {
    id: 'escompte-conditionnel-deduit',
    title: 'Escompte conditionnel déduit',
    reason: 'L’escompte pour paiement anticipé a été déduit ; soumis à condition, il se mentionne seulement.',
    unit: 'euros',
    source: COMMERCIAL_CODE,
    ...lawfulSince2016,
    arguments: {
      net: { kind: 'amount', means: 'net commercial' },
      escompte: { kind: 'percent', means: 'taux d’escompte' },
    },
    wrong: (given) => given.number('net') - percentOf(given.number('net'), given.number('escompte')),
  },
  {
    id: 'port-hors-de-la-tva',
    title: 'Port laissé hors de la base de TVA',
    reason: 'Le port a été ajouté après la TVA ; facturé au client, il entre dans la base de TVA.',
    unit: 'euros',
    source: 'CGI art. 267',
    ...lawfulSince2016,
    arguments: {
      net: { kind: 'amount', means: 'net hors taxes sans le port' },
      port: { kind: 'amount', means: 'frais de port hors taxes' },
      taux,
    },
    wrong: (given) =>
      given.number('net') + percentOf(given.number('net'), given.number('taux')) + given.number('port'),
  },
  {
    id: 'port-oublie',
    title: 'Port oublié',
    reason: 'Les frais de port n’ont pas été comptés.',
    unit: 'euros',
    source: COMMERCIAL_CODE,
    ...lawfulSince2016,
    arguments: { sansPort: { kind: 'amount', means: 'montant attendu, sans le port' } },
    wrong: (given) => given.number('sansPort'),
  },
  {
    id: 'acompte-non-deduit',
    title: 'Acompte non déduit',
    reason: 'L’acompte déjà facturé n’est pas déduit.',
    unit: 'euros',
    source: 'CGI ann. II art. 242 nonies A',
    ...lawfulSince2016,
    arguments: { total: { kind: 'amount', means: 'total avant déduction de l’acompte' } },
    wrong: (given) => given.number('total'),
  },
  {
    id: 'acompte-deduit-hors-taxes',
    title: 'Acompte déduit hors taxes',
    reason: 'L’acompte est déduit pour son montant hors taxes, sans sa TVA.',
    unit: 'euros',
    source: 'CGI ann. II art. 242 nonies A',
    ...lawfulSince2016,
    arguments: { ttc, acompte: { kind: 'amount', means: 'acompte hors taxes' } },
    wrong: (given) => given.number('ttc') - given.number('acompte'),
  },
  {
    id: 'taux-de-marque-pour-taux-de-marge',
    title: 'Taux de marque donné pour le taux de marge',
    reason:
      'C’est le taux de marque (marge rapportée au prix de vente) ; le taux de marge rapporte la marge au coût.',
    unit: 'percent',
    source: 'vocabulaire de gestion commerciale',
    ...lawfulSince2016,
    arguments: {
      cout: { kind: 'amount', means: 'coût hors taxes' },
      prix: { kind: 'amount', means: 'prix de vente hors taxes' },
    },
    wrong: (given) => share(given.number('prix') - given.number('cout'), given.number('prix')),
  },
  {
    id: 'taux-de-marge-pour-taux-de-marque',
    title: 'Taux de marge donné pour le taux de marque',
    reason:
      'C’est le taux de marge (marge rapportée au coût) ; le taux de marque rapporte la marge au prix de vente.',
    unit: 'percent',
    source: 'vocabulaire de gestion commerciale',
    ...lawfulSince2016,
    arguments: {
      cout: { kind: 'amount', means: 'coût hors taxes' },
      prix: { kind: 'amount', means: 'prix de vente hors taxes' },
    },
    wrong: (given) => share(given.number('prix') - given.number('cout'), given.number('cout')),
  },
  {
    id: 'prix-par-marge-au-lieu-de-marque',
    title: 'Taux de marque appliqué au coût',
    reason:
      'Le taux de marque a été ajouté au coût ; le prix se trouve en divisant le coût par 1 − le taux de marque.',
    unit: 'euros',
    source: 'vocabulaire de gestion commerciale',
    ...lawfulSince2016,
    arguments: {
      cout: { kind: 'amount', means: 'coût hors taxes' },
      marque: { kind: 'percent', means: 'taux de marque voulu' },
    },
    wrong: (given) =>
      roundCents(new Big(given.number('cout')).times(new Big(100).plus(given.number('marque'))).div(100)),
  },
];

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, one) => new Big(total).plus(one).toNumber(), 0);

/** In percent, to four decimals. */
export const share = (part: number, whole: number): number => {
  if (whole === 0) throw new Error('le diviseur est nul');
  return new Big(part).times(100).div(whole).round(4, Big.roundHalfUp).toNumber();
};
