import { z } from 'zod';
import { civilDateSchema, longText, requiredText, shortText } from '../lines/records';

/** Bounds of what is kept of a file: facts a check may read, not a second copy of the file. */
export const fileBounds = {
  bytes: 5_000_000,
  perAttempt: 20,
  sheets: 20,
  cells: 4_000,
  cellCharacters: 500,
  paragraphs: 1_500,
  paragraphCharacters: 4_000,
  characters: 120_000,
} as const;

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
export type FileKind = keyof typeof mediaTypes;

const cellSchema = z.strictObject({
  at: z
    .string()
    .regex(/^[A-Z]{1,3}\d{1,7}$/)
    .describe('cell address, such as B4'),
  value: z.union([longText(fileBounds.cellCharacters), z.number(), z.boolean(), z.null()]),
  formula: longText(fileBounds.cellCharacters)
    .nullable()
    .describe('as the workbook writes it, without the equals sign'),
  format: shortText(100).nullable().describe('number format, such as 0.0%'),
});
export type FileCell = z.output<typeof cellSchema>;

const workbookSchema = z.strictObject({
  kind: z.literal('workbook'),
  sheets: z
    .array(z.strictObject({ name: shortText(100), cells: z.array(cellSchema).max(fileBounds.cells) }))
    .max(fileBounds.sheets),
  truncated: z.boolean().describe('the file holds more than what was kept'),
});
const textSchema = z.strictObject({
  kind: z.literal('text'),
  paragraphs: z.array(longText(fileBounds.paragraphCharacters)).max(fileBounds.paragraphs),
  pages: z.int().min(0).max(100_000).nullable(),
  truncated: z.boolean().describe('the file holds more than what was kept'),
});

export const fileContentSchema = z.discriminatedUnion('kind', [workbookSchema, textSchema]);
export type FileContent = z.output<typeof fileContentSchema>;

/** A file the candidate attached: what it is, and what was read in it. Its bytes are kept by the server under its hash. */
export const attachedFileSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: requiredText('Donnez un nom au fichier.', 160),
  mediaType: z.enum(mediaTypes),
  size: z.int().min(1).max(fileBounds.bytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedOn: civilDateSchema,
  content: fileContentSchema,
});
export type AttachedFile = z.output<typeof attachedFileSchema>;
