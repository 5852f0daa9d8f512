import type { DeliverableTemplate, TableField } from './template';

export interface TemplateProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the shape alone cannot say of a template: names used once, and rows at the start that fit their columns. */
export function templateProblems({ sections }: DeliverableTemplate): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const once = (what: string) => {
    const seen = new Set<string>();
    return (id: string, path: readonly (string | number)[]) => {
      if (seen.has(id)) problems.push({ path, message: `${what} « ${id} » écrit deux fois` });
      seen.add(id);
    };
  };
  const section = once('partie');
  const field = once('champ');
  sections.forEach((one, s) => {
    section(one.id, ['sections', s, 'id']);
    one.fields.forEach((known, f) => {
      const path = ['sections', s, 'fields', f] as const;
      field(known.id, [...path, 'id']);
      if (known.kind === 'choice') {
        const option = once('réponse');
        known.options.forEach(({ id }, index) => option(id, [...path, 'options', index, 'id']));
      }
      if (known.kind === 'table') {
        const column = once('colonne');
        known.columns.forEach(({ id }, index) => column(id, [...path, 'columns', index, 'id']));
        problems.push(...startRowProblems(known, path));
      }
    });
  });
  return problems;
}

function startRowProblems(table: TableField, path: readonly (string | number)[]): TemplateProblem[] {
  const textColumns = table.columns.filter(({ kind }) => kind === 'text' || kind === 'longText');
  const known = new Set(textColumns.map(({ id }) => id));
  return table.startRows.flatMap((row, index) =>
    Object.keys(row)
      .filter((id) => !known.has(id))
      .map((id) => ({
        path: [...path, 'startRows', index, id],
        message: `« ${id} » n’est pas une colonne de texte de ce tableau (${[...known].join(', ') || 'aucune'})`,
      })),
  );
}
