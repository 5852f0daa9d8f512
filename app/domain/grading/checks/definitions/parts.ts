import { z } from 'zod';
import { eventTypes } from '../../../attempt/rooms';
import { collectionNames } from '../../../attempt/world';
import { toleranceNames } from '../../tolerances';
import { forbiddenWordings } from '../../text/claims/forbidden-wordings';

/** Pieces every kind of check is written with. Descriptions are in French: authors read them in their editor. */

export const expression = (what: string) => z.string().min(1).max(600).describe(`Expression FEEL : ${what}`);
export const frenchText = (what: string) => z.string().trim().min(1).max(600).describe(what);

/** A value written as is, or `{{ expression }}` over the facts of the variant (and `record` or `event` where there is one). */
export const valueSchema = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .describe('Valeur, ou {{ expression }} calculée sur les faits de la variante');
export const toleranceSchema = z
  .union([z.number().min(0), z.enum(toleranceNames)])
  .describe(
    'Écart admis : un nombre, ou le nom d’un réglage de tolérance (line, total, penalty, percent, number, days)',
  );
const numberSchema = z
  .union([z.number(), z.string()])
  .describe('Nombre (montants en centimes), ou {{ expression }}');
export const ideaSchema = z
  .array(z.string().min(2))
  .min(1)
  .describe(
    'Formulations possibles ; les mots d’une formulation doivent tenir dans une même phrase, dans n’importe quel ordre ; « rembours* » accepte toutes les fins ; entre guillemets doubles les mots se suivent',
  )
  .meta({ examples: [['stock insuffisant', 'rupture stock', 'stock ne suffit']] });

const matcherShape = {
  equals: valueSchema.optional().describe('Égal à (textes : casse, accents et espaces ignorés)'),
  tolerance: toleranceSchema
    .optional()
    .describe(
      'Écart admis avec equals, dans l’unité du champ (centimes pour un montant), ou nom d’un réglage',
    ),
  oneOf: z.array(valueSchema).min(1).optional().describe('Égal à l’une de ces valeurs'),
  atLeast: z
    .union([z.number(), z.string()])
    .optional()
    .describe('Au moins (nombre ou date AAAA-MM-JJ, ou {{ expression }})'),
  atMost: z
    .union([z.number(), z.string()])
    .optional()
    .describe('Au plus (nombre ou date AAAA-MM-JJ, ou {{ expression }})'),
  filled: z.boolean().optional().describe('true : renseigné ; false : vide'),
  contains: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('Texte : contient ce fragment (ou tous ceux-ci) ; liste : contient cette valeur'),
  identifier: z
    .string()
    .optional()
    .describe('Même identifiant, sans tenir compte des espaces, points et tirets'),
  name: z
    .string()
    .optional()
    .describe(
      'Même nom, avec la tolérance d’un lecteur (accents, casse, forme juridique, une faute de frappe)',
    ),
  idea: ideaSchema.optional(),
  count: z
    .strictObject({ atLeast: z.int().optional(), atMost: z.int().optional() })
    .optional()
    .describe('Nombre d’éléments d’une liste'),
};

export const matcherSchema = z
  .strictObject(matcherShape)
  .describe('Ce que la valeur doit être ; plusieurs conditions s’ajoutent');
type PlainMatcher = z.output<typeof matcherSchema>;

/** `some` and `none` look into a list of records (lines, recipients, allocations…). */
export interface Matcher extends PlainMatcher {
  some?: Where;
  none?: Where;
  not?: Matcher;
}
export type Where = Readonly<Record<string, z.output<typeof valueSchema> | Matcher>>;

const recursiveMatcher: z.ZodType<Matcher> = z.strictObject({
  ...matcherShape,
  get some() {
    return whereSchema.optional().describe('Liste : un élément au moins remplit ces conditions');
  },
  get none() {
    return whereSchema.optional().describe('Liste : aucun élément ne remplit ces conditions');
  },
  get not() {
    return recursiveMatcher.optional().describe('La condition inverse');
  },
});

export const whereSchema: z.ZodType<Where> = z
  .record(z.string().min(1), z.union([valueSchema, recursiveMatcher]))
  .describe(
    'Champ (chemin pointé, par exemple content.accountId) : valeur ou condition. Toutes doivent tenir',
  )
  .meta({ examples: [{ accountId: '{{ facts.clientId }}', sentOn: { filled: true } }] });

/** A fault in the name of an event type is found when the package is read, not in the middle of an exam. */
const eventTypeSchema = z.enum(eventTypes as readonly [string, ...string[]]);

export const eventMatcherSchema = z
  .strictObject({
    type: z
      .union([eventTypeSchema, z.array(eventTypeSchema).min(1)])
      .describe('Type d’événement du journal, ou plusieurs'),
    where: whereSchema.optional().describe('Conditions sur les données de l’événement'),
    if: expression('condition de plus, qui voit event, facts et le monde à ce moment').optional(),
    by: z.enum(['candidate', 'system', 'any']).default('any').describe('Qui l’a causé'),
    label: frenchText(
      'Nom de l’événement dans les phrases, avec son article, par exemple « l’ouverture de la fiche client »',
    ).optional(),
  })
  .describe('Événements du journal')
  .meta({
    examples: [
      {
        type: 'RecordViewed',
        where: { collection: 'accounts', id: '{{ facts.clientId }}' },
        label: 'l’ouverture de la fiche client',
      },
    ],
  });
export type EventMatcher = z.output<typeof eventMatcherSchema>;

const selectorShape = {
  collection: z.enum(collectionNames).describe('Collection des fiches'),
  where: whereSchema
    .optional()
    .describe(
      'Conditions sur les champs de la fiche, champs calculés compris (totals.totalInclTaxCents, balanceCents, status…)',
    ),
  if: expression('condition de plus, qui voit record, facts et le monde').optional(),
  touched: z
    .boolean()
    .default(false)
    .describe('true : seulement les fiches que le candidat a créées ou modifiées'),
};

export const recordSelectorSchema = z
  .strictObject(selectorShape)
  .describe('Fiches du monde')
  .meta({
    examples: [{ collection: 'invoices', where: { orderId: '{{ facts.orderId }}', type: 'balance' } }],
  });
export type RecordSelector = z.output<typeof recordSelectorSchema>;

export const momentSchema = z
  .union([
    z.literal('end'),
    z.literal('any'),
    z.strictObject({
      event: eventMatcherSchema,
      which: z.enum(['first', 'last']).default('first'),
      side: z.enum(['before', 'after']).default('after'),
    }),
  ])
  .default('end')
  .describe('end : à la fin ; any : à un moment quelconque ; event : juste avant ou juste après un événement')
  .meta({ examples: ['end', { event: { type: 'QuoteSent' }, which: 'first', side: 'after' }] });
export type Moment = z.output<typeof momentSchema>;

export const fieldExpectationSchema = z
  .strictObject({
    field: z
      .string()
      .min(1)
      .describe(
        'Champ de la fiche : chemin pointé, champ calculé, ou élément d’une liste choisi par lines[sku=CH-120].quantity',
      ),
    label: frenchText('Nom du champ dans les phrases, par exemple « la remise de la ligne »'),
    format: z
      .enum(['euros', 'percent', 'date', 'number', 'text'])
      .default('text')
      .describe('Écriture de la valeur dans les phrases'),
    ...matcherShape,
    some: whereSchema.optional().describe('Liste : un élément au moins remplit ces conditions'),
    none: whereSchema.optional().describe('Liste : aucun élément ne remplit ces conditions'),
    not: recursiveMatcher.optional().describe('La condition inverse'),
  })
  .describe('Ce que vaut un champ')
  .meta({
    examples: [
      {
        field: 'totals.totalInclTaxCents',
        label: 'le total TTC',
        format: 'euros',
        equals: '{{ facts.invoiceTotal }}',
        tolerance: 1,
      },
    ],
  });
export type FieldExpectation = z.output<typeof fieldExpectationSchema>;

/** A fact or an idea a text must hold. Exactly one way of finding it. */
export const textExpectationSchema = z
  .strictObject({
    label: frenchText('Ce que le texte doit dire, par exemple « le nouveau délai de paiement »'),
    amount: numberSchema.optional().describe('Montant en centimes'),
    tolerance: toleranceSchema
      .optional()
      .describe(
        'Écart admis : centimes pour amount, points pour percent, jours pour date ; ou nom d’un réglage',
      ),
    date: z
      .string()
      .optional()
      .describe(
        'Date AAAA-MM-JJ, ou {{ expression }} ; toutes les écritures françaises et anglaises sont reconnues',
      ),
    relative: z
      .boolean()
      .optional()
      .describe(
        'true : « sous huit jours », « demain », « lundi prochain » valent aussi la date, comptés depuis le jour du texte',
      ),
    percent: numberSchema.optional().describe('Pourcentage'),
    reference: z.string().optional().describe('Numéro de pièce, avec la tolérance d’un lecteur'),
    identifier: z.string().optional().describe('Identifiant (SIREN, IBAN…)'),
    name: z.string().optional().describe('Nom de personne ou d’entreprise'),
    idea: ideaSchema.optional(),
    writtenIn: z.enum(['fr', 'en']).optional().describe('Langue du texte ; non observé sous 40 lettres'),
    ideaOrItsDenial: z
      .boolean()
      .default(false)
      .describe('true : il suffit que l’idée soit évoquée, même pour la nier'),
    optional: z.boolean().default(false).describe('true : compte pour atLeast mais ne manque pas'),
  })
  .refine(
    (one) =>
      [
        one.amount,
        one.date,
        one.percent,
        one.reference,
        one.identifier,
        one.name,
        one.idea,
        one.writtenIn,
      ].filter((way) => way !== undefined).length === 1,
    {
      error:
        'une seule façon de chercher par ligne : amount, date, percent, reference, identifier, name, idea ou writtenIn',
    },
  )
  .describe('Un fait ou une idée attendus dans un texte')
  .meta({ examples: [{ label: 'le montant total dû', amount: '{{ facts.totalDue }}', tolerance: 1 }] });
export type TextExpectation = z.output<typeof textExpectationSchema>;

export const forbiddenSchema = z
  .strictObject({
    label: frenchText('Ce qui ne doit pas être écrit, par exemple « une menace »'),
    idea: ideaSchema.optional(),
    wording: z
      .enum(forbiddenWordings)
      .optional()
      .describe(
        'Liste fournie, en français et en anglais : threats (menaces, pression) ou absolute-promises (promesses absolues)',
      ),
  })
  .refine((one) => one.idea !== undefined || one.wording !== undefined, {
    error: 'idea ou wording est attendu',
  })
  .describe('Formulation interdite');
