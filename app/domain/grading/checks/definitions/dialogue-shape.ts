import { z } from 'zod';
import { fieldExpectationSchema, frenchText, ideaSchema, recordSelectorSchema, whereSchema } from './parts';
import { textOfFieldShape } from './text-of-field';

const tag = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'minuscules, chiffres et tirets')
  .describe('Étiquette des répliques, par exemple decouverte');

const tagExpectation = z
  .strictObject({
    tag,
    label: frenchText('Ce que l’étiquette montre, par exemple « les questions de découverte »'),
    by: z.enum(['candidate', 'persona', 'any']).default('candidate').describe('Qui le dit'),
    atLeast: z.int().min(0).optional().describe('Nombre de répliques au moins ; 1 par défaut sans atMost'),
    atMost: z.int().min(0).optional().describe('Nombre de répliques au plus ; 0 : ne doit pas être dit'),
    after: tag.optional().describe('La première vient après la première de cette étiquette'),
    before: tag.optional().describe('La première vient avant la première de cette étiquette'),
  })
  .describe('Répliques attendues')
  .meta({
    examples: [
      { tag: 'decouverte', label: 'les questions de découverte', atLeast: 3 },
      { tag: 'reponse-prix', label: 'la réponse à l’objection', after: 'creuser-prix' },
    ],
  });

const agreement = z
  .union([
    z.strictObject({
      label: frenchText('Ce qui doit être rapporté, par exemple « la date du rendez-vous »'),
      variable: z.string().min(1).describe('Variable du dialogue dont la valeur doit être rapportée'),
      as: z.enum(['date', 'amount', 'percent', 'name', 'reference']).describe('Nature de la valeur'),
    }),
    z.strictObject({
      label: frenchText('Ce qui doit être rapporté, par exemple « le budget annoncé »'),
      tag: tag.describe(
        'Étiquette de répliques dont les montants, dates et pourcentages doivent être rapportés',
      ),
    }),
    z.strictObject({
      label: frenchText('Ce qui doit être rapporté'),
      tag: tag.describe('Étiquette de répliques : l’idée est rapportée si elles ont été dites'),
      idea: ideaSchema,
    }),
  ])
  .describe('Ce qui a été dit et doit se retrouver dans le compte rendu');

export const dialogueShape = {
  kind: z
    .literal('dialogue')
    .describe('Un appel : ce qui a été dit, dans quel ordre, et ce qui en est rapporté'),
  calls: whereSchema
    .optional()
    .describe('Conditions sur l’appel (dialogueId, accountId, direction…) ; le meilleur est retenu'),
  tags: z.array(tagExpectation).default([]).describe('Répliques attendues, ou à éviter'),
  order: z
    .array(z.strictObject({ tag, label: frenchText('Nom de l’étape, par exemple « l’accroche »') }))
    .min(2)
    .optional()
    .describe('Étapes dans l’ordre : la première réplique de chacune vient après celle de la précédente'),
  variables: z
    .array(fieldExpectationSchema)
    .default([])
    .describe('Ce que valent les variables du dialogue à la fin ; field est le nom de la variable'),
  outcome: z.array(z.string().min(1)).min(1).optional().describe('Fins acceptées, par exemple rendez-vous'),
  says: z
    .strictObject({
      label: frenchText('Nom de ce qui est dit dans les phrases').default('les paroles du candidat'),
      ...textOfFieldShape,
    })
    .optional()
    .describe('Ce que disent les répliques du candidat ; mêmes réglages que kind: text'),
  report: z
    .strictObject({
      records: recordSelectorSchema.describe('Où le compte rendu est écrit (activities, mails…)'),
      fields: z.array(z.string()).optional().describe('Champs de texte ; ceux de la collection par défaut'),
      agrees: z
        .array(agreement)
        .default([])
        .describe('Ce qui a été dit et doit être rapporté, sans le changer'),
      invents: z
        .array(
          z.strictObject({
            label: frenchText('Ce qui ne doit pas être inventé, par exemple « un accord du client »'),
            idea: ideaSchema,
            unless: tag.describe('Étiquette qui, dite, le rendrait vrai'),
          }),
        )
        .default([])
        .describe('Ce que le compte rendu ne doit pas affirmer si ce n’a pas été dit'),
    })
    .optional()
    .describe('Ce qui a été dit, comparé au compte rendu de l’appel'),
};
