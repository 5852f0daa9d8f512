import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Stack } from '~/ui/layout/blocks';
import { SimpleTable } from '~/ui/table/simple-table';
import type { ProofPage, RuleLine } from './proof-page';

const countWords = ({ errors, warnings }: RuleLine): string =>
  [
    errors > 0 ? `${errors} erreur${errors > 1 ? 's' : ''}` : null,
    warnings > 0 ? `${warnings} remarque${warnings > 1 ? 's' : ''}` : null,
  ]
    .filter((words) => words !== null)
    .join(', ') || 'Tenue';

const toneOf = ({ errors, warnings }: RuleLine) =>
  errors > 0 ? 'danger' : warnings > 0 ? 'warning' : 'success';

/** Nothing when every variant is concerned. */
const variantWords = (seeds: readonly number[], all: number): string =>
  seeds.length === 0 || seeds.length === all
    ? 'Toutes'
    : `Variante${seeds.length > 1 ? 's' : ''} ${seeds.join(', ')}`;

export const ProofView = ({ page }: { page: ProofPage }) => (
  <Stack>
    <Card title="Les sept règles" flush>
      <SimpleTable
        caption="Les sept règles"
        rows={page.rules}
        rowKey={({ rule }) => String(rule)}
        columns={[
          { key: 'rule', header: 'Règle', render: ({ rule, name }) => `${rule}. ${name}` },
          {
            key: 'result',
            header: 'Résultat',
            render: (line) => <StatusBadge tone={toneOf(line)}>{countWords(line)}</StatusBadge>,
          },
        ]}
      />
    </Card>
    <Findings page={page} />
    <Card title={`Couverture : ${page.criteria.length} critères`} flush>
      <SimpleTable
        caption="Critères et contrôles qui les éclairent"
        rows={page.criteria}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'criterion',
            header: 'Critère',
            render: ({ id, text }) => (
              <>
                <strong>{id}</strong> {text}
              </>
            ),
          },
          {
            key: 'automatic',
            header: 'Contrôles automatiques',
            render: (row) => <Names names={row.automatic} />,
          },
          { key: 'human', header: 'Questions à l’examinateur', render: (row) => <Names names={row.human} /> },
          {
            key: 'left',
            header: 'Reste à l’examinateur',
            render: ({ automatic, human }) =>
              automatic.length > 0 ? '—' : human.length > 0 ? 'Tout' : 'Rien ne l’éclaire',
          },
        ]}
      />
    </Card>
    <Card title={`Contrôles : ${page.checks.length}`} flush>
      <SimpleTable
        caption="Contrôles et étapes qui les font échouer"
        rows={page.checks}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'check',
            header: 'Contrôle',
            render: ({ id, title }) => (
              <>
                {title} <span className="text-soft">{id}</span>
              </>
            ),
          },
          {
            key: 'fails',
            header: 'Étapes sans lesquelles il échoue',
            align: 'end',
            render: ({ automatic, failsWithout }) => (automatic ? failsWithout : 'Question'),
          },
        ]}
      />
    </Card>
    <Card title={`Étapes de la référence : ${page.steps.length}, dont ${page.unobserved} sans effet`} flush>
      <SimpleTable
        caption="Étapes de la référence et contrôles qui les remarquent"
        rows={page.steps}
        rowKey={({ id }) => id}
        empty="La référence n’a pas pu être jouée."
        columns={[
          { key: 'step', header: 'Étape', render: ({ id }) => id },
          { key: 'at', header: 'Moment', render: ({ at }) => at },
          { key: 'action', header: 'Action', render: ({ action }) => action },
          {
            key: 'missed',
            header: 'Contrôles qui la remarquent',
            align: 'end',
            render: ({ missedBy }) => missedBy,
          },
        ]}
      />
    </Card>
  </Stack>
);

const Findings = ({ page }: { page: ProofPage }) => {
  const findings = page.rules.flatMap((line) => line.findings);
  return (
    <Card title="À corriger ou à regarder" flush={findings.length > 0}>
      {findings.length === 0 ? (
        <EmptyState title="Rien à corriger">Les sept règles tiennent sur toutes les variantes.</EmptyState>
      ) : (
        <SimpleTable
          caption="Constats de la preuve"
          rows={findings}
          rowKey={({ rule, message }) => `${rule} ${message}`}
          columns={[
            { key: 'rule', header: 'Règle', render: ({ rule }) => rule },
            {
              key: 'severity',
              header: 'Gravité',
              render: ({ severity }) => (
                <StatusBadge tone={severity === 'error' ? 'danger' : 'warning'}>
                  {severity === 'error' ? 'Erreur' : 'Remarque'}
                </StatusBadge>
              ),
            },
            { key: 'message', header: 'Constat', render: ({ message }) => message },
            {
              key: 'variants',
              header: 'Variantes',
              render: ({ seeds }) => variantWords(seeds, page.variants),
            },
          ]}
        />
      )}
    </Card>
  );
};

const Names = ({ names }: { names: readonly string[] }) => <>{names.join(', ') || '—'}</>;
