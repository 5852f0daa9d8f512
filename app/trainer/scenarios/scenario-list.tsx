import { Link } from '@remix-run/react';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { SimpleTable } from '~/ui/table/simple-table';
import { formatInstant } from '~/ui/typography/format';

export interface ScenarioRow {
  id: string;
  slug: string;
  version: number;
  title: string;
  referential: string;
  proved: boolean | null;
  provedAt: number | null;
}

export const ScenarioList = ({ rows }: { rows: readonly ScenarioRow[] }) => (
  <Page>
    <PageHeader title="Mises en situation" count={rows.length} />
    {rows.length === 0 ? (
      <EmptyState title="Aucune mise en situation">Elles apparaissent ici une fois installées.</EmptyState>
    ) : (
      <Card flush>
        <SimpleTable
          caption="Mises en situation installées"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: 'Mise en situation',
              render: ({ slug, title }) => <Link to={`/scenarios/${slug}/preuve`}>{title}</Link>,
            },
            { key: 'referential', header: 'Référentiel', render: ({ referential }) => referential },
            { key: 'version', header: 'Version', align: 'end', render: ({ version }) => version },
            {
              key: 'proof',
              header: 'Preuve',
              render: ({ proved }) => (
                <StatusBadge tone={proved === null ? 'neutral' : proved ? 'success' : 'danger'}>
                  {proved === null ? 'À faire' : proved ? 'Prouvée' : 'Non prouvée'}
                </StatusBadge>
              ),
            },
            {
              key: 'provedAt',
              header: 'Faite le',
              render: ({ provedAt }) => (provedAt === null ? '—' : formatInstant(provedAt)),
            },
          ]}
        />
      </Card>
    )}
  </Page>
);
