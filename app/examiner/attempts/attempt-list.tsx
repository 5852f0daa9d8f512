import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatInstant } from '~/ui/typography/format';
import { stageWords, type attemptListPage, type AttemptStage } from './attempt-list-page';

type List = ReturnType<typeof attemptListPage>;
type Row = List['rows'][number];

const stageTones = {
  'not-started': 'neutral',
  'in-progress': 'info',
  'to-review': 'warning',
  'in-review': 'accent',
  signed: 'success',
} as const satisfies Record<AttemptStage, string>;

const columns: Column<Row>[] = [
  { key: 'candidat', header: 'Candidat', sortable: true, render: (row) => row.candidateName },
  {
    key: 'etat',
    header: 'État',
    sortable: true,
    render: (row) => <StatusBadge tone={stageTones[row.stage]}>{stageWords[row.stage]}</StatusBadge>,
  },
  { key: 'session', header: 'Session', sortable: true, render: (row) => row.sessionTitle },
  { key: 'scenario', header: 'Mise en situation', sortable: true, render: (row) => row.scenarioTitle },
  {
    key: 'commence',
    header: 'Commencé',
    sortable: true,
    render: (row) => (row.startedAt === null ? '—' : formatInstant(row.startedAt)),
  },
  {
    key: 'rendu',
    header: 'Rendu',
    sortable: true,
    render: (row) => (row.handedInAt === null ? '—' : formatInstant(row.handedInAt)),
  },
  {
    key: 'decisions',
    header: 'Décisions',
    align: 'end',
    render: (row) => (row.decided === null ? '—' : `${row.decided} sur ${row.toDecide ?? 0}`),
  },
];

/** An examiner opens the next attempt to review; the rest of the staff reads. */
export const AttemptList = ({ list, decides }: { list: List; decides: boolean }) => (
  <Page>
    <PageHeader title="Passages" count={list.total} />
    {!decides && (
      <Notice tone="info" title="Vous consultez les passages de votre centre">
        Ouvrez-en un pour lire ses constats et leurs preuves. Décider et signer reviennent à un examinateur.
      </Notice>
    )}
    <DataTable
      caption="Passages"
      list={list}
      columns={columns}
      rowKey={(row) => row.attemptId}
      rowHref={(row) => `/evaluation/${row.attemptId}`}
      views={[
        { label: 'Tous', search: '' },
        ...(['to-review', 'in-review', 'in-progress', 'signed'] as const).map((stage) => ({
          label: stageWords[stage],
          search: `?${new URLSearchParams({ 'f.etat': stageWords[stage] }).toString()}`,
        })),
      ]}
      searchLabel="Rechercher un candidat"
      filters={(['etat', 'session', 'scenario'] as const).map((key) => ({
        key,
        label: { etat: 'État', session: 'Session', scenario: 'Mise en situation' }[key],
        options: (list.facets[key] ?? []).map(({ value }) => ({ value, label: value })),
      }))}
      empty={
        <EmptyState title="Aucun passage">
          Les passages apparaissent ici dès qu’un candidat ouvre sa session.
        </EmptyState>
      }
    />
  </Page>
);
