import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actions } from './rooms';

type Schema = z.core.JSONSchema.JSONSchema;

/** A whole pattern without open repetition says how long a text is. */
const isBoundedPattern = (pattern: string): boolean =>
  /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern.replace(/\[[^\]]*\]/g, ''));

const isBoundedText = ({ maxLength, pattern, enum: choices, const: only }: Schema): boolean =>
  maxLength !== undefined ||
  choices !== undefined ||
  only !== undefined ||
  (pattern !== undefined && isBoundedPattern(pattern));

/** Where a schema lets a browser send as much as it likes: texts, lists and dictionaries without a maximum. */
function unbounded(schema: Schema | boolean | undefined, path: string): string[] {
  if (typeof schema !== 'object') return schema === true ? [`${path}: anything`] : [];
  const { anyOf = [], oneOf = [], allOf = [], properties = {}, items, additionalProperties } = schema;
  const own =
    (schema.type === 'string' && !isBoundedText(schema)) ||
    (schema.type === 'array' && schema.maxItems === undefined) ||
    (typeof additionalProperties === 'object' && schema.propertyNames === undefined);
  return [
    ...(own ? [path] : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((inner) => unbounded(inner, path)),
    ...Object.entries(properties).flatMap(([name, inner]) => unbounded(inner, `${path}.${name}`)),
    ...[items, additionalProperties, schema.propertyNames]
      .flat()
      .flatMap((inner) => unbounded(inner, `${path}[]`)),
  ];
}

describe.each(Object.entries(actions))('%s', (name, { fields }) => {
  it('takes nothing without a maximum', () => {
    const schema = z.toJSONSchema(fields, { io: 'input', unrepresentable: 'any', reused: 'inline' });
    expect(unbounded(schema, name)).toEqual([]);
  });
});

it('takes a search of twenty filters at most', () => {
  const search = (count: number) =>
    actions.SearchList.fields.safeParse({
      screen: 'accounts',
      query: '',
      filters: Object.fromEntries(Array.from({ length: count }, (_, n) => [`filtre-${n}`, 'oui'])),
      results: 0,
    }).success;
  expect([search(20), search(21)]).toEqual([true, false]);
});
