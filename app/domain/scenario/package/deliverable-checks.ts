import type { World } from '../../attempt/world';
import type { Deliverable, FieldValues } from '../../crm/deliverables/records';
import { fieldsOf, valueProblem } from '../../crm/deliverables/values';
import { nearestWord } from '../authored-problems';
import type { ReferenceProblem } from './references';

const unknown = (what: string, word: string, known: readonly string[]): string => {
  const nearest = nearestWord(word, known);
  return `${what} « ${word} » inconnu${nearest === null ? '' : ` (vouliez-vous dire « ${nearest} » ?)`}`;
};

/** What a deliverable written by an author holds that its template does not allow; the candidate's own are judged as they are typed. */
export function deliverableProblems(start: World, deliverable: Deliverable): ReferenceProblem[] {
  const { templateId, values, versions } = deliverable;
  if (!Object.hasOwn(start.templates, templateId)) {
    const message = unknown('modèle', templateId, Object.keys(start.templates));
    return [
      { path: ['templateId'], message: `${message} : nommez-le aussi dans templates de scenario.yaml` },
    ];
  }
  return [
    ...problemsOf(start, templateId, values, ['values']),
    ...versions.flatMap((version, index) =>
      problemsOf(start, templateId, version.values, ['versions', index, 'values']),
    ),
  ];
}

function problemsOf(
  start: World,
  templateId: string,
  values: FieldValues,
  path: readonly (string | number)[],
): ReferenceProblem[] {
  const template = start.templates[templateId];
  const fields = new Map((template ? fieldsOf(template) : []).map((field) => [field.id, field]));
  return Object.entries(values).flatMap(([id, value]): ReferenceProblem[] => {
    const field = fields.get(id);
    if (!field)
      return [
        {
          path: [...path, id],
          message: `${unknown('champ', id, [...fields.keys()])} dans le modèle ${templateId}`,
        },
      ];
    if (field.kind === 'richText' && typeof value === 'string')
      return [
        {
          path: [...path, id],
          message: `« ${field.label} » : un texte mis en forme s’écrit par paragraphes, {type: doc, content: [{type: paragraph, content: [{type: text, text: …}]}]}`,
        },
      ];
    const problem = valueProblem(start, field, value);
    if (!problem) return [];
    const [, row, ...rest] = problem.path.split('.');
    const inside = row === undefined ? [] : [Number(row), 'cells', ...rest];
    return [{ path: [...path, id, ...inside], message: problem.message.replace(/\.$/, '') }];
  });
}
