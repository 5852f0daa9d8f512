import { z } from 'zod';

export const decisionValues = ['yes', 'no', 'not-applicable'] as const;
/** oui · non · sans objet */
export type DecisionValue = (typeof decisionValues)[number];

/** What the machine proposed for a criterion (see grading/synthesis). */
export type Proposal = 'met' | 'not-met' | 'not-observed' | 'to-judge';

/** As a person wrote it: line ends of any system, and without the one character a database cannot keep. */
const written = (max: number, message: string) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim())
    .pipe(z.string().max(max, message));

export const decisionFieldsSchema = z.strictObject({
  criterionId: z.string().min(1).max(40),
  value: z.enum(decisionValues, 'Choisissez oui, non ou sans objet.'),
  comment: written(4_000, 'Le commentaire est limité à 4 000 caractères.'),
  reason: written(2_000, 'Le motif est limité à 2 000 caractères.'),
});
export type DecisionFields = z.output<typeof decisionFieldsSchema>;

export interface Decision extends DecisionFields {
  decidedBy: string;
  /** Epoch milliseconds. */
  decidedAt: number;
}

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
  signature: Signature | null;
}
