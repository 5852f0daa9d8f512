import { z } from 'zod';
import { frenchText, slug } from '../../scenario/authored/words';
import { linkSchema } from '../agenda/records';

/** A name scripts would read as a person, an address, a link or conditions: see `readShortForms`. */
const reservedIds = new Set([
  'from',
  'to',
  'cc',
  'address',
  'payment',
  'payment-terms',
  'link',
  'attachments',
  'month',
]);
const fieldId = slug('Nom stable du champ, cité par les contrôles et les scripts').refine(
  (id) => !reservedIds.has(id),
  'ce nom est réservé ; choisissez-en un autre (en français, par exemple)',
);

const said = {
  id: fieldId,
  label: frenchText('Intitulé lu par le candidat', 160),
  help: frenchText('Précision affichée sous l’intitulé', 400).optional(),
  required: z.boolean().default(false).describe('Le document n’est pas complet sans ce champ'),
};
const minWords = z.int().min(1).max(2_000).optional().describe('Nombre de mots attendu au moins');
const total = z.boolean().default(false).describe('Affiche la somme de la colonne au pied du tableau');

const options = z
  .array(
    z.strictObject({
      id: slug('Nom stable de la réponse'),
      label: frenchText('Réponse lue par le candidat', 160),
    }),
  )
  .min(2)
  .max(20)
  .describe('Réponses proposées');

/** Kinds that a table's column may hold too. */
const cellShapes = {
  text: { ...said, kind: z.literal('text').describe('Une ligne de texte') },
  longText: { ...said, kind: z.literal('longText').describe('Plusieurs lignes de texte'), minWords },
  number: {
    ...said,
    kind: z.literal('number').describe('Un nombre avec son unité'),
    unit: frenchText('Unité affichée (%, h, km, clients…)', 20).optional(),
    decimals: z.int().min(0).max(4).default(0).describe('Décimales acceptées'),
  },
  money: {
    ...said,
    kind: z.literal('money').describe('Un montant en euros'),
    unit: frenchText('Précision affichée après le montant (HT, TTC, par mois…)', 20).optional(),
  },
  date: { ...said, kind: z.literal('date').describe('Une date') },
  choice: {
    ...said,
    kind: z.literal('choice').describe('Une ou plusieurs réponses parmi celles proposées'),
    options,
    multiple: z.boolean().default(false).describe('Plusieurs réponses possibles'),
  },
  link: {
    ...said,
    kind: z.literal('link').describe('Un renvoi vers une fiche de l’entreprise'),
    collections: z
      .array(linkSchema.shape.collection)
      .min(1)
      .describe('Collections où choisir la fiche (accounts, products, quotes…)'),
    multiple: z.boolean().default(false).describe('Plusieurs fiches possibles'),
  },
  source: {
    ...said,
    kind: z.literal('source').describe('Une source citée, avec l’endroit précis'),
    multiple: z.boolean().default(true).describe('Plusieurs sources possibles'),
  },
};

const columnSchema = z
  .discriminatedUnion('kind', [
    z.strictObject(cellShapes.text),
    z.strictObject(cellShapes.longText),
    z.strictObject({ ...cellShapes.number, total }),
    z.strictObject({ ...cellShapes.money, total }),
    z.strictObject(cellShapes.date),
    z.strictObject(cellShapes.choice),
    z.strictObject(cellShapes.link),
    z.strictObject(cellShapes.source),
  ])
  .describe('Une colonne');
export type TemplateColumn = z.output<typeof columnSchema>;

const fieldSchema = z
  .discriminatedUnion('kind', [
    z.strictObject(cellShapes.text),
    z.strictObject(cellShapes.longText),
    z.strictObject({
      ...said,
      kind: z.literal('richText').describe('Un texte mis en forme'),
      minWords,
    }),
    z.strictObject(cellShapes.number),
    z.strictObject(cellShapes.money),
    z.strictObject(cellShapes.date),
    z.strictObject(cellShapes.choice),
    z.strictObject(cellShapes.link),
    z.strictObject(cellShapes.source),
    z.strictObject({
      ...said,
      kind: z.literal('table').describe('Un tableau dont le candidat écrit les lignes'),
      rowLabel: frenchText('Ce qu’est une ligne (« un concurrent », « une action »)', 60),
      minRows: z.int().min(0).max(50).default(0).describe('Nombre de lignes attendu au moins'),
      startRows: z
        .array(z.record(z.string(), z.string().max(300)))
        .max(50)
        .default([])
        .describe('Lignes déjà là au départ : texte par colonne (colonnes text et longText)'),
      columns: z.array(columnSchema).min(1).max(12).describe('Colonnes, de gauche à droite'),
    }),
  ])
  .describe('Un champ');
export type TemplateField = z.output<typeof fieldSchema>;
export type TableField = Extract<TemplateField, { kind: 'table' }>;
export type FieldKind = TemplateField['kind'];

const sectionSchema = z
  .strictObject({
    id: slug('Nom stable de la partie'),
    title: frenchText('Titre de la partie', 120),
    help: frenchText('Consigne sous le titre, lue à tous les niveaux d’aide', 600).optional(),
    hint: frenchText('Conseil pour compléter, lu seulement avec aide (coached)', 600).optional(),
    fields: z.array(fieldSchema).min(1).max(40).describe('Champs de la partie, dans l’ordre'),
  })
  .describe('Une partie du document');
export type TemplateSection = z.output<typeof sectionSchema>;

/** `scenarios/templates/<id>.yaml`, or `templates/<id>.yaml` inside a scenario. */
export const templateSchema = z
  .strictObject({
    id: slug('Nom du modèle ; le même que son fichier'),
    title: frenchText('Titre du document', 120),
    purpose: frenchText('À quoi sert ce document, en une phrase lue par le candidat', 400),
    sections: z.array(sectionSchema).min(1).max(30).describe('Parties, dans l’ordre'),
  })
  .describe('Modèle de livrable');
export type DeliverableTemplate = z.output<typeof templateSchema>;
