import { z } from 'zod';

/**
 * A certification's grid as it is written in `scenarios/referentials/*.yaml`: blocks > activities > competences > criteria.
 * Criterion ids are stable: decisions, reports and statistics refer to them for years.
 */

export const OBSERVABILITY_CLASSES = ['state', 'trace', 'document', 'dialogue', 'human'] as const;
export const DECISION_RULES = ['examiner-decides', 'all-met'] as const;

const code = (description: string) => z.string().min(1).max(40).describe(description);
const frenchText = (description: string) => z.string().trim().min(3).max(600).describe(description);

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
  })
  .describe('A heading of the official grid');

export const activitySchema = z
  .strictObject({
    code: code('Activity code, quoted, e.g. "2.2"'),
    title: frenchText('Activity in French'),
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
  .describe('A block that can be acquired alone');

export const decisionStepSchema = z
  .strictObject({
    statedByCertifier: z
      .boolean()
      .describe('True when the certifier writes the rule; false when the centre may set it'),
    rule: z
      .enum(DECISION_RULES)
      .describe('Rule applied unless the centre chooses another one of centreMayChoose'),
    centreMayChoose: z
      .array(z.enum(DECISION_RULES))
      .default([])
      .describe('Rules a centre may choose instead'),
    note: frenchText('What the source says or leaves out, in French'),
  })
  .describe('How one level is decided from the level below');

export const decisionSchema = z
  .strictObject({
    whoDecides: frenchText('Who decides, in French'),
    criterionToCompetence: decisionStepSchema,
    competenceToBlock: decisionStepSchema,
    certification: z
      .array(
        z.strictObject({
          route: code('training, vae, mixed…'),
          label: frenchText('Name of the route in French'),
          requires: frenchText('What the route asks besides the blocks, in French'),
        }),
      )
      .describe('How the certification is obtained from the blocks; never computed by the product'),
    notStated: z
      .array(frenchText('Something the source does not say'))
      .default([])
      .describe('Settings a centre must decide'),
  })
  .describe('The decision rule of the certification, as data');

export const modalitySchema = z
  .strictObject({
    id: code('Stable id'),
    kind: z
      .enum(['reconstructed-situation', 'tutor-file', 'vae-file-and-interview'])
      .describe('Nature of the assessment'),
    label: frenchText('Name in French'),
    covers: z
      .array(code('Activity code, block code or certification code'))
      .min(1)
      .describe('What the assessment informs'),
    individual: z.boolean().describe('True when each candidate sits alone'),
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

export const referentialSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z]{2,8}$/)
      .describe('Code of the certification; every criterion id begins with it'),
    title: frenchText('Title of the certification in French'),
    version: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .describe('Edition of this grid, AAAA-MM, quoted'),
    certifier: z.string().nullable().describe('Name of the certifier, null when unknown'),
    note: frenchText('Standing remark shown with the grid').optional().describe('Free note'),
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
export type DecisionStep = z.output<typeof decisionStepSchema>;
export type DecisionRule = (typeof DECISION_RULES)[number];
export type ObservabilityClass = (typeof OBSERVABILITY_CLASSES)[number];
