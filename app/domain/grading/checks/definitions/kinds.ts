import { z } from 'zod';
import { chartTypes, dimensions, measures } from '../../../crm/dashboards/records';
import { legalRuleSetIds } from '../../legal/rules';
import { letterParts } from '../../text/form/letter';
import {
  fieldExpectationSchema,
  forbiddenSchema,
  frenchText,
  momentSchema,
  recordSelectorSchema,
  textExpectationSchema,
  valueSchema,
  whereSchema,
} from './parts';

/** What each kind of check is made of, besides the head all checks share (see `schema.ts`). */

export const recordShape = {
  kind: z.literal('record').describe('L’état des fiches, à la fin ou à un moment'),
  records: recordSelectorSchema,
  at: momentSchema,
  quantity: z
    .enum(['some', 'every', 'none'])
    .default('some')
    .describe(
      'some : une fiche au moins convient ; every : toutes celles qui sont choisies ; none : aucune (observedWhen est alors obligatoire)',
    ),
  expect: z.array(fieldExpectationSchema).default([]).describe('Ce que valent ses champs'),
};

export { processShape } from '../../process/shape';

export const textShape = {
  kind: z.literal('text').describe('Les faits, les idées et la forme d’un texte écrit'),
  texts: recordSelectorSchema.describe('Messages, relances, devis, comptes rendus… dont le texte est lu'),
  at: momentSchema,
  fields: z
    .array(z.string())
    .optional()
    .describe('Champs de texte lus ; par défaut ceux de la collection (objet et corps d’un message…)'),
  across: z
    .enum(['best', 'together', 'every'])
    .default('best')
    .describe(
      'best : le meilleur des textes choisis ; together : tous lus comme un seul ; every : chacun doit convenir',
    ),
  language: z.enum(['fr', 'en']).default('fr').describe('Langue dans laquelle le texte est lu'),
  states: z.array(textExpectationSchema).default([]).describe('Ce que le texte doit dire'),
  atLeast: z.int().min(1).optional().describe('Nombre d’éléments de states qui suffit ; tous par défaut'),
  forbids: z.array(forbiddenSchema).default([]).describe('Ce que le texte ne doit pas dire'),
  structure: z
    .array(z.enum(letterParts))
    .default([])
    .describe(
      'Parties attendues : sender et recipient (adresses), place, date, subject (objet), references, salutation (formule d’appel), closing (formule de politesse), signature, enclosures (pièces jointes)',
    ),
  maxSpellingErrorRate: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe(
      'Fautes d’orthographe admises pour 100 mots ; le vocabulaire du métier et les noms de l’entreprise sont acceptés',
    ),
  acceptedWords: z
    .array(z.string().min(1))
    .optional()
    .describe('Mots à accepter en plus dans le décompte des fautes'),
  minWords: z.int().min(1).optional().describe('Nombre de mots au moins'),
  maxWords: z.int().min(1).optional().describe('Nombre de mots au plus'),
};

export const legalShape = {
  kind: z.literal('legal').describe('Un ensemble de règles de droit, daté et sourcé'),
  rules: z.enum(legalRuleSetIds).describe('Ensemble de règles'),
  on: recordSelectorSchema.describe('Devis, facture ou relance jugés'),
  only: z.array(z.string()).optional().describe('Seulement ces règles'),
  except: z.array(z.string()).optional().describe('Toutes sauf ces règles'),
  evenIfNotDue: z
    .array(z.string())
    .optional()
    .describe('Règles exigées par la procédure de l’entreprise avant que la loi ne le fasse'),
  expected: z
    .record(z.string(), z.union([valueSchema, z.array(z.string())]))
    .default({})
    .describe(
      'Valeurs justes que l’énoncé fixe : latePenaltyRatePercent, dueOn, suppliedOn, customerOrderNumber, penaltiesCents, invoiceNumbers…',
    ),
  tolerance: z
    .number()
    .min(0)
    .default(1)
    .describe('Écart admis sur les montants recalculés (pénalités), en centimes'),
  partlyUpTo: z
    .int()
    .min(0)
    .default(0)
    .describe('Nombre de mentions fautives jusqu’auquel le constat est « partiel »'),
};

export const dashboardShape = {
  kind: z.literal('dashboard').describe('Les indicateurs d’un tableau de bord et leur commentaire'),
  on: whereSchema
    .optional()
    .describe('Conditions sur le tableau de bord ; celui qui convient le mieux est retenu'),
  tiles: z
    .array(
      z.strictObject({
        label: frenchText('Nom de l’indicateur dans les phrases'),
        measure: z
          .union([z.enum(measures), z.array(z.enum(measures)).min(1)])
          .describe('Mesure, ou mesures acceptées'),
        dimension: z
          .union([z.enum(dimensions), z.array(z.enum(dimensions)).min(1)])
          .optional()
          .describe('Axe, ou axes acceptés'),
        from: valueSchema.optional().describe('Début de période'),
        to: valueSchema.optional().describe('Fin de période'),
        charts: z
          .array(z.enum(chartTypes))
          .optional()
          .describe('Graphiques acceptés ; par défaut ceux qui conviennent à l’axe'),
        where: whereSchema.optional().describe('Autres conditions sur la tuile (filter.value, targetCents…)'),
      }),
    )
    .default([])
    .describe('Indicateurs attendus'),
  tilesAtLeast: z
    .int()
    .min(1)
    .optional()
    .describe('Nombre d’indicateurs attendus qui suffit ; tous par défaut'),
  judges: z
    .array(z.enum(['measure', 'period', 'chart']))
    .default(['measure', 'period', 'chart'])
    .describe(
      'Ce que ce contrôle regarde dans une tuile : la mesure et l’axe, la période, le type de graphique',
    ),
  comment: z
    .array(textExpectationSchema)
    .default([])
    .describe('Ce que dit le commentaire (du tableau ou d’une tuile) : l’écart, une cause, une action'),
  figuresFromTiles: z
    .boolean()
    .optional()
    .describe(
      'true : tout montant et tout pourcentage du commentaire est un chiffre que les tuiles donnent (total, ligne, écart à l’objectif)',
    ),
  shared: z.boolean().optional().describe('true : transmis à quelqu’un'),
};

export const humanShape = {
  kind: z.literal('human').describe('Ce que seul un examinateur peut apprécier'),
  question: frenchText('Question qui guide l’examinateur'),
  scale: z
    .array(
      z.strictObject({
        value: z.enum(['met', 'partly-met', 'not-met']),
        label: frenchText('Ce que l’examinateur voit pour choisir ce degré'),
      }),
    )
    .min(2)
    .default([
      { value: 'met', label: 'Oui' },
      { value: 'partly-met', label: 'En partie' },
      { value: 'not-met', label: 'Non' },
    ])
    .describe('Degrés proposés'),
  shows: recordSelectorSchema.optional().describe('Fiches montrées à l’examinateur avec la question'),
};
