import { z } from 'zod';
import { factName, frenchText, slug } from '../authored/words';

export const verdictSchema = z.enum(['met', 'partly-met', 'not-met', 'not-observed', 'to-judge']);
export type ExpectedVerdict = z.output<typeof verdictSchema>;

const when = z
  .string()
  .regex(
    /^J[1-9] ([01]\d|2[0-3]):[0-5]\d$/,
    'moment attendu sous la forme « J1 09:30 » : jour de la mise en situation et heure de l’entreprise',
  )
  .describe('Moment, « J1 09:30 » : J1 est le premier jour ; la journée précédente est terminée d’elle-même');

export const stepSchema = z
  .strictObject({
    id: slug(
      'Nom de l’étape, pour la citer dans une variante du script ; à défaut le nom gardé, puis etape-12',
    ).optional(),
    action: z.string().min(1).describe('Action du produit, par exemple CreateQuote'),
    at: when,
    fields: z
      .record(z.string(), z.unknown())
      .default({})
      .describe(
        'Champs de l’action ; formes courtes et {{ expressions }} permises : faits, J, kept.nom (identifiant gardé), get(collection, id), price(compte, référence, quantité). Ce qui manque est complété comme le ferait l’écran',
      ),
    keep: factName.describe('Garde l’identifiant de ce que l’étape a créé sous ce nom : kept.nom').optional(),
    note: frenchText('Pourquoi cette étape').optional(),
  })
  .describe('Une action du candidat');
export type ScriptStep = z.output<typeof stepSchema>;

/** `scripts/*.yaml`: a scripted attempt. */
export const scriptSchema = z
  .strictObject({
    title: frenchText('Titre du script'),
    kind: z
      .enum(['reference', 'empty', 'weak', 'alternative'])
      .describe(
        'reference : tout est juste ; empty : rien n’est fait ; weak : une faiblesse précise ; alternative : tout est juste, dit ou fait autrement',
      ),
    description: frenchText('Ce que fait ce candidat', 2_000).optional(),
    extends: slug('Nom du fichier du script de départ, sans .yaml (exemple : reference)').optional(),
    skip: z.array(z.string()).default([]).describe('Étapes du script de départ laissées de côté'),
    change: z
      .array(
        z.strictObject({
          step: z.string().describe('Étape changée'),
          at: when.optional(),
          after: z.string().describe('Étape après laquelle la déplacer').optional(),
          fields: z
            .record(z.string(), z.unknown())
            .optional()
            .describe('Champs remplacés ; les autres restent'),
        }),
      )
      .default([])
      .describe('Étapes du script de départ modifiées ou déplacées'),
    add: z
      .array(
        z.strictObject({
          after: z.string().describe('Étape après laquelle insérer'),
          steps: z.array(stepSchema).min(1).describe('Étapes insérées'),
        }),
      )
      .default([])
      .describe('Étapes ajoutées au script de départ'),
    steps: z.array(stepSchema).default([]).describe('Étapes, dans l’ordre'),
    expected: z
      .record(z.string(), verdictSchema)
      .default({})
      .describe('Script faible : constat attendu pour chaque contrôle qui ne doit pas être « met »'),
    elsewhere: verdictSchema
      .nullable()
      .default('met')
      .describe(
        'Script faible : constat attendu des contrôles non cités dans expected ; null pour ne pas les regarder',
      ),
  })
  .describe('Passage scripté');
export type Script = z.output<typeof scriptSchema>;
