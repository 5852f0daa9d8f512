import { Card } from '~/ui/layout/blocks';
import type { Column } from '~/ui/table/column';
import { SimpleTable } from '~/ui/table/simple-table';
import type { FormalityView, RuleView, StepView } from './rule-view';

const stepColumns: Column<StepView>[] = [
  { key: 'niveau', header: 'Niveau', render: (step) => step.title },
  {
    key: 'regle',
    header: 'Règle appliquée',
    render: (step) => (
      <>
        {step.rule}
        <span className="block text-small text-soft">{step.source}</span>
      </>
    ),
  },
  { key: 'qui', header: 'Qui décide', render: (step) => step.decidedBy ?? '—' },
  { key: 'texte', header: 'Ce que dit le certificateur', render: (step) => step.note },
];

const formalityColumns: Column<FormalityView>[] = [
  {
    key: 'quoi',
    header: 'Ce qu’il faut',
    render: (one) => (
      <>
        {one.label}
        {one.note && <span className="block text-small text-soft">{one.note}</span>}
      </>
    ),
  },
  { key: 'nature', header: 'Nature', render: (one) => one.kind },
  { key: 'par', header: 'Par', render: (one) => one.by ?? '—' },
  { key: 'pour', header: 'Pour', render: (one) => one.when },
];

/** The decision rule of the certification, in words, as it applies in this centre. */
export const RuleCard = ({ rule }: { rule: RuleView }) => (
  <Card title="Règle de décision" id="regle">
    <div className="flex flex-col gap-4">
      <p>{rule.whoDecides}</p>
      {rule.roles.length > 0 && (
        <ul className="list-disc pl-5">
          {rule.roles.map((role) => (
            <li key={role.label}>
              <span className="font-medium">{capital(role.label)}</span> – {role.does}
            </li>
          ))}
        </ul>
      )}
      <SimpleTable
        caption="Règle par niveau"
        columns={stepColumns}
        rows={rule.steps}
        rowKey={(step) => step.title}
      />
      {rule.formalities.length > 0 && (
        <section aria-labelledby="formalites" className="flex flex-col gap-2">
          <h3 id="formalites" className="font-semibold">
            Pour que la décision soit complète
          </h3>
          <SimpleTable
            caption="Pièces, avis, commentaires et signatures"
            columns={formalityColumns}
            rows={rule.formalities}
            rowKey={(one) => one.label}
          />
        </section>
      )}
      {rule.exemption && (
        <section aria-labelledby="dispense">
          <h3 id="dispense" className="font-semibold">
            Critère écarté pour raison de handicap
          </h3>
          <p>
            {`Sur avis motivé (${rule.exemption.advisedBy}) ; décision : ${rule.exemption.decidedBy}. Les conditions sont cumulatives.`}
          </p>
          <ul className="list-disc pl-5">
            {rule.exemption.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
          <p>{rule.exemption.note}</p>
        </section>
      )}
      <section aria-labelledby="parcours">
        <h3 id="parcours" className="font-semibold">
          Parcours
        </h3>
        <dl>
          {rule.routes.map((route) => (
            <div key={route.label}>
              <dt className="font-medium">{route.label}</dt>
              <dd className="text-soft">{route.requires}</dd>
            </div>
          ))}
        </dl>
      </section>
      {rule.notStated.length > 0 && (
        <section aria-labelledby="non-dit">
          <h3 id="non-dit" className="font-semibold">
            Ce que le certificateur ne dit pas
          </h3>
          <ul className="list-disc pl-5 text-soft">
            {rule.notStated.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  </Card>
);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
