import type { TemplateColumn } from '~/domain/crm/deliverables/template';

/** `Prix (€ HT)`: what the figures of a column are. */
export const columnHeader = (column: TemplateColumn): string => {
  const unit =
    column.kind === 'money'
      ? ['€', column.unit].filter(Boolean).join(' ')
      : column.kind === 'number'
        ? column.unit
        : undefined;
  return unit ? `${column.label} (${unit})` : column.label;
};
