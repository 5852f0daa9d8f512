import type { DeliverableTemplate } from '../../../crm/deliverables/template';
import { fieldsOf } from '../../../crm/deliverables/values';
import { nearestWord } from '../../../scenario/authored-problems';
import type { CheckBody, DeliverableCheck } from '../schema';

interface Unknown {
  readonly path: (string | number)[];
  readonly message: string;
}

type Templates = Readonly<Record<string, DeliverableTemplate>>;

/** Templates, fields and columns a check names that the scenario does not have; also looks inside combinations. */
export function unknownTemplateFields(
  check: CheckBody,
  templates: Templates,
  path: (string | number)[] = [],
): Unknown[] {
  switch (check.kind) {
    case 'all':
    case 'any':
    case 'atLeast':
      return check.checks.flatMap((part, i) =>
        unknownTemplateFields(part, templates, [...path, 'checks', i]),
      );
    case 'not':
      return unknownTemplateFields(check.check, templates, [...path, 'check']);
    case 'deliverable': {
      const template = templates[check.template];
      return template === undefined
        ? [
            {
              path: [...path, 'template'],
              message: `modèle « ${check.template} » absent de templates${hint(check.template, Object.keys(templates))}`,
            },
          ]
        : fieldsNamed(check).flatMap(({ path: at, named }) => {
            const message = problemOf(template, named);
            return message === null ? [] : [{ path: [...path, ...at], message }];
          });
    }
    default:
      return [];
  }
}

/** What a check names, as `champ` or `tableau.colonne`. */
function fieldsNamed({
  fields,
  texts,
  rows,
  links,
  sources,
}: DeliverableCheck): { path: (string | number)[]; named: string }[] {
  const stepOf = (field: string): string => field.split('.')[0] ?? field;
  return [
    ...fields.map(({ field }, i) => ({ path: ['fields', i, 'field'], named: stepOf(field) })),
    ...texts.flatMap(({ field }, i) =>
      [field].flat().map((named) => ({ path: ['texts', i, 'field'], named })),
    ),
    ...rows.flatMap(({ table, by, expect, every }, i) => [
      { path: ['rows', i, 'table'], named: table },
      ...(by === undefined ? [] : [{ path: ['rows', i, 'by'], named: `${table}.${by}` }]),
      ...[...expect.flatMap(({ cells }) => cells), ...every].map(({ field }) => ({
        path: ['rows', i],
        named: `${table}.${stepOf(field)}`,
      })),
    ]),
    ...links.map(({ field }, i) => ({ path: ['links', i, 'field'], named: field })),
    ...(sources?.in ?? []).map((named, i) => ({ path: ['sources', 'in', i], named })),
    ...(sources?.claims ?? []).flatMap(({ field, source }, i) =>
      [field, source].map((named) => ({ path: ['sources', 'claims', i], named })),
    ),
  ];
}

function problemOf(template: DeliverableTemplate, named: string): string | null {
  const [name = '', column] = named.split('.');
  const all = fieldsOf(template);
  const field = all.find(({ id }) => id === name);
  if (field === undefined)
    return `champ « ${name} » inconnu dans le modèle ${template.id}${hint(
      name,
      all.map(({ id }) => id),
    )}`;
  if (column === undefined) return null;
  if (field.kind !== 'table') return `le champ « ${name} » du modèle ${template.id} n’est pas un tableau`;
  return field.columns.some(({ id }) => id === column)
    ? null
    : `colonne « ${column} » inconnue dans « ${name} »${hint(
        column,
        field.columns.map(({ id }) => id),
      )}`;
}

function hint(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  return nearest === null ? '' : ` (vouliez-vous dire « ${nearest} » ?)`;
}
