import { z } from 'zod';
import { amountInEuros, holdsExpression } from './words';

/**
 * The authored form of a record: every field may be left out (defaults fill the rest) and every value may be a short
 * writing or a `{{ expression }}`. Derived from the record's own schema, so the two can never disagree on names.
 * The completed record is checked by the strict schema afterwards.
 */
export function shortFormOf(schema: z.ZodType, what = ''): z.ZodType {
  return shortForm(schema, '', what);
}

/** Short form of a record: the same, its `id` alone being compulsory. */
export function shortRecordOf(schema: z.ZodObject): z.ZodType {
  const { id: _id, ...fields } = schema.shape;
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, shortForm(value, key, '').optional()]),
  );
  return z.strictObject({
    id: z
      .string()
      .min(1)
      .max(80)
      .describe(fieldWords.id ?? ''),
    ...shape,
  });
}

const expression = z.string().regex(holdsExpression, { error: 'expression {{ … }} attendue', abort: true });
const amount = z
  .string()
  .regex(amountInEuros, { error: 'montant attendu sous la forme 1 234,56 €', abort: true });

/** Blocks an author may write as one line of text. */
const writtenAsText =
  /^(?:billingAddress|deliveryAddress|address|paymentTerms|payment|from|to|cc|relatedTo|link|attachments)$/;

function shortForm(schema: z.core.$ZodType, field: string, what: string): z.ZodType {
  const description =
    what !== '' ? what : (fieldWords[field] ?? z.globalRegistry.get(schema)?.description ?? field);
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def'];
  switch (def.type) {
    case 'object': {
      const shape = Object.fromEntries(
        Object.entries(def.shape).map(([key, value]) => [key, shortForm(value, key, '').optional()]),
      );
      return orText(z.strictObject(shape), field).describe(description);
    }
    case 'array':
      return z.union([z.array(shortForm(def.element, field, '')), expression]).describe(description);
    case 'record':
      return z.record(z.string(), shortForm(def.valueType, field, '')).describe(description);
    case 'nullable':
      return shortForm(def.innerType, field, what).nullable().describe(description);
    case 'optional':
    case 'default':
    case 'prefault':
      return shortForm(def.innerType, field, what);
    case 'number':
      return (
        field.endsWith('Cents')
          ? z.union([z.number(), amount, expression])
          : z.union([z.number(), expression])
      ).describe(description);
    case 'boolean':
      return z.union([z.boolean(), expression]).describe(description);
    case 'enum':
      return z
        .union([z.enum(Object.values(def.entries) as [string, ...string[]]), expression])
        .describe(description);
    case 'string':
      return z.string().describe(description);
    default:
      return z.json().describe(description);
  }
}

const orText = (block: z.ZodType, field: string): z.ZodType =>
  writtenAsText.test(field) ? z.union([z.string(), block]) : block;

/** What fields hold, for the editor's help; names are the records' own. */
const fieldWords: Record<string, string> = {
  id: 'Identifiant (référence, numéro ou code)',
  kind: 'Nature',
  name: 'Nom ou désignation',
  accountId: 'Compte concerné',
  contactId: 'Contact concerné',
  billingAddress: 'Adresse de facturation, « 12 rue des Forges, 35000 Rennes »',
  deliveryAddress: 'Adresse de livraison ; absente : adresse de facturation',
  paymentTerms: 'Conditions de règlement, « 45 jours fin de mois, virement » ; null : conditions générales',
  priceListId: 'Tarif appliqué',
  conditions: 'Conditions particulières du client',
  creditLimitCents: 'Encours autorisé ; null : aucun',
  ownerId: 'Personne de l’entreprise qui suit (id de staff)',
  lines: 'Lignes ; sku et quantity suffisent, le prix du client est retrouvé',
  sku: 'Référence du catalogue ; null pour une ligne libre',
  quantity: 'Quantité',
  unitPriceCents: 'Prix unitaire hors taxes, avant remise',
  discountPercent: 'Remise, en pour cent',
  vatRate: 'Taux de TVA, en pour cent',
  shippingCents: 'Frais de port hors taxes',
  issuedOn: 'Date d’émission ; null : brouillon',
  dueOn: 'Échéance ; absente : calculée d’après les conditions',
  suppliedOn: 'Date de livraison ou de prestation',
  number: 'Numéro définitif ; absent : le même que id',
  orderId: 'Commande d’origine',
  quoteId: 'Devis d’origine',
  correctsInvoiceId: 'Facture corrigée par cet avoir',
  deposits: 'Acomptes déduits',
  dispute: 'Litige en cours',
  promise: 'Promesse de règlement',
  matching: 'Lettrage ; absent : ligne à lettrer',
  amountCents: 'Montant',
  label: 'Libellé',
  on: 'Date',
  stock: 'Quantité en stock',
  reserved: 'Quantité promise à des commandes confirmées',
  nextArrival: 'Prochain arrivage',
  leadTimeDays: 'Délai de réapprovisionnement, en jours ouvrés',
  from: 'Expéditeur : id de staff ou de contact, ou « Nom <adresse> »',
  to: 'Destinataires : id de staff ou de contact, ou « Nom <adresse> »',
  date: 'Date',
  minute: 'Minutes depuis minuit',
  subject: 'Objet',
  body: 'Texte',
  attachments: 'Pièces jointes : « quote DV-0012 », « document CGV »…',
  relatedTo: 'Fiche liée : « invoices FA-0012 »',
  link: 'Fiche liée : « orders CO-0012 »',
  folder: 'Dossier',
  notes: 'Remarques',
  tags: 'Étiquettes',
  createdOn: 'Date de création',
  confirmedOn: 'Date de confirmation ; null : à confirmer',
  requestedOn: 'Date demandée par le client',
  promisedOn: 'Date promise au client',
  customerReference: 'Numéro de commande du client',
  shippedOn: 'Date d’expédition',
  deliveredOn: 'Date de livraison',
};
