import { z } from 'zod';
import { fieldExpectationSchema, frenchText, whereSchema } from './parts';
import { textOfFieldShape } from './text-of-field';

const address = z
  .string()
  .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/, 'adresse de cellule attendue, par exemple B4')
  .describe('Cellule, par exemple B4');
const range = z
  .string()
  .regex(/^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/, 'plage attendue, par exemple E2:E20')
  .describe('Plage, par exemple E2:E20');
const sheet = z.string().optional().describe('Feuille ; toutes par défaut');
const functions = z
  .array(z.string().regex(/^[A-Za-zÀ-ÿ.]+$/, 'nom de fonction attendu, par exemple SUM'))
  .min(1)
  .optional()
  .describe('L’une de ces fonctions est employée ; noms anglais ou français (SOMME, SI, AUJOURDHUI)');

/** A cell is found by its address, beside a label on its row, or under a heading of its column. */
const place = {
  sheet,
  at: address.optional(),
  beside: frenchText('Libellé à la droite duquel la cellule se trouve, par exemple « Total »').optional(),
};

export const fileShape = {
  kind: z.literal('file').describe('Un fichier joint par le candidat : classeur ou document'),
  on: whereSchema
    .optional()
    .describe('Conditions sur le fichier (name, mediaType…) ; le meilleur est retenu'),
  type: z.enum(['xlsx', 'docx', 'pdf']).optional().describe('Nature attendue'),
  handedOver: z
    .boolean()
    .default(true)
    .describe('true : parti avec un message, ou avec un livrable transmis'),
  sheets: z
    .array(frenchText('Nom de feuille'))
    .default([])
    .describe('Feuilles attendues (casse et accents ignorés)'),
  cells: z
    .array(
      z
        .strictObject({
          ...place,
          ...fieldExpectationSchema.omit({ field: true }).shape,
          formula: z.boolean().default(false).describe('true : calculée par une formule, pas tapée'),
          functions,
        })
        .refine(({ at, beside }) => (at === undefined) !== (beside === undefined), {
          error: 'at ou beside, l’un des deux',
        }),
    )
    .default([])
    .describe('Ce que valent des cellules'),
  formulas: z
    .array(
      z
        .strictObject({
          label: frenchText('Nom de la plage dans les phrases, par exemple « les jours de retard »'),
          sheet,
          range: range.optional(),
          under: frenchText('Ou titre de la colonne, par exemple « Retard »').optional(),
          functions,
          reads: z
            .array(z.string().min(1))
            .min(1)
            .optional()
            .describe('Cellules, plages, colonnes (C) ou feuilles que les formules doivent lire'),
          share: z.number().min(0.1).max(1).default(1).describe('Part des cellules remplies qui suffit'),
        })
        .refine(({ range: given, under }) => (given === undefined) !== (under === undefined), {
          error: 'range ou under, l’un des deux',
        }),
    )
    .default([])
    .describe('Plages ou colonnes dont les cellules remplies sont des formules'),
  text: z
    .strictObject({
      label: frenchText('Nom du texte dans les phrases').default('le texte du fichier'),
      ...textOfFieldShape,
    })
    .optional()
    .describe('Ce que dit le texte d’un document ; mêmes réglages que kind: text'),
};
