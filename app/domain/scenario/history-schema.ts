import { z } from 'zod';
import { amountText, dateText, factName, frenchText, rangeOf } from './authored/words';

const percent = (what: string) => z.number().min(0).max(100).describe(`${what}, en pour cent`);
const words = (what: string) => z.array(z.string().min(1)).min(1).describe(what);
const amounts = (what: string) =>
  z.strictObject({ from: amountText('Minimum'), to: amountText('Maximum') }).describe(what);

const segmentSchema = z.strictObject({
  name: frenchText('Nom du segment'),
  weight: z.number().positive().describe('Part relative des comptes'),
  priceListId: z.string().describe('Tarif appliqué (id de price-lists.yaml)'),
  paymentTerms: z
    .string()
    .describe('Conditions de règlement, « 30 jours, virement » ; vide : conditions générales')
    .default(''),
  creditLimitCents: amountText('Encours autorisé'),
  ordersPerYear: z.number().positive().describe('Nombre moyen de commandes par an d’un client de ce segment'),
  basketLines: rangeOf('Nombre de lignes d’une commande').default({ from: 1, to: 4 }),
  names: words(
    'Débuts de raison sociale (« Menuiserie », « Garage »…), suivis d’une des fins de accounts.endings',
  ).optional(),
  nafCodes: words('Codes NAF possibles').optional(),
  ownerId: z.string().optional().describe('Commercial de tout le segment (id de staff)'),
});

const familySchema = z.strictObject({
  name: frenchText('Nom de la famille'),
  prefix: z
    .string()
    .regex(/^[A-Z]{2,5}$/)
    .describe('Début des références : CHA donne CHA-001'),
  count: z.int().min(1).max(2_000).describe('Nombre de références générées'),
  pattern: z.string().describe('Désignation, avec les mots entre accolades : « Chariot {type} {charge} kg »'),
  words: z
    .record(z.string(), words('Mots possibles'))
    .describe('Mots du modèle ; les combinaisons sont prises dans l’ordre, sans doublon'),
  description: z.string().default('').describe('Description commune, mêmes accolades'),
  unit: z.string().default('pièce').describe('Unité de vente'),
  packSizes: z.array(z.int().min(1)).min(1).default([1]).describe('Conditionnements possibles'),
  priceCents: amounts('Prix tarif hors taxes'),
  marginPercent: rangeOf('Taux de marque, en pour cent').default({ from: 28, to: 42 }),
  vatRate: z.number().default(20).describe('Taux de TVA, en pour cent'),
  stock: rangeOf('Stock').default({ from: 0, to: 120 }),
  leadTimeDays: rangeOf('Délai de réapprovisionnement, en jours ouvrés').default({ from: 3, to: 15 }),
  quantities: rangeOf('Quantité commandée, en conditionnements').default({ from: 1, to: 6 }),
});

const reservationSchema = z.strictObject({
  as: factName.describe('Nom du fait qui portera le numéro (exemple : factureLitige)'),
  series: z.enum(['quotes', 'orders', 'deliveries', 'invoices', 'creditNotes']).describe('Série numérotée'),
  from: dateText('Date de la pièce, ou début de la période où les variantes la placent'),
  to: dateText(
    'Fin de la période ; aucune facture générée n’est datée dans la période d’une facture ou d’un avoir',
  ).optional(),
});

/** `company/history.yaml`: what the generator makes so that the company looks lived in. */
export const historySchema = z
  .strictObject({
    seed: z.int().min(0).describe('Graine du passé de l’entreprise : le même pour toutes les variantes'),
    months: z.int().min(1).max(60).default(24).describe('Mois d’historique avant le premier jour'),
    accounts: z
      .strictObject({
        count: z.int().min(0).max(20_000).describe('Clients générés, en plus de ceux de accounts.yaml'),
        prospects: z.int().min(0).max(5_000).default(0).describe('Prospects générés'),
        endings: words('Fins de raison sociale (« des Lices », « du Blosne »…)'),
        towns: z
          .array(
            z.strictObject({
              town: z.string().describe('Commune'),
              postcode: z
                .string()
                .regex(/^\d{5}$/)
                .describe('Code postal, entre guillemets'),
              ownerId: z.string().optional().describe('Commercial du secteur (id de staff)'),
            }),
          )
          .min(1)
          .describe('Communes des clients'),
        streets: words('Voies, sans numéro'),
        roles: words('Fonctions des contacts').default([
          'Gérant',
          'Responsable achats',
          'Comptable',
          'Assistante de direction',
        ]),
        segments: z.array(segmentSchema).min(1).describe('Segments de clientèle'),
      })
      .describe('Comptes générés'),
    families: z
      .array(familySchema)
      .default([])
      .describe('Familles du catalogue généré, en plus de products.yaml'),
    activity: z
      .strictObject({
        growthPercent: z.number().min(-50).max(100).default(4).describe('Croissance annuelle, en pour cent'),
        seasonality: z
          .array(z.number().min(0).max(3))
          .length(12)
          .default([0.95, 0.95, 1.05, 1.05, 1.05, 1.1, 0.95, 0.6, 1.1, 1.1, 1.05, 0.95])
          .describe('Coefficient de janvier à décembre'),
        quotePercent: percent('Commandes précédées d’un devis').default(60),
        lostQuotePercent: percent('Devis perdus, par rapport aux commandes').default(30),
        depositPercent: percent('Commandes avec facture d’acompte').default(6),
        creditNotePercent: percent('Factures suivies d’un avoir').default(3),
        latePercent: percent('Factures payées en retard').default(18),
        lateDays: rangeOf('Jours de retard').default({ from: 4, to: 38 }),
        openLate: z
          .int()
          .min(0)
          .default(0)
          .describe(
            'Factures générées encore impayées et échues au premier jour ; toutes les autres sont réglées',
          ),
        openNotDue: z
          .int()
          .min(0)
          .nullable()
          .default(12)
          .describe(
            'Factures générées impayées et pas encore échues au premier jour ; null : toutes celles qui ne le sont pas',
          ),
        openOrders: z
          .int()
          .min(0)
          .default(6)
          .describe('Commandes générées confirmées et pas encore livrées au premier jour'),
        mails: z.int().min(0).default(40).describe('Messages des derniers mois'),
        activities: z
          .int()
          .min(0)
          .default(80)
          .describe('Appels et rendez-vous passés des principaux comptes'),
      })
      .prefault({})
      .describe('Vie commerciale'),
    reserve: z
      .array(reservationSchema)
      .default([])
      .describe(
        'Numéros gardés dans les séries pour les pièces écrites à la main : la numérotation reste continue et chronologique',
      ),
  })
  .describe('Passé de l’entreprise, généré');
export type History = z.output<typeof historySchema>;
export type HistoryInput = z.input<typeof historySchema>;
