import { z } from 'zod';
import {
  expression,
  fieldExpectationSchema,
  frenchText,
  ideaSchema,
  recordSelectorSchema,
  valueSchema,
  whereSchema,
} from './parts';
import { textOfFieldShape } from './text-of-field';

const fieldPath = z
  .string()
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)?$/, 'champ du modèle attendu, ou tableau.colonne')
  .describe('Champ du modèle, ou tableau.colonne');

const cells = z
  .array(fieldExpectationSchema)
  .default([])
  .describe('Ce que valent les cellules de la ligne ; field est le nom de la colonne');

const expectedRow = z.union([
  z.strictObject({
    row: valueSchema.describe('Valeur de la colonne by qui désigne la ligne'),
    label: frenchText('Nom de la ligne dans les phrases ; la valeur par défaut').optional(),
    cells,
  }),
  z.strictObject({
    each: recordSelectorSchema.describe('Une ligne attendue par fiche de l’entreprise choisie'),
    row: expression('valeur de la colonne by ; voit record, une des fiches choisies'),
    cells: cells.describe('Cellules attendues ; les {{ expressions }} voient record'),
  }),
]);

const rowsSchema = z
  .strictObject({
    table: fieldPath.describe('Tableau du modèle'),
    label: frenchText('Nom du tableau dans les phrases, par exemple « le tableau des concurrents »'),
    by: z.string().optional().describe('Colonne qui désigne une ligne ; obligatoire avec expect'),
    expect: z.array(expectedRow).default([]).describe('Lignes attendues'),
    enough: z.int().min(1).optional().describe('Nombre de lignes attendues qui suffit ; toutes par défaut'),
    noOthers: z.boolean().default(false).describe('true : aucune autre ligne'),
    count: z
      .strictObject({ atLeast: z.int().min(0).optional(), atMost: z.int().min(0).optional() })
      .optional()
      .describe('Nombre de lignes remplies'),
    every: z
      .array(fieldExpectationSchema)
      .default([])
      .describe('Ce que vaut chaque ligne remplie ; field est le nom de la colonne'),
  })
  .describe('Lignes attendues dans un tableau');

const expectedSource = z.strictObject({
  label: frenchText('Nom de la source dans les phrases, par exemple « la grille tarifaire de 2026 »'),
  record: recordSelectorSchema.optional().describe('Fiche ou document de l’entreprise qui doit être cité'),
  title: ideaSchema.optional().describe('Source extérieure : ce que dit son titre'),
  place: ideaSchema.optional().describe('Endroit juste dans la source (page, article, ligne)'),
});

const sourcesSchema = z
  .strictObject({
    in: z.array(fieldPath).min(1).optional().describe('Champs de sources regardés ; tous par défaut'),
    atLeast: z.int().min(1).default(1).describe('Nombre de sources différentes au moins'),
    opened: z
      .boolean()
      .default(true)
      .describe('true : chaque fiche ou document cité a vraiment été ouvert avant la remise'),
    placed: z.boolean().default(true).describe('true : l’endroit précis est indiqué'),
    dated: z.boolean().default(false).describe('true : la date de la source est indiquée'),
    everyRow: z
      .boolean()
      .default(false)
      .describe('true : chaque ligne remplie d’un tableau à sources en cite une'),
    claims: z
      .array(
        z.strictObject({
          field: fieldPath.describe('Champ qui affirme quelque chose'),
          source: fieldPath.describe('Champ de sources qui l’appuie'),
          label: frenchText('Nom du champ dans les phrases'),
        }),
      )
      .default([])
      .describe('Champs qui, remplis, doivent être appuyés d’une source'),
    expect: z.array(expectedSource).default([]).describe('Sources qui doivent être citées'),
  })
  .describe('Les sources citées');

export const deliverableShape = {
  kind: z
    .literal('deliverable')
    .describe('Le contenu d’un livrable : champs, textes, tableaux, sources, remise'),
  template: z.string().min(1).describe('Modèle du livrable'),
  where: whereSchema
    .optional()
    .describe('Conditions sur le livrable (accountId, title…) quand il peut y en avoir plusieurs'),
  version: z
    .enum(['last', 'first', 'draft'])
    .default('last')
    .describe('Version regardée : la dernière transmise, la première, ou le brouillon même sans envoi'),
  recipients: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Adresses qui doivent l’avoir reçu, ou {{ expressions }}'),
  before: z
    .strictObject({
      day: z.int().min(1).optional().describe('Jour de l’entreprise, à partir de 1'),
      date: z.string().optional().describe('Ou une date AAAA-MM-JJ, ou {{ expression }}'),
      at: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'heure attendue sous la forme HH:MM')
        .optional()
        .describe('Heure de l’entreprise, HH:MM ; toute la journée par défaut'),
    })
    .refine(({ day, date }) => (day === undefined) !== (date === undefined), {
      error: 'day ou date, l’un des deux',
    })
    .optional()
    .describe('Transmis au plus tard à ce moment'),
  complete: z
    .boolean()
    .default(false)
    .describe(
      'true : tout ce que le modèle demande est là (champs obligatoires, nombres de mots et de lignes)',
    ),
  fields: z
    .array(fieldExpectationSchema)
    .default([])
    .describe('Ce que valent des champs ; field est le nom du champ du modèle')
    .meta({
      examples: [
        [
          {
            field: 'budget',
            label: 'le budget',
            format: 'euros',
            equals: '{{ budget }}',
            tolerance: 'total',
          },
        ],
      ],
    }),
  texts: z
    .array(
      z.strictObject({
        field: z
          .union([fieldPath, z.array(fieldPath).min(1)])
          .describe('Champ de texte, ou plusieurs lus ensemble'),
        label: frenchText('Nom du champ dans les phrases, par exemple « la synthèse »'),
        ...textOfFieldShape,
      }),
    )
    .default([])
    .describe('Ce que disent des champs de texte ; mêmes réglages que kind: text'),
  rows: z.array(rowsSchema).default([]).describe('Lignes attendues dans les tableaux'),
  links: z
    .array(
      z.strictObject({
        field: fieldPath.describe('Champ de renvoi vers une fiche'),
        label: frenchText('Nom du champ dans les phrases, par exemple « le client concerné »'),
        to: recordSelectorSchema.describe('Fiche ou fiches visées'),
        all: z.boolean().default(false).describe('true : toutes les fiches visées sont citées'),
      }),
    )
    .default([])
    .describe('Renvois vers la bonne fiche'),
  sources: sourcesSchema.optional(),
};
