import { expect, it } from 'vitest';
import { fieldsOf } from '~/domain/crm/deliverables/values';
import { readTemplates } from './package-folder.server';

const templates = readTemplates();

it.each(templates.map((template) => [template.id, template] as const))(
  '%s says what it is for and can be checked',
  (_id, template) => {
    const fields = fieldsOf(template);
    expect(fields.some((field) => field.required)).toBe(true);
    const kinds = new Set(
      fields.flatMap((field) => [
        field.kind,
        ...(field.kind === 'table' ? field.columns.map(({ kind }) => kind) : []),
      ]),
    );
    expect([...kinds].some((kind) => ['number', 'money', 'date', 'link', 'source'].includes(kind))).toBe(
      true,
    );
    const said = JSON.stringify(template);
    expect(said, 'typographic apostrophes').not.toMatch(/[a-zà-ÿ]'[a-zà-ÿ]/i);
  },
);
