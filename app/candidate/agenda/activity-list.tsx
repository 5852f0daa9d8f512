import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import type { ListPage } from '~/ui/table/apply-list-query';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatTime } from '~/ui/typography/format';
import { CivilDate } from '~/ui/typography/values';
import { useDesk } from '../desk/desk-context';
import { useListConsult } from '../desk/use-list-consult';
import type { ActivityCard } from './agenda-page';
import { activityKindWords, activityStatusWords } from './agenda-words';

const columns: Column<ActivityCard>[] = [
  { key: 'objet', header: 'Objet', sortable: true, width: '34%', render: (row) => row.subject },
  {
    key: 'date',
    header: 'Date',
    sortable: true,
    nowrap: true,
    render: (row) => (
      <>
        <CivilDate value={row.dueOn} />
        {row.startMinute !== null && `, ${formatTime(row.startMinute)}`}
      </>
    ),
  },
  { key: 'type', header: 'Type', nowrap: true, render: (row) => activityKindWords[row.kind] },
  { key: 'compte', header: 'Compte', sortable: true, render: (row) => row.account?.name ?? '' },
  { key: 'qui', header: 'Qui', sortable: true, render: (row) => row.owner.name },
  {
    key: 'etat',
    header: 'État',
    nowrap: true,
    render: (row) => (
      <StatusBadge tone={row.isLate ? 'warning' : activityStatusWords[row.status].tone}>
        {row.isLate ? 'En retard' : activityStatusWords[row.status].label}
      </StatusBadge>
    ),
  },
];

const options = <Key extends string>(words: Readonly<Record<Key, string | { label: string }>>) =>
  (Object.entries(words) as [Key, string | { label: string }][]).map(([value, word]) => ({
    value,
    label: typeof word === 'string' ? word : word.label,
  }));

/** The activities as a list: sorted, filtered, searched, exported. */
export function ActivityList({
  list,
  hrefOf,
}: {
  list: ListPage<ActivityCard>;
  hrefOf: (id: string) => string;
}) {
  const { basePath } = useDesk();
  const { recordExport } = useListConsult('agenda', list);
  return (
    <DataTable
      caption="Activités"
      list={list}
      columns={columns}
      rowKey={(row) => row.id}
      rowHref={(row) => hrefOf(row.id)}
      searchLabel="Rechercher une activité"
      filters={[
        { key: 'etat', label: 'État', options: options(activityStatusWords) },
        { key: 'type', label: 'Type', options: options(activityKindWords) },
      ]}
      exportHref={`${basePath}/agenda/export.xlsx`}
      onExport={recordExport}
      empty={
        <EmptyState title="Aucune activité">
          Planifiez un appel, un rendez-vous ou une tâche : il apparaît ici et sur le bureau le jour venu.
        </EmptyState>
      }
    />
  );
}
