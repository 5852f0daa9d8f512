import { z } from 'zod';
import { fieldWords } from './field-words';
import { amountInEuros, holdsExpression } from './words';

/**
 * The authored form of a record: every field may be left out (defaults fill the rest) and every value may be a short
 * writing or a `{{ expression }}`. Derived from the record's own schema, so the two can never disagree on names.
 * The completed record is checked by the strict schema afterwards.
 */
export function shortFormOf(schema: z.ZodType, what = ''): z.ZodType {
  return shortForm(schema, '', what);
}

/** Short form of a record: the same, its `id` alone being compulsory. */
export function shortRecordOf(schema: z.ZodObject): z.ZodType {
  const { id: _id, ...fields } = schema.shape;
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, shortForm(value, key, '').optional()]),
  );
  return z.strictObject({
    id: z
      .string()
      .min(1)
      .max(80)
      .describe(fieldWords.id ?? ''),
    ...shape,
  });
}

const expression = z.string().regex(holdsExpression, { error: 'expression {{ … }} attendue', abort: true });
const amount = z
  .string()
  .regex(amountInEuros, { error: 'montant attendu sous la forme 1 234,56 €', abort: true });

/** Blocks an author may write as one line of text. */
const writtenAsText =
  /^(?:billingAddress|deliveryAddress|address|paymentTerms|payment|from|to|cc|relatedTo|link|attachments)$/;

function shortForm(schema: z.core.$ZodType, field: string, what: string): z.ZodType {
  const description =
    what !== '' ? what : (fieldWords[field] ?? z.globalRegistry.get(schema)?.description ?? field);
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def'];
  switch (def.type) {
    case 'object': {
      const shape = Object.fromEntries(
        Object.entries(def.shape).map(([key, value]) => [key, shortForm(value, key, '').optional()]),
      );
      return orText(z.strictObject(shape), field).describe(description);
    }
    case 'array':
      return z.union([z.array(shortForm(def.element, field, '')), expression]).describe(description);
    case 'record':
      return z.record(z.string(), shortForm(def.valueType, field, '')).describe(description);
    case 'nullable':
      return shortForm(def.innerType, field, what).nullable().describe(description);
    case 'optional':
    case 'default':
    case 'prefault':
      return shortForm(def.innerType, field, what);
    case 'number':
      return (
        field.endsWith('Cents')
          ? z.union([z.number(), amount, expression])
          : z.union([z.number(), expression])
      ).describe(description);
    case 'boolean':
      return z.union([z.boolean(), expression]).describe(description);
    case 'enum':
      return z
        .union([z.enum(Object.values(def.entries) as [string, ...string[]]), expression])
        .describe(description);
    case 'string':
      return z.string().describe(description);
    default:
      return z.json().describe(description);
  }
}

const orText = (block: z.ZodType, field: string): z.ZodType =>
  writtenAsText.test(field) ? z.union([z.string(), block]) : block;
