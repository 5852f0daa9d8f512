import { z } from 'zod';
import { attachmentSchema, mailAddressSchema } from '../crm/mailbox/records';
import { linkSchema } from '../crm/agenda/records';

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue sous la forme HH:MM.')
  .describe('Heure de l’entreprise, HH:MM');
const expression = (what: string) => z.string().min(1).describe(`Expression FEEL : ${what}`);
const text = (what: string) => z.string().describe(`${what} ; peut contenir des {{ expressions }}`);

/** What a persona does. Texts may hold `{{ expressions }}` over the facts, the cause (`event`) and the world (`get`). */
export const effectSchema = z.union([
  z.strictObject({
    mail: z
      .strictObject({
        key: z
          .string()
          .max(40)
          .optional()
          .describe(
            'Identifiant du message, pour y répondre ou le retrouver dans les contrôles : get("mails", "…")',
          ),
        from: mailAddressSchema
          .or(z.string())
          .describe(
            'Expéditeur : id de staff ou de contact, « Nom <adresse> », ou expression {{ }} qui le donne',
          ),
        subject: text('Objet'),
        body: text('Texte du message'),
        attachments: z
          .array(attachmentSchema.or(z.string()))
          .default([])
          .describe('Pièces jointes : « document bon-de-commande », « delivery BL-0012 »'),
        relatedTo: linkSchema
          .or(z.string())
          .nullable()
          .default(null)
          .describe('Fiche liée : « invoices FA-0012 » ; peut contenir des {{ expressions }}'),
        inReplyTo: text('Identifiant du message auquel il répond').nullable().default(null),
      })
      .describe('Un message arrive dans la boîte du candidat'),
  }),
  z.strictObject({
    bankLine: z
      .strictObject({
        key: z
          .string()
          .max(40)
          .optional()
          .describe('Identifiant de la ligne, pour la retrouver : get("bankLines", "…")'),
        label: text('Libellé du relevé'),
        amountCents: z
          .union([z.int(), z.string()])
          .describe('Montant : 1 234,56 €, centimes, ou expression {{ }}'),
        means: z
          .enum(['transfer', 'direct-debit', 'cheque', 'card', 'bill-of-exchange', 'fee'])
          .default('transfer'),
      })
      .describe('Une ligne apparaît au relevé bancaire'),
  }),
  z.strictObject({
    document: z
      .strictObject({
        id: z
          .string()
          .optional()
          .describe('Identifiant stable du document, pour y renvoyer depuis un message'),
        name: text('Nom du fichier'),
        content: text('Contenu en Markdown'),
        accountId: text('Compte concerné').nullable().default(null),
      })
      .describe('Un document arrive, à classer'),
  }),
  z.strictObject({
    quoteAnswer: z
      .strictObject({ id: text('Numéro du devis'), answer: z.enum(['accepted', 'refused']) })
      .describe('Le client accepte ou refuse un devis'),
  }),
  z.strictObject({
    reminderAnswer: z
      .strictObject({ id: text('Relance'), answer: text('Réponse du client') })
      .describe('Le client répond à une relance'),
  }),
]);
export type Effect = z.output<typeof effectSchema>;

export const timelineEntrySchema = z.strictObject({
  id: z.string().min(1).describe('Nom unique de l’entrée'),
  day: z.int().min(1).describe('Jour de la mise en situation, à partir de 1'),
  at: clockTime,
  if: expression('condition évaluée à l’échéance').optional(),
  effects: z.array(effectSchema).min(1).describe('Ce qui arrive alors'),
});

export const reactionSchema = z.strictObject({
  id: z.string().min(1).describe('Nom unique de la réaction ; elle n’a lieu qu’une fois'),
  when: z
    .strictObject({
      event: z.string().describe('Type d’événement du journal, par exemple QuoteSent'),
      where: expression('condition sur event, le candidat à réagir').optional(),
    })
    .describe('Ce qui la provoque'),
  after: z
    .strictObject({
      minutes: z.int().min(0).default(0).describe('Minutes de l’entreprise'),
      days: z.int().min(0).default(0).describe('Jours ouvrés ; 1 = le lendemain'),
      at: clockTime.optional().describe('Heure du jour visé quand days vaut 1 ou plus'),
    })
    .default({ minutes: 0, days: 0 })
    .describe('Délai, en temps de l’entreprise ; aucun par défaut'),
  if: expression('condition évaluée à l’échéance').optional(),
  effects: z.array(effectSchema).min(1).describe('Ce qui arrive alors'),
});

export const personaScriptSchema = z.strictObject({
  timeline: z.array(timelineEntrySchema).default([]).describe('Ce qui arrive à heure fixe'),
  reactions: z.array(reactionSchema).default([]).describe('Ce qui répond aux actes du candidat'),
});
export type PersonaScript = z.output<typeof personaScriptSchema>;
export type Reaction = z.output<typeof reactionSchema>;

/** Minutes since midnight of an `HH:MM`. */
export const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
