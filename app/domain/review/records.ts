import { z } from 'zod';
import type { DecidedLevel } from '../referential/decision/facts';

export const decisionValues = ['yes', 'no', 'not-applicable'] as const;
/** oui · non · sans objet */
export type DecisionValue = (typeof decisionValues)[number];

/** What the machine proposed for a criterion (see grading/synthesis). */
export type Proposal = 'met' | 'not-met' | 'not-observed' | 'to-judge';

const code = z.string().min(1).max(40);

/** As a person wrote it: line ends of any system, and without the one character a database cannot keep. */
const written = (max: number, message: string) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim())
    .pipe(z.string().max(max, message));

export const decisionFieldsSchema = z.strictObject({
  criterionId: code,
  value: z.enum(decisionValues, 'Choisissez oui, non ou sans objet.'),
  comment: written(4_000, 'Le commentaire est limité à 4 000 caractères.'),
  reason: written(2_000, 'Le motif est limité à 2 000 caractères.'),
});
export type DecisionFields = z.output<typeof decisionFieldsSchema>;

/** Who wrote a decision, and when. */
interface Taken {
  decidedBy: string;
  /** Epoch milliseconds. */
  decidedAt: number;
}

export interface Decision extends DecisionFields, Taken {}

export const levelKinds = ['competence', 'block'] as const;
export type LevelKind = (typeof levelKinds)[number];
/** acquise · non acquise */
export const conclusionValues = ['acquired', 'not-acquired'] as const satisfies readonly DecidedLevel[];

export const levelSchema = z.strictObject({ level: z.enum(levelKinds), code });
export type Level = z.output<typeof levelSchema>;

export const conclusionFieldsSchema = levelSchema.extend({
  value: z.enum(conclusionValues, 'Choisissez acquis ou non acquis.'),
  comment: written(4_000, 'Le commentaire est limité à 4 000 caractères.'),
  reason: written(2_000, 'Le motif est limité à 2 000 caractères.'),
});
export type ConclusionFields = z.output<typeof conclusionFieldsSchema>;

/** A person's decision on a competence or a block. */
export interface Conclusion extends ConclusionFields, Taken {}

export const levelKey = ({ level, code }: Level): string => `${level}:${code}`;

/** En attente · accordée · refusée, as a form says it. */
export const exemptionAnswers = ['pending', 'granted', 'refused'] as const;
export type ExemptionAnswer = (typeof exemptionAnswers)[number];

export const exemptionFieldsSchema = z.strictObject({
  criterionId: code,
  advice: written(4_000, 'L’avis est limité à 4 000 caractères.'),
  /** Ids of the conditions found to hold. */
  conditions: z.array(code).max(20),
  answer: z.enum(exemptionAnswers, 'Choisissez en attente, accordée ou refusée.'),
});
export type ExemptionFields = z.output<typeof exemptionFieldsSchema>;

/** A request to set a criterion aside for a candidate with a disability. */
export interface Exemption extends ExemptionFields, Taken {}

export interface Signature {
  signedBy: string;
  signatoryName: string;
  signedAt: number;
  /** Hash of everything the signature covers. */
  hash: string;
}

/** An examiner's evaluation of one attempt, over one report. */
export interface Review {
  attemptId: string;
  /** Head hash of the journal the report was made from. */
  headHash: string;
  graderVersion: string;
  /** What each criterion to decide was proposed as. */
  proposals: ReadonlyMap<string, Proposal>;
  decisions: ReadonlyMap<string, Decision>;
  /** By level (`levelKey`). */
  conclusions: ReadonlyMap<string, Conclusion>;
  /** By criterion. */
  exemptions: ReadonlyMap<string, Exemption>;
  signature: Signature | null;
}
