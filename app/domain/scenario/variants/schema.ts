import { z } from 'zod';
import { amountText, dateText, expressionText, factName, frenchText } from '../authored/words';

const name = factName.describe(
  'Nom du fait, utilisable dans toutes les expressions du scénario (exemple : quantiteCommandee)',
);
const description = frenchText('Ce que le paramètre change pour le candidat');

/** One thing the seed draws. Exactly one of `pick`, `range`, `date`, `permutation`. */
export const parameterSchema = z.union([
  z.strictObject({
    name,
    description,
    pick: z.array(z.json()).min(2).describe('Valeurs possibles ; l’une d’elles est tirée'),
  }),
  z.strictObject({
    name,
    description,
    range: z
      .strictObject({
        from: amountText('Plus petite valeur'),
        to: amountText('Plus grande valeur'),
        step: amountText('Pas, 1 par défaut').default(1),
      })
      .describe('Nombre entier tiré entre deux bornes ; bornes en € : le fait est en centimes'),
  }),
  z.strictObject({
    name,
    description,
    date: z
      .strictObject({
        from: dateText('Première date possible'),
        to: dateText('Dernière date possible'),
        workingDay: z.boolean().default(true).describe('Seulement des jours ouvrés'),
      })
      .describe('Date tirée entre deux bornes'),
  }),
  z.strictObject({
    name,
    description,
    permutation: z
      .array(z.json())
      .min(2)
      .describe(
        'Liste mélangée : le fait est la liste dans l’ordre tiré ; en FEEL, roles[1] en est le premier élément',
      ),
  }),
]);
export type Parameter = z.output<typeof parameterSchema>;

/** `variants.yaml`: what differs from one candidate to the next. */
export const variantsSchema = z
  .strictObject({
    parameters: z.array(parameterSchema).default([]).describe('Paramètres tirés par la graine, dans l’ordre'),
    derived: z
      .array(
        z.strictObject({
          name,
          value: expressionText(
            'Valeur calculée ; voit J, les paramètres, les numéros réservés, les faits calculés au-dessus, get(collection, id) et price(compte, référence, quantité) sur l’entreprise commune',
          ),
        }),
      )
      .default([])
      .describe('Faits calculés à partir des paramètres, dans l’ordre'),
    results: z
      .array(
        z.strictObject({
          name,
          value: expressionText(
            'Valeur calculée une fois les enregistrements écrits ; voit en plus totals(collection, id) (netExclTaxCents, vatCents, totalInclTaxCents ; toPayCents pour une facture) et balance(facture)',
          ),
        }),
      )
      .default([])
      .describe(
        'Faits calculés après records.yaml (totaux attendus, prix du client…), pour les contrôles, les messages et les scripts',
      ),
  })
  .describe('Variantes du scénario');
export type Variants = z.output<typeof variantsSchema>;
