import { z } from 'zod';

import { code, frenchText } from './fields';
import { decisionSchema } from './decision/schema';

/**
 * A certification's grid as it is written in `scenarios/referentials/*.yaml`: blocks > activities > competences > criteria.
 * Criterion ids are stable: decisions, reports and statistics refer to them for years.
 */

export const OBSERVABILITY_CLASSES = ['state', 'trace', 'document', 'dialogue', 'human'] as const;
/** What the CQPM grids call methods, means, relations, constraints and results. */
export const DIMENSIONS = ['methods', 'means', 'relations', 'constraints', 'results'] as const;
/** `illustrative`: the certifier gives the items as examples, none is demanded by itself. */
export const LIST_KINDS = ['closed', 'illustrative'] as const;
export const MODALITY_KINDS = [
  'reconstructed-situation',
  'real-situation',
  'company-project',
  'case-study',
  'professional-dossier',
  'written-document',
  'interview',
  'company-opinion',
  'tutor-file',
  'vae-file-and-interview',
] as const;

const observability = z
  .enum(OBSERVABILITY_CLASSES)
  .describe(
    'state: records at the end; trace: the journal of what was done and when; document: a text written; dialogue: a call; human: only a person sees it',
  );

export const checklistItemSchema = z
  .strictObject({
    id: code('Stable within the criterion, kebab-case'),
    label: frenchText('One thing to tick, in French'),
  })
  .describe('One item of a criterion that lists what it wants');

export const listPlaceSchema = z
  .strictObject({
    stem: code('Id of the criterion whose sentence opens the list; same competence, written before'),
    list: z.enum(LIST_KINDS).describe('closed: every item is demanded; illustrative: the items are examples'),
  })
  .describe('Place of a criterion the grid gives as an item of a list');

export const criterionSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Z]+(\.[A-Z0-9]+)+$/)
      .describe('Stable id of the criterion, e.g. AC.2.2.F01'),
    group: code('Code of the heading of the official grid it stands under'),
    text: frenchText('What must be observed, in French, in our own words'),
    lookAt: frenchText('What an examiner looks at to decide, in French'),
    observability,
    also: z.array(observability).default([]).describe('Other classes that inform the criterion'),
    alsoCompetences: z
      .array(code('Competence code'))
      .default([])
      .describe('Competences informed besides the one it is stored under'),
    under: listPlaceSchema.optional().describe('Absent: the criterion stands by itself'),
    checklist: z
      .array(checklistItemSchema)
      .default([])
      .describe('Items the certifier lists one by one; empty when it lists none'),
    appliesWhen: frenchText('French condition under which the criterion applies')
      .optional()
      .describe('Absent: always applies'),
  })
  .describe('One observable thing');

export const competenceSchema = z
  .strictObject({
    code: code('Competence code, quoted, e.g. "2.2.1"'),
    title: frenchText('Competence in French, in our own words'),
    purpose: frenchText('What the competence is for, in French').optional(),
    startingMaterial: z
      .array(frenchText('Something the candidate is given or starts from'))
      .default([])
      .describe('What the situation supplies'),
    supportingDocuments: z
      .array(frenchText('A document, a file or a tool'))
      .default([])
      .describe('What proofs are usually drawn from'),
    questionThemes: z
      .array(frenchText('A theme'))
      .default([])
      .describe('Themes an evaluator may question the candidate about'),
    withoutCriterion: z
      .array(frenchText('Part of the competence no criterion grades'))
      .default([])
      .describe('Told to the examiner so that nobody believes it was observed'),
    criteria: z
      .array(criterionSchema)
      .min(1)
      .describe('Criteria stored under this competence, in the order of the grid'),
  })
  .describe('A competence and its criteria');

export const criterionGroupSchema = z
  .strictObject({
    code: code('Code of the group, e.g. AC.2.2.F'),
    heading: frenchText('Heading of the group in the grid')
      .nullable()
      .describe('null when the grid gives none'),
    dimension: z
      .enum(DIMENSIONS)
      .optional()
      .describe('Dimension its criteria observe, for grids built on the five dimensions'),
  })
  .describe('A heading of the official grid');

export const activitySchema = z
  .strictObject({
    code: code('Activity code, quoted, e.g. "2.2"'),
    title: frenchText('Activity in French')
      .nullable()
      .describe('null when the certification has no such level: a block then holds one activity'),
    groups: z.array(criterionGroupSchema).min(1).describe('Headings of the grid, in order'),
    competences: z.array(competenceSchema).min(1).describe('Competences of the activity'),
  })
  .describe('An activity of a block');

export const blockSchema = z
  .strictObject({
    code: code('Block code, e.g. B2'),
    title: frenchText('Block in French'),
    activities: z.array(activitySchema).min(1).describe('Activities of the block'),
  })
  .describe('A block of competences; the decision rule says whether it can be acquired alone');

export const modalitySchema = z
  .strictObject({
    id: code('Stable id'),
    kind: z.enum(MODALITY_KINDS).describe('Nature of the assessment'),
    label: frenchText('Name in French'),
    covers: z
      .array(code('Competence code, activity code, block code or certification code'))
      .min(1)
      .describe('What the assessment informs'),
    individual: z
      .boolean()
      .nullable()
      .describe('True when each candidate sits alone, null when the certifier does not say'),
    insideProduct: z
      .boolean()
      .describe('True when a scenario can hold it; false when its outcome comes from elsewhere'),
    deliverables: z
      .array(frenchText('A deliverable in French'))
      .default([])
      .describe('What the candidate hands over'),
    languages: z
      .array(z.enum(['fr', 'en']))
      .default(['fr'])
      .describe('Languages the candidate must write in'),
    note: frenchText('Note in French').optional().describe('Free note'),
  })
  .describe('An assessment format of the certification');

export const languagesSchema = z
  .strictObject({
    mayBeUsed: z
      .array(z.enum(['en']))
      .default([])
      .describe('Languages besides French the work may call for, without a criterion of their own'),
    note: frenchText('What the certifier says of languages, in French'),
  })
  .describe('Languages of the whole certification; those a modality demands stand with the modality');

export const accommodationsSchema = z
  .strictObject({
    statedByCertifier: z.boolean().describe('False: the centre applies its own rules'),
    note: frenchText('Who may ask, whom, under which rules, in French'),
    possible: z.array(frenchText('An arrangement')).default([]).describe('Arrangements the certifier names'),
  })
  .describe('Arrangements for candidates with a disability');

export const referentialSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z]{2,8}(-[A-Z]{2,8})*$/)
      .describe('Code of the certification, e.g. AC or CQPM-TCI'),
    idPrefix: z
      .string()
      .regex(/^[A-Z]{2,8}$/)
      .optional()
      .describe('What every criterion id begins with; absent: the code itself'),
    title: frenchText('Title of the certification in French'),
    version: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .describe('Edition of this grid, AAAA-MM, quoted'),
    certifier: z.string().nullable().describe('Name of the certifier, null when unknown'),
    note: frenchText('Standing remark shown with the grid').optional().describe('Free note'),
    notes: z
      .array(frenchText('A remark'))
      .default([])
      .describe('What an examiner should know of this grid: reading choices, anomalies of the official text'),
    languages: languagesSchema.optional(),
    accommodations: accommodationsSchema.optional(),
    decision: decisionSchema,
    modalities: z.array(modalitySchema).min(1).describe('Assessment formats'),
    blocks: z.array(blockSchema).min(1).describe('Blocks, in order'),
  })
  .describe('A certification grid');

export type Referential = z.output<typeof referentialSchema>;
export type Block = z.output<typeof blockSchema>;
export type Activity = z.output<typeof activitySchema>;
export type Competence = z.output<typeof competenceSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type CriterionGroup = z.output<typeof criterionGroupSchema>;
export type Modality = z.output<typeof modalitySchema>;
export type Dimension = (typeof DIMENSIONS)[number];
export type ObservabilityClass = (typeof OBSERVABILITY_CLASSES)[number];
