import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../project-root.server';
import { editorSchemas } from './editor-schemas.server';

it.each(Object.entries(editorSchemas()))(
  'scenarios/schema/%s is what the loader reads: run `npm run scenarios:schema`',
  (name, text) => {
    expect(readFileSync(join(projectRoot, 'scenarios', 'schema', name), 'utf8')).toBe(text);
  },
);

/** Fields of addresses, links and attachments: authors write these blocks as one line of text. */
const writtenAsText = new Set(['name', 'email', 'kind', 'id', 'collection']);

it('describes every field in the author’s language', () => {
  const undescribed: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, property] of Object.entries((value as { properties?: object }).properties ?? {})) {
      const known = property as { description?: string; $ref?: string };
      if (known.description === undefined && known.$ref === undefined && !writtenAsText.has(name))
        undescribed.push(`${path}.${name}`);
    }
    for (const [key, member] of Object.entries(value)) visit(member, `${path}.${key}`);
  };
  for (const [name, text] of Object.entries(editorSchemas()))
    if (name !== 'checks.json') visit(JSON.parse(text), name);
  expect(undescribed).toEqual([]);
});
