import { templateProblems } from '../../crm/deliverables/template-problems';
import { templateSchema, type DeliverableTemplate } from '../../crm/deliverables/template';
import { nearestWord } from '../authored-problems';
import { parseAuthoredYaml, type AuthoredIssue } from '../authored-yaml';
import type { ScenarioHead } from '../schema';
import type { PackageReader } from './reader';

export interface LoadedTemplate {
  /** Null as soon as there is one issue. */
  readonly template: DeliverableTemplate | null;
  readonly issues: readonly AuthoredIssue[];
}

const idOfFile = (file: string): string => file.replace(/^.*\//, '').replace(/\.yaml$/, '');
const misnamed = (id: string, file: string): string =>
  `id « ${id} » : le même que le fichier, « ${idOfFile(file)} »`;

/** Reads a template from YAML text; every problem is listed at its line, nothing throws. */
export function loadTemplate(text: string, file: string): LoadedTemplate {
  const { value, issues, issueAt } = parseAuthoredYaml(text, file, templateSchema);
  if (value === null) return { template: null, issues };
  const problems = templateProblems(value).map(({ path, message }) => issueAt(path, message));
  if (value.id !== idOfFile(file)) problems.push(issueAt(['id'], misnamed(value.id, file)));
  return problems.length > 0 ? { template: null, issues: problems } : { template: value, issues: [] };
}

/** The templates a scenario says it uses: its own, or those shipped with the product. */
export function readTemplates(
  reader: PackageReader,
  head: ScenarioHead | null,
  shipped: readonly DeliverableTemplate[],
): readonly DeliverableTemplate[] {
  const own = reader.under('templates', '.yaml').flatMap((file) => {
    const template = reader.yaml(file, templateSchema);
    if (!template) return [];
    for (const { path, message } of templateProblems(template)) reader.tell(file, path, message);
    if (template.id !== idOfFile(file)) reader.tell(file, ['id'], misnamed(template.id, file));
    if (head && !head.templates?.includes(template.id))
      reader.warn(
        file,
        ['id'],
        `modèle « ${template.id} » absent de templates dans scenario.yaml : il ne sert pas`,
      );
    return [template];
  });
  const known = new Map([...shipped, ...own].map((template) => [template.id, template]));
  const seen = new Set<string>();
  return (head?.templates ?? []).flatMap((id, index) => {
    const path = ['templates', index];
    if (seen.has(id)) reader.tell('scenario.yaml', path, `modèle « ${id} » écrit deux fois`);
    seen.add(id);
    const template = known.get(id);
    // A template of the package that cannot be read is told at its own line.
    if (template || reader.has(`templates/${id}.yaml`)) return template ? [template] : [];
    const nearest = nearestWord(id, [...known.keys()]);
    reader.tell(
      'scenario.yaml',
      path,
      `modèle « ${id} » inconnu${nearest === null ? '' : ` (vouliez-vous dire « ${nearest} » ?)`}`,
    );
    return [];
  });
}
