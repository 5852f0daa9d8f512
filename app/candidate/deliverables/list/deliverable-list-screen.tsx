import { useState } from 'react';
import { FilePlus2, Paperclip } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatCivilDate } from '~/ui/typography/format';
import { CivilDate } from '~/ui/typography/values';
import { useDesk } from '../../desk/desk-context';
import { useListConsult } from '../../desk/use-list-consult';
import type { DeliverableListPage } from './deliverable-list-page';
import { StartDeliverable } from './start-deliverable';

type Row = DeliverableListPage['list']['rows'][number];

const columns: Column<Row>[] = [
  { key: 'titre', header: 'Titre', sortable: true, render: (row) => row.title || 'Sans titre' },
  { key: 'modele', header: 'Modèle', sortable: true, render: (row) => row.template },
  { key: 'compte', header: 'Compte', sortable: true, render: (row) => row.account },
  {
    key: 'modifie',
    header: 'Modifié le',
    sortable: true,
    nowrap: true,
    render: (row) => <CivilDate value={row.savedOn} />,
  },
  {
    key: 'etat',
    header: 'État',
    sortable: true,
    nowrap: true,
    render: ({ lastVersion }) => (
      <StatusBadge tone={lastVersion ? 'success' : 'neutral'}>
        {lastVersion
          ? `Transmis le ${formatCivilDate(lastVersion.on)}, version ${lastVersion.number}`
          : 'Brouillon'}
      </StatusBadge>
    ),
  },
];

/** Documents to write: drafts, those handed over, and the way to begin another. */
export function DeliverableListScreen({ list, templates }: DeliverableListPage) {
  const { basePath, readOnly } = useDesk();
  const [starting, setStarting] = useState(false);
  useListConsult('deliverables', list);
  const button = !readOnly && templates.length > 0 && (
    <Button variant="primary" icon={<FilePlus2 />} onPress={() => setStarting(true)}>
      Commencer un livrable
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title="Livrables"
        count={list.totalUnfiltered}
        actions={
          <>
            <LinkButton to={`${basePath}/fichiers`} icon={<Paperclip />}>
              Fichiers joints
            </LinkButton>
            {button}
          </>
        }
      />
      <DataTable
        caption="Livrables"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/livrables/${row.id}`}
        searchLabel="Rechercher un livrable"
        filters={[
          {
            key: 'etat',
            label: 'État',
            options: [
              { value: 'brouillon', label: 'Brouillon' },
              { value: 'transmis', label: 'Transmis' },
            ],
          },
        ]}
        empty={
          <EmptyState title="Aucun livrable commencé" action={button || undefined}>
            {templates.length > 0
              ? 'Note, plan, compte rendu… Choisissez un modèle, écrivez, puis transmettez le document par message à son destinataire.'
              : 'Cette mise en situation ne demande pas de document à partir d’un modèle.'}
          </EmptyState>
        }
      />
      {starting && <StartDeliverable templates={templates} onClose={() => setStarting(false)} />}
    </Page>
  );
}
