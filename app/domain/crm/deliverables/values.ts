import { z } from 'zod';
import { findOptional } from '../../attempt/table';
import type { CollectionName, World } from '../../attempt/world';
import { linkSchema, type RecordLink } from '../agenda/records';
import { centsSchema, civilDateSchema, longText, shortText } from '../lines/records';
import { amountOrNumberSchema, rowSchema, sourceSchema, type Source } from './records';
import { richTextProblem } from './rich-text';
import type { DeliverableTemplate, TableField, TemplateColumn, TemplateField } from './template';

/** Why a value cannot be kept: a French sentence naming the field, and its path under `values`. */
export interface ValueProblem {
  readonly path: string;
  readonly message: string;
}

export const fieldsOf = ({ sections }: DeliverableTemplate): TemplateField[] =>
  sections.flatMap((section) => section.fields);

const linksSchema = z.array(linkSchema).max(60, 'Soixante fiches au plus.');
const sourcesSchema = z.array(sourceSchema).max(30, 'Trente sources au plus.');
const rowsSchema = z.array(rowSchema).max(100, 'Cent lignes au plus.');
const choiceSchema = z.array(z.string().max(60)).max(20);
/** By the most characters a text may have: in a cell, in a field, in a long field. */
const textSchemas = { 1_000: shortText(1_000), 3_000: shortText(3_000), 20_000: longText(20_000) };

/** What a JSON type error says, put in words; the schemas' own messages are kept. */
const said = (result: z.ZodSafeParseResult<unknown>, expected: string): string | null => {
  if (result.success) return null;
  const issue = result.error.issues[0];
  return !issue || /^(?:Invalid|Too|Unrecognized|Expected)/.test(issue.message) ? expected : issue.message;
};

/**
 * Judges the value of one field against its template. A draft may be incomplete, but never hold another kind of value, an
 * answer that is not proposed, or a link to a record that does not exist.
 */
export function valueProblem(world: World, field: TemplateField, value: unknown): ValueProblem | null {
  const problem =
    field.kind === 'table'
      ? tableProblem(world, field, value)
      : field.kind === 'richText'
        ? richTextProblem(value)
        : plainProblem(world, field, value, field.kind === 'longText' ? 20_000 : 1_000);
  if (problem === null) return null;
  return typeof problem === 'string'
    ? { path: field.id, message: `« ${field.label} » : ${lowered(problem)}` }
    : { path: `${field.id}.${problem.path}`, message: `« ${field.label} », ${problem.message}` };
}

const lowered = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);

function plainProblem(
  world: World,
  field: TemplateColumn | Exclude<TemplateField, { kind: 'table' | 'richText' }>,
  value: unknown,
  maxLength: keyof typeof textSchemas,
): string | null {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return said(textSchemas[maxLength].safeParse(value), 'un texte est attendu.');
    case 'money':
      return said(centsSchema.safeParse(value), 'un montant est attendu, en centimes entiers.');
    case 'date':
      return said(civilDateSchema.safeParse(value), 'une date est attendue.');
    case 'number':
      return (
        said(amountOrNumberSchema.safeParse(value), 'un nombre est attendu.') ??
        (decimalsOf(value as number) > field.decimals
          ? field.decimals === 0
            ? 'un nombre entier est attendu.'
            : `${field.decimals} décimale(s) au plus.`
          : null)
      );
    case 'choice': {
      const problem = said(choiceSchema.safeParse(value), 'une liste de réponses est attendue.');
      if (problem !== null) return problem;
      const chosen = value as string[];
      const unknown = chosen.find((id) => !field.options.some((option) => option.id === id));
      if (unknown !== undefined)
        return `réponse « ${unknown} » inconnue ; au choix : ${field.options.map(({ id }) => id).join(', ')}.`;
      return chosen.length > 1 && !field.multiple ? 'une seule réponse est possible.' : null;
    }
    case 'link': {
      const problem = said(linksSchema.safeParse(value), 'une liste de fiches est attendue.');
      if (problem !== null) return problem;
      const links = value as RecordLink[];
      const stray = links.find(({ collection }) => !field.collections.includes(collection));
      if (stray)
        return `une fiche de la collection ${stray.collection} ne convient pas ; au choix : ${field.collections.join(', ')}.`;
      if (links.length > 1 && !field.multiple) return 'une seule fiche est possible.';
      return danglingLink(world, links);
    }
    case 'source': {
      const problem = said(sourcesSchema.safeParse(value), 'une liste de sources est attendue.');
      if (problem !== null) return problem;
      const sources = value as Source[];
      if (sources.length > 1 && !field.multiple) return 'une seule source est possible.';
      return danglingLink(
        world,
        sources.flatMap(({ link }) => (link === null ? [] : [link])),
      );
    }
    default:
      return field satisfies never;
  }
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

const recordExists = (world: World, { collection, id }: { collection: CollectionName; id: string }) =>
  findOptional<{ id: string }>(world.tables[collection], id) !== null;

function danglingLink(world: World, links: readonly RecordLink[]): string | null {
  const lost = links.find((link) => !recordExists(world, link));
  return lost ? `la fiche ${lost.id} n’existe pas ou plus ; choisissez-en une autre.` : null;
}

function tableProblem(
  world: World,
  field: TableField,
  value: unknown,
): string | { path: string; message: string } | null {
  const problem = said(rowsSchema.safeParse(value), 'une liste de lignes est attendue.');
  if (problem !== null) return problem;
  const rows = value as z.output<typeof rowsSchema>;
  if (new Set(rows.map(({ id }) => id)).size < rows.length) return 'deux lignes portent le même identifiant.';
  for (const [index, row] of rows.entries()) {
    for (const [id, cell] of Object.entries(row.cells)) {
      const column = field.columns.find((known) => known.id === id);
      const at = { path: `${index}.${id}` };
      if (!column) return { ...at, message: `ligne ${index + 1} : la colonne « ${id} » n’existe pas.` };
      const wrong = cell === null ? null : plainProblem(world, column, cell, 3_000);
      if (wrong !== null)
        return { ...at, message: `ligne ${index + 1}, « ${column.label} » : ${lowered(wrong)}` };
    }
  }
  return null;
}
