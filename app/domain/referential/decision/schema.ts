import { z } from 'zod';

import { code, frenchText } from '../fields';

/**
 * A certification's decision rule, as data. It is executed by `propose.ts`, which only ever proposes. What the certifier leaves
 * open is marked `statedByCertifier: false` with the answers a centre may choose.
 */

export const DECISION_RULES = ['examiner-decides', 'all-met'] as const;
/**
 * What a criterion without object is worth. `left-out`: neither for nor against. `no-with-comment`: recorded as a no that a comment explains,
 * its weight being the evaluator's. `examiner-decides`: nothing can be proposed for the competence.
 */
export const NOT_APPLICABLE_TREATMENTS = ['left-out', 'no-with-comment', 'examiner-decides'] as const;
export const BLOCK_AWARDS = ['alone', 'centre-decides', 'no-blocks'] as const;
export const LEVELS = ['competence', 'block', 'certification'] as const;
export const FORMALITY_KINDS = [
  'comment',
  'signature',
  'opinion',
  'file',
  'interview',
  'consultation',
  'deliberation',
] as const;

const statedByCertifier = z
  .boolean()
  .describe('True when the certifier writes the rule; false when the centre may set it');

const role = code('Id of a role of `roles`');

export const decisionRoleSchema = z
  .strictObject({
    id: code('Stable id, kebab-case'),
    label: frenchText('Who, in French, with the article: « la commission d’évaluation »'),
    does: frenchText('What they do in the decision, in French'),
  })
  .describe('A person or a body the rule names');

export const decisionStepSchema = z
  .strictObject({
    statedByCertifier,
    rule: z
      .enum(DECISION_RULES)
      .describe('Rule applied unless the centre chooses another one of centreMayChoose'),
    centreMayChoose: z
      .array(z.enum(DECISION_RULES))
      .default([])
      .describe('Rules a centre may choose instead'),
    decidedBy: role.optional().describe('Absent: see whoDecides'),
    note: frenchText('What the source says or leaves out, in French'),
  })
  .describe('How one level is decided from the level below');

export const certificationStepSchema = decisionStepSchema
  .extend({
    over: z.enum(['competences', 'blocks']).describe('What the certification is counted on'),
  })
  .describe('How the certification is proposed');

export const notApplicableSchema = z
  .strictObject({
    statedByCertifier,
    treatment: z.enum(NOT_APPLICABLE_TREATMENTS),
    centreMayChoose: z.array(z.enum(NOT_APPLICABLE_TREATMENTS)).default([]),
    atMost: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('Largest number of criteria without object the certifier expects over the whole grid'),
    note: frenchText('What the source says, in French'),
  })
  .describe('Criteria without object');

export const blockAwardSchema = z
  .strictObject({
    award: z
      .enum(BLOCK_AWARDS)
      .describe(
        'alone: a block may be acquired by itself; centre-decides: depends on a fact the centre knows; no-blocks: no such level',
      ),
    note: frenchText('What the source says, in French'),
  })
  .describe('Whether a block may be acquired by itself');

export const formalitySchema = z
  .strictObject({
    id: code('Stable id, kebab-case'),
    kind: z.enum(FORMALITY_KINDS),
    label: frenchText('What must be there, in French'),
    by: role.optional().describe('Who does it'),
    neededFor: z
      .array(z.enum(LEVELS))
      .min(1)
      .describe('Levels that cannot be proposed as acquired without it'),
    routes: z.array(code('Route')).default([]).describe('Routes that ask for it; empty: every route'),
    note: frenchText('Note in French').optional(),
  })
  .describe('A comment, signature, opinion or file without which the decision is not complete');

export const exemptionSchema = z
  .strictObject({
    advisedBy: role,
    decidedBy: role,
    conditions: z
      .array(
        z.strictObject({ id: code('Stable id, kebab-case'), text: frenchText('The condition, in French') }),
      )
      .min(1)
      .describe('All of them must hold'),
    note: frenchText('What an exemption does, in French'),
  })
  .describe('How the jury may set a criterion aside for a candidate with a disability: neutral afterwards');

export const routeSchema = z
  .strictObject({
    route: code('training, vae, mixed…'),
    label: frenchText('Name of the route in French'),
    requires: frenchText('What the route asks, in French'),
  })
  .describe('A way to the certification');

/** Grids written before these parts existed are read as if the certifier had said nothing. */
const silent = 'Le certificateur ne dit rien sur ce point.';

export const decisionSchema = z
  .strictObject({
    whoDecides: frenchText('Who decides, in French'),
    roles: z.array(decisionRoleSchema).default([]).describe('Those the rule names'),
    criterionToCompetence: decisionStepSchema,
    notApplicable: notApplicableSchema.default({
      statedByCertifier: false,
      treatment: 'left-out',
      centreMayChoose: ['left-out', 'examiner-decides'],
      note: silent,
    }),
    competenceToBlock: decisionStepSchema,
    blocks: blockAwardSchema.default({ award: 'alone', note: silent }),
    toCertification: certificationStepSchema.default({
      statedByCertifier: false,
      rule: 'examiner-decides',
      centreMayChoose: [],
      over: 'blocks',
      note: silent,
    }),
    formalities: z
      .array(formalitySchema)
      .default([])
      .describe('What a complete decision needs besides the grid'),
    exemption: exemptionSchema.nullable().default(null).describe('null when the certifier provides none'),
    certification: z.array(routeSchema).describe('Routes to the certification'),
    notStated: z
      .array(frenchText('Something the source does not say'))
      .default([])
      .describe('Settings a centre must decide'),
  })
  .describe('The decision rule of the certification, as data');

export type Decision = z.output<typeof decisionSchema>;
export type DecisionStep = z.output<typeof decisionStepSchema>;
export type DecisionRule = (typeof DECISION_RULES)[number];
export type NotApplicableTreatment = (typeof NOT_APPLICABLE_TREATMENTS)[number];
export type BlockAward = (typeof BLOCK_AWARDS)[number];
export type Formality = z.output<typeof formalitySchema>;
export type FormalityKind = (typeof FORMALITY_KINDS)[number];
export type DecisionLevel = (typeof LEVELS)[number];
