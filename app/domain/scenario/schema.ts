import { z } from 'zod';
import { collectionNames, type CollectionName } from '../attempt/world';
import { accountSchema } from '../crm/accounts/records';
import { activitySchema } from '../crm/agenda/records';
import { callSchema } from '../crm/calls/records';
import { priceListSchema, productSchema } from '../crm/catalogue/records';
import { companyProfileSchema } from '../crm/company/records';
import { contactSchema } from '../crm/contacts/records';
import { dashboardSchema } from '../crm/dashboards/records';
import { deliverableSchema } from '../crm/deliverables/records';
import { deliverySchema } from '../crm/deliveries/records';
import { documentSchema } from '../crm/documents/records';
import { attachedFileSchema } from '../crm/files/records';
import { invoiceSchema } from '../crm/invoices/records';
import { mailSchema } from '../crm/mailbox/records';
import { orderSchema } from '../crm/orders/records';
import { bankLineSchema } from '../crm/payments/records';
import { quoteSchema } from '../crm/quotes/records';
import { reminderSchema } from '../crm/reminders/records';
import { toleranceNames } from '../grading/tolerances';
import { shortFormOf, shortRecordOf } from './authored/short-records';
import { clockTime, dateText, frenchText, markdown, slug } from './authored/words';

/**
 * A scenario package, file by file. `fixtures/scenarios/mini` is a complete small one to copy.
 *
 *   scenario.yaml            what it is, its clock, its missions        scenarioSchema
 *   company/profile.yaml     the fictitious company                     profileSchema
 *   company/<records>.yaml   records every variant shares               recordListSchema(collection)
 *   company/history.yaml     what the generator adds (optional)         historySchema
 *   variants.yaml            what the seed draws, facts derived         variantsSchema
 *   records.yaml             records that depend on the variant         recordsSchema
 *   personas.yaml            what people of the story do                personaScriptSchema
 *   templates/*.yaml         its own templates of deliverables         templateSchema
 *   documents/*.md           documents of the company                   documentFrontMatterSchema + Markdown
 *   checks.yaml              what is observed                           schema of app/domain/grading/checks
 *   scripts/*.yaml           scripted attempts                          scriptSchema
 */
export const missionSchema = z
  .strictObject({
    id: slug('Nom de la mission, stable'),
    title: frenchText('Titre lu par le candidat', 160),
    day: z.int().min(1).describe('Jour où elle est donnée ; 1 est le premier jour'),
    brief: markdown('Consigne lue par le candidat'),
    documents: z.array(z.string()).default([]).describe('Documents utiles (id des documents)'),
    criteria: z.array(z.string()).default([]).describe('Critères que la mission permet d’observer'),
  })
  .describe('Une mission');
export type Mission = z.output<typeof missionSchema>;

export const assistanceLevels = ['exam', 'mock', 'coached'] as const;

export const scenarioSchema = z
  .strictObject({
    slug: slug('Nom de la mise en situation ; le même que son dossier'),
    version: z.int().min(1).describe('Version ; à augmenter dès qu’une version installée change'),
    title: frenchText('Titre', 160),
    referential: z
      .string()
      .regex(/^[A-Z]{2,8}(?:-[A-Z]{2,8})*$/)
      .describe('Code du référentiel (AC, CQPM-TCI)'),
    criteria: z.array(z.string()).min(1).describe('Critères concernés, observés ou laissés à l’examinateur'),
    examMinutes: z.int().min(5).max(480).describe('Durée de l’épreuve, en minutes'),
    clock: z
      .strictObject({
        dayOne: z.iso.date().describe('Premier jour de l’entreprise, AAAA-MM-JJ, un jour ouvré'),
        days: z.int().min(1).max(9).describe('Nombre de jours ouvrés de l’épreuve'),
        dayStart: clockTime('Ouverture'),
        dayEnd: clockTime('Fermeture ; l’heure s’y arrête jusqu’à ce que le candidat termine la journée'),
        pace: z.number().min(0.1).max(120).describe('Minutes de l’entreprise par minute d’épreuve'),
      })
      .describe('Temps de l’entreprise'),
    assistance: z
      .enum(assistanceLevels)
      .describe('exam : sans aide ; mock : examen blanc ; coached : avec aide et contrôles visibles'),
    briefing: markdown('Présentation lue avant de commencer'),
    missions: z.array(missionSchema).min(1).describe('Missions, dans l’ordre'),
    staffShown: z
      .array(z.string())
      .default([])
      .describe('Personnes de l’annuaire mises en avant (id de staff) ; vide : toutes'),
    tolerances: z
      .partialRecord(z.enum(toleranceNames), z.number().min(0))
      .optional()
      .describe(
        'Écarts admis dans cette mise en situation, par réglage : line, total, penalty (centimes), percent (points), number, days',
      )
      .meta({ examples: [{ total: 0, penalty: 1 }] }),
    templates: z
      .array(slug('Nom du modèle'))
      .max(30)
      .optional()
      .describe(
        'Modèles des livrables que le candidat peut écrire : ceux de scenarios/templates, ou du dossier templates/ du scénario',
      ),
  })
  .describe('Mise en situation');
export type ScenarioHead = z.output<typeof scenarioSchema>;

/** Strict schema of a record of each collection. */
export const recordSchemas = {
  accounts: accountSchema,
  contacts: contactSchema,
  activities: activitySchema,
  products: productSchema,
  priceLists: priceListSchema,
  quotes: quoteSchema,
  orders: orderSchema,
  deliveries: deliverySchema,
  invoices: invoiceSchema,
  bankLines: bankLineSchema,
  reminders: reminderSchema,
  mails: mailSchema,
  documents: documentSchema,
  dashboards: dashboardSchema,
  deliverables: deliverableSchema,
  files: attachedFileSchema,
  calls: callSchema,
} satisfies Record<CollectionName, z.ZodObject>;

/** A record as an author writes it, before defaults, dates and expressions. */
export type ShortRecord = Record<string, unknown> & { id: string };

const shortRecord = (name: CollectionName) => shortRecordOf(recordSchemas[name]) as z.ZodType<ShortRecord>;

/** `company/price-lists.yaml` holds the collection `priceLists`. */
export const fileOfCollection = (name: CollectionName): string =>
  `company/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

const listSchemas = new Map(
  collectionNames.map(
    (name) =>
      [name, z.array(shortRecord(name)).describe(`Enregistrements de la collection ${name}`)] as const,
  ),
);
export const recordListSchema = (name: CollectionName): z.ZodType<ShortRecord[]> => {
  const schema = listSchemas.get(name);
  if (!schema) throw new Error(`no collection ${name}`);
  return schema;
};

/** `records.yaml`: by collection, records that depend on the variant; one whose id exists replaces only the fields written. */
export const recordsSchema = z
  .strictObject(
    Object.fromEntries(collectionNames.map((name) => [name, recordListSchema(name).optional()])) as {
      [K in CollectionName]: z.ZodOptional<z.ZodType<ShortRecord[]>>;
    },
  )
  .describe('Enregistrements propres à la variante');
export type AuthoredRecords = z.output<typeof recordsSchema>;

/** `company/profile.yaml`; the generator gives `numbering.last`. */
export const profileSchema = shortFormOf(
  companyProfileSchema,
  'Identité et règles de l’entreprise fictive',
) as z.ZodType<Record<string, unknown>>;

export const documentFrontMatterSchema = z
  .strictObject({
    id: slug('Nom stable du document, pour y renvoyer'),
    name: frenchText('Nom affiché', 160),
    folder: z
      .string()
      .min(1)
      .max(120)
      .nullable()
      .default(null)
      .describe('Dossier du plan de classement ; null : à classer'),
    kind: z
      .enum(['reference', 'received'])
      .default('reference')
      .describe('reference : document permanent ; received : reçu, à classer'),
    accountId: z.string().nullable().default(null).describe('Compte concerné'),
    addedOn: dateText('Date d’arrivée').default('J-90'),
    retentionYears: z
      .int()
      .min(0)
      .max(99)
      .nullable()
      .default(null)
      .describe('Durée de conservation en années'),
  })
  .describe('En-tête d’un document (entre deux lignes ---)');
export type DocumentFrontMatter = z.output<typeof documentFrontMatterSchema>;
