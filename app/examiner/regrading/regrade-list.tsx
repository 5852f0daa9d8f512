import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/ui/buttons/button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { SelectField } from '~/ui/fields/select-field';
import { Card, Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatInstant, formatNumber } from '~/ui/typography/format';
import { ALL_SESSIONS, type regradeListPage, type RegradeRow } from './regrade-list-page';
import { statusTones, statusWords, totalOf } from './regrade-words';

const columns: Column<RegradeRow>[] = [
  { key: 'date', header: 'Demandé le', sortable: true, render: (row) => formatInstant(row.createdAt) },
  { key: 'session', header: 'Session', sortable: true, render: (row) => row.sessionTitle ?? ALL_SESSIONS },
  {
    key: 'etat',
    header: 'État',
    sortable: true,
    render: (row) => <StatusBadge tone={statusTones[row.status]}>{statusWords[row.status]}</StatusBadge>,
  },
  {
    key: 'passages',
    header: 'Passages',
    align: 'end',
    sortable: true,
    render: (row) => formatNumber(totalOf(row.counts)),
  },
  { key: 'par', header: 'Par', render: (row) => row.startedBy ?? 'Ligne de commande' },
];

interface RegradeListProps {
  list: ReturnType<typeof regradeListPage>;
  sessions: readonly { id: string; title: string }[];
  mayRegrade: boolean;
  /** Why the last start was refused. */
  refused: string | null;
}

/** A trainer whose checks were corrected sees which attempts would read otherwise, before anything changes. */
export function RegradeList({ list, sessions, mayRegrade, refused }: RegradeListProps) {
  const pending = useNavigation().state === 'submitting';
  return (
    <Page>
      <PageHeader
        title="Recalculs"
        count={list.total}
        subtitle="Les passages rendus, relus par le correcteur et les contrôles d’aujourd’hui. Rien ne change tant que vous ne l’avez pas décidé ; les anciens rapports sont conservés."
      />
      {mayRegrade && (
        <Card title="Nouveau recalcul">
          {refused !== null && <Notice tone="warning">{refused}</Notice>}
          {sessions.length === 0 ? (
            <p className="text-soft">Aucun passage n’est encore rendu : il n’y a rien à recalculer.</p>
          ) : (
            <Form method="post" className="flex flex-wrap items-end gap-3">
              <SelectField
                label="Session"
                name="sessionId"
                placeholder={ALL_SESSIONS}
                options={sessions.map(({ id, title }) => ({ value: id, label: title }))}
              />
              <Button type="submit" variant="primary" pending={pending}>
                Comparer les rapports
              </Button>
            </Form>
          )}
        </Card>
      )}
      <DataTable
        caption="Recalculs"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `/recalculs/${row.id}`}
        searchLabel={null}
        empty={
          <EmptyState title="Aucun recalcul">
            Un recalcul sert après la correction d’un contrôle ou une nouvelle version du correcteur.
          </EmptyState>
        }
      />
    </Page>
  );
}
