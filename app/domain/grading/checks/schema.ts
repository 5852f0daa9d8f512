import { z } from 'zod';
import { calculationShape } from './definitions/calculation-shape';
import { deliverableShape } from './definitions/deliverable-shape';
import { dialogueShape } from './definitions/dialogue-shape';
import { fileShape } from './definitions/file-shape';
import {
  dashboardShape,
  humanShape,
  legalShape,
  processShape,
  recordShape,
  textShape,
} from './definitions/kinds';
import { incoherences } from './definitions/incoherences';
import { unknownPaths } from './definitions/known-paths';
import { eventMatcherSchema, expression, frenchText } from './definitions/parts';

/**
 * Check definitions: what a scenario's `checks.yaml` holds. A check is data, names the criteria it informs and reads well in French;
 * every shape is strict and described, so that an editor can help the author.
 */

const whySchema = z
  .strictObject({
    met: frenchText('Phrase dite quand c’est fait ; peut contenir des {{ expressions }}').optional(),
    missing: frenchText('Phrase dite quand ce n’est pas fait ; le manque précis est ajouté').optional(),
    notObserved: frenchText('Phrase dite quand rien n’a été tenté').optional(),
  })
  .describe('Ce que le candidat lit');

const observedWhen = z
  .union([eventMatcherSchema, z.array(eventMatcherSchema).min(1)])
  .describe(
    'Le contrôle n’est observé que si l’un de ces événements a eu lieu ; sinon « non observé ». Obligatoire pour constater une absence',
  );

const head = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'minuscules, chiffres et tirets')
    .describe('Nom unique et stable du contrôle, par exemple facture-solde-mentions'),
  title: frenchText('Ce qui est contrôlé, en une ligne'),
  criteria: z
    .array(
      z.string().regex(/^[A-Z]+(\.[A-Z0-9]+)+$/, 'identifiant de critère attendu, par exemple AC.2.2.F01'),
    )
    .min(1)
    .describe('Critères que le contrôle éclaire'),
  items: z
    .record(z.string(), z.array(z.string().min(1)).min(1))
    .optional()
    .describe('Éléments de la liste d’un critère que le contrôle regarde : critère, puis noms des éléments')
    .meta({ examples: [{ 'AC.2.2.R03': ['creditor-name', 'new-deadline'] }] }),
  mission: z.string().optional().describe('Mission à laquelle il se rattache'),
  if: expression('le contrôle n’existe que pour les variantes où elle est vraie').optional(),
  observedWhen: observedWhen.optional(),
  why: whySchema.optional(),
};

/** Inside a combination, a check has neither criteria nor title of its own. */
const partHead = {
  weight: z.int().min(1).optional().describe('Poids de la partie dans atLeast ; 1 par défaut'),
  label: frenchText('Ce que cette partie prouve, pour dire ce qui a manqué').optional(),
  observedWhen: observedWhen.optional(),
  why: whySchema.optional(),
};

const combineAllShape = { kind: z.literal('all').describe('Tous les contrôles réunis') };
const combineAnyShape = { kind: z.literal('any').describe('L’un des contrôles au moins') };
const combineAtLeastShape = {
  kind: z.literal('atLeast').describe('Tant de contrôles au moins'),
  count: z.int().min(1).describe('Nombre de contrôles à satisfaire, ou somme de leurs poids'),
};
const combineNotShape = {
  kind: z.literal('not').describe('Le contraire d’un contrôle ; non observé reste non observé'),
};

/** Declared through a lazy type: combinations hold checks of every kind, combinations included. */
const partReference: z.ZodType<CheckPart> = z.lazy(() => checkPartSchema);
const parts = z.array(partReference).min(1).describe('Contrôles combinés');

const checkPartSchema: z.ZodType<CheckPart> = z.discriminatedUnion('kind', [
  z.strictObject({ ...partHead, ...recordShape }),
  z.strictObject({ ...partHead, ...calculationShape }),
  z.strictObject({ ...partHead, ...processShape }),
  z.strictObject({ ...partHead, ...textShape }),
  z.strictObject({ ...partHead, ...legalShape }),
  z.strictObject({ ...partHead, ...dashboardShape }),
  z.strictObject({ ...partHead, ...deliverableShape }),
  z.strictObject({ ...partHead, ...fileShape }),
  z.strictObject({ ...partHead, ...dialogueShape }),
  z.strictObject({ ...partHead, ...humanShape }),
  z.strictObject({ ...partHead, ...combineAllShape, checks: parts }),
  z.strictObject({ ...partHead, ...combineAnyShape, checks: parts }),
  z.strictObject({ ...partHead, ...combineAtLeastShape, checks: parts }),
  z.strictObject({ ...partHead, ...combineNotShape, check: partReference }),
]);

export const checkSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...head, ...recordShape }),
    z.strictObject({ ...head, ...calculationShape }),
    z.strictObject({ ...head, ...processShape }),
    z.strictObject({ ...head, ...textShape }),
    z.strictObject({ ...head, ...legalShape }),
    z.strictObject({ ...head, ...dashboardShape }),
    z.strictObject({ ...head, ...deliverableShape }),
    z.strictObject({ ...head, ...fileShape }),
    z.strictObject({ ...head, ...dialogueShape }),
    z.strictObject({ ...head, ...humanShape }),
    z.strictObject({ ...head, ...combineAllShape, checks: parts }),
    z.strictObject({ ...head, ...combineAnyShape, checks: parts }),
    z.strictObject({ ...head, ...combineAtLeastShape, checks: parts }),
    z.strictObject({ ...head, ...combineNotShape, check: partReference }),
  ])
  .superRefine((check, context) => {
    for (const { path, message } of [...incoherences(check), ...unknownPaths(check)])
      context.addIssue({ code: 'custom', path, message });
  });

/** `checks.yaml`: a list. */
export const checksFileSchema = z.array(checkSchema).describe('Contrôles d’un scénario (checks.yaml)');

type Head = z.output<z.ZodObject<typeof head>>;
export type PartHead = z.output<z.ZodObject<typeof partHead>>;
type Of<S extends z.ZodRawShape> = z.output<z.ZodObject<S>>;

export type RecordCheck = Of<typeof recordShape>;
export type CalculationCheck = Of<typeof calculationShape>;
export type ProcessCheck = Of<typeof processShape>;
export type TextCheck = Of<typeof textShape>;
export type LegalCheck = Of<typeof legalShape>;
export type DashboardCheck = Of<typeof dashboardShape>;
export type DeliverableCheck = Of<typeof deliverableShape>;
export type FileCheck = Of<typeof fileShape>;
export type DialogueCheck = Of<typeof dialogueShape>;
export type HumanCheck = Of<typeof humanShape>;
export type Combination =
  | { kind: 'all' | 'any'; checks: CheckPart[] }
  | { kind: 'atLeast'; count: number; checks: CheckPart[] }
  | { kind: 'not'; check: CheckPart };

/** What any kind of check proves, without its head. */
export type CheckBody =
  | RecordCheck
  | CalculationCheck
  | ProcessCheck
  | TextCheck
  | LegalCheck
  | DashboardCheck
  | DeliverableCheck
  | FileCheck
  | DialogueCheck
  | HumanCheck
  | Combination;
export type CheckPart = PartHead & CheckBody;
export type Check = Head & CheckBody;
