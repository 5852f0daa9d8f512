import { z } from 'zod';
import { linkSchema } from '../agenda/records';
import { civilDateSchema, longText, requiredText, shortText } from '../lines/records';
import { richTextProblem, type RichText } from './rich-text';

export const richTextSchema = z.custom<RichText>((value) => richTextProblem(value) === null, {
  error: (issue) => richTextProblem(issue.input) ?? '',
});

/** Where something was found: a record really opened or an outside title, and the place in it. */
export const sourceSchema = z.strictObject({
  link: linkSchema.nullable(),
  title: shortText(200),
  place: shortText(200).describe('page, paragraph, line'),
  on: civilDateSchema.nullable().describe('date of the source'),
});
export type Source = z.output<typeof sourceSchema>;

export const amountOrNumberSchema = z.number().min(-1e12).max(1e12);
export const cellValueSchema = z.union([
  longText(3_000),
  amountOrNumberSchema,
  z.null(),
  z.array(z.string().max(60)).max(20),
  z.array(linkSchema).max(60),
  z.array(sourceSchema).max(30),
]);
export type CellValue = z.output<typeof cellValueSchema>;

export const rowSchema = z.strictObject({
  id: z.string().min(1).max(40),
  cells: z.record(z.string().max(60), cellValueSchema),
});
export type Row = z.output<typeof rowSchema>;

/** What a field holds, whatever its kind; the template says which. An empty field has no value. */
export const fieldValueSchema = z.union([
  longText(20_000),
  amountOrNumberSchema,
  z.array(z.string().max(60)).max(20),
  z.array(linkSchema).max(60),
  z.array(sourceSchema).max(30),
  z.array(rowSchema).max(100),
  richTextSchema,
]);
export type FieldValue = z.output<typeof fieldValueSchema>;
export type FieldValues = Readonly<Record<string, FieldValue>>;

export const MAX_DELIVERABLES = 60;
export const deliverableTitleSchema = requiredText('Donnez un titre au livrable.', 160);
export const annexesSchema = z.array(z.string().max(40)).max(10, 'Dix fichiers joints au plus par livrable.');

/** What left by mail, as it was then. */
export const deliverableVersionSchema = z.strictObject({
  number: z.int().min(1),
  on: civilDateSchema,
  minute: z.int().min(0).max(1439),
  mailId: z.string(),
  to: z.array(z.string()).describe('addresses of the mail, copies included'),
  title: shortText(160),
  values: z.record(z.string(), fieldValueSchema),
  files: z.array(z.string().max(40)),
});
export type DeliverableVersion = z.output<typeof deliverableVersionSchema>;

export const deliverableSchema = z.strictObject({
  id: z.string().min(1).max(40),
  templateId: z.string(),
  title: shortText(160),
  accountId: z.string().nullable(),
  values: z.record(z.string(), fieldValueSchema),
  files: annexesSchema.describe('attached files, annexes of the document'),
  createdOn: civilDateSchema,
  savedOn: civilDateSchema,
  authorId: z.string(),
  revision: z.int().min(0),
  versions: z.array(deliverableVersionSchema),
});
export type Deliverable = z.output<typeof deliverableSchema>;
