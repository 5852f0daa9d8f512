import { isBlank, missingIn } from '~/domain/crm/deliverables/completeness';
import type { FieldValues } from '~/domain/crm/deliverables/records';
import type { DeliverableTemplate } from '~/domain/crm/deliverables/template';
import { Card } from '~/ui/layout/blocks';
import { formatCount } from '~/ui/typography/format';

interface SectionPlanProps {
  template: DeliverableTemplate;
  values: FieldValues;
  /** Says what is still expected; otherwise only where something was written. */
  coached: boolean;
}

/** The parts of the document, each a jump away. */
export function SectionPlan({ template, values, coached }: SectionPlanProps) {
  return (
    <Card title="Plan">
      <nav aria-label="Parties du document">
        <ol className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-6 gap-y-1 text-table">
          {template.sections.map((section) => {
            const missing = coached ? missingIn(section, values).length : 0;
            const begun = section.fields.some(({ id }) => !isBlank(values[id]));
            return (
              <li key={section.id} className="flex items-baseline justify-between gap-2">
                <a href={`#${section.id}`} className="underline-offset-2 hover:underline">
                  {section.title}
                </a>
                <span className="shrink-0 text-small text-soft">
                  {missing > 0 ? formatCount(missing, 'manque') : begun ? 'commencé' : 'vide'}
                </span>
              </li>
            );
          })}
        </ol>
      </nav>
    </Card>
  );
}
