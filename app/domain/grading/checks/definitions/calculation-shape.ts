import { z } from 'zod';
import { mistakeIds, mistakes } from '../../mistakes/library';
import { nearestWord } from '../../../scenario/authored-problems';
import { frenchText, momentSchema, recordSelectorSchema, toleranceSchema, valueSchema } from './parts';

const figureUnits = ['euros', 'percent', 'number', 'days', 'date'] as const;
const unitSchema = z.enum(figureUnits);

const fieldSource = z.strictObject({
  records: recordSelectorSchema,
  at: momentSchema,
  field: z.string().min(1).describe('Champ qui porte le chiffre'),
});

const knownMistake = z
  .strictObject({
    mistake: z
      .enum(mistakeIds as readonly [string, ...string[]])
      .describe('Nom de l’erreur dans la bibliothèque'),
    with: z
      .record(z.string(), z.union([valueSchema, z.array(valueSchema)]))
      .default({})
      .describe('Valeurs dont elle a besoin ; les {{ expressions }} voient aussi la fiche lue (record)'),
    reason: frenchText('Explication donnée à la place de celle de la bibliothèque').optional(),
  })
  .superRefine(({ mistake, with: given }, context) => {
    const known = mistakes.get(mistake)?.arguments ?? {};
    for (const name of Object.keys(given)) {
      if (name in known) continue;
      const nearest = nearestWord(name, Object.keys(known));
      const hint =
        nearest === null
          ? ` ; attendu : ${Object.keys(known).join(', ')}`
          : ` (vouliez-vous dire « ${nearest} » ?)`;
      context.addIssue({
        code: 'custom',
        path: ['with', name],
        message: `« ${mistake} » ne prend pas « ${name} »${hint}`,
      });
    }
    for (const [name, { means, otherwise }] of Object.entries(known))
      if (!(name in given) && otherwise === undefined)
        context.addIssue({
          code: 'custom',
          path: ['with'],
          message: `« ${mistake} » demande « ${name} » (${means})`,
        });
  });

const authoredMistake = z.strictObject({
  value: valueSchema,
  reason: frenchText('Explication de l’erreur, phrase complète'),
});

const followSchema = z
  .strictObject({
    from: z
      .string()
      .min(1)
      .describe('Champ qui porte le chiffre de départ que le candidat a lui-même trouvé'),
    in: recordSelectorSchema
      .optional()
      .describe('Fiches où ce champ est lu ; par défaut la fiche du chiffre jugé'),
    label: frenchText('Nom du chiffre de départ, par exemple « le total hors taxes »'),
    unit: unitSchema.optional().describe('Unité du chiffre de départ ; celle du chiffre jugé par défaut'),
    right: valueSchema
      .optional()
      .describe('Valeur juste du chiffre de départ ; s’il est juste, il n’y a pas d’erreur à suivre'),
    expected: valueSchema.describe(
      'Ce que donne un calcul juste à partir de ce chiffre : {{ expression }} qui voit own (le chiffre du candidat) et record (sa fiche)',
    ),
    verdict: z
      .enum(['met', 'partly-met'])
      .default('met')
      .describe('Constat : met si l’erreur de départ est comptée par un autre contrôle'),
  })
  .describe('Un calcul juste fait à partir d’un chiffre faux : l’erreur n’est comptée qu’une fois')
  .meta({
    examples: [
      {
        from: 'totals.netExclTaxCents',
        label: 'le total hors taxes',
        right: '{{ totalHt }}',
        expected: '{{ own + percentOf(own, 20) }}',
      },
    ],
  });

export const calculationShape = {
  kind: z.literal('calculation').describe('Un chiffre, et l’erreur connue qui explique un chiffre faux'),
  source: z
    .union([
      fieldSource,
      z.strictObject({
        texts: recordSelectorSchema,
        fields: z.array(z.string()).optional().describe('Champs de texte ; ceux de la collection par défaut'),
      }),
    ])
    .describe('Où le chiffre est lu : un champ d’une fiche, ou un texte écrit'),
  label: frenchText('Nom du chiffre, par exemple « les pénalités de retard »'),
  unit: unitSchema
    .default('euros')
    .describe('euros : en centimes ; percent ; number ; days : un nombre de jours ; date : AAAA-MM-JJ'),
  expected: valueSchema.describe('Valeur juste, ou {{ expression }}'),
  tolerance: toleranceSchema
    .optional()
    .describe('Écart admis, ou nom d’un réglage ; par défaut line (euros), percent, number ou days'),
  follows: z.array(followSchema).optional().describe('Chiffres de départ faux dont le calcul peut suivre'),
  mistakes: z
    .array(z.union([knownMistake, authoredMistake]))
    .default([])
    .describe('Erreurs connues : celles de la bibliothèque par leur nom, ou une valeur et son explication'),
};
