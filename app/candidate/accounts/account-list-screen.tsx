import { CopyCheck, Plus } from 'lucide-react';
import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { Money } from '~/ui/typography/values';
import type { AccountListPage, AccountRow } from './account-list-page';
import { accountKindWords, optionsOf, riskWords, scoreWords } from './account-words';

const name: Column<AccountRow> = {
  key: 'nom',
  header: 'Raison sociale',
  sortable: true,
  width: '26%',
  render: (row) => row.name,
};
const kind: Column<AccountRow> = {
  key: 'type',
  header: 'Type',
  nowrap: true,
  render: (row) => accountKindWords[row.kind],
};
const town: Column<AccountRow> = {
  key: 'ville',
  header: 'Ville',
  sortable: true,
  render: (row) => row.town,
};
const segment: Column<AccountRow> = {
  key: 'segment',
  header: 'Segment',
  sortable: true,
  render: (row) => row.segment,
};
const owner: Column<AccountRow> = {
  key: 'commercial',
  header: 'Suivi par',
  sortable: true,
  nowrap: true,
  render: (row) => row.owner,
};

const clientColumns: readonly Column<AccountRow>[] = [
  name,
  town,
  segment,
  owner,
  {
    key: 'encours',
    header: 'Encours',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => <Money cents={row.outstandingCents} />,
  },
  {
    key: 'retard',
    header: 'En retard',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => (row.overdueCents === 0 ? '' : <Money cents={row.overdueCents} />),
  },
  {
    key: 'risque',
    header: 'Alertes',
    render: (row) =>
      row.risks.map((risk) => (
        <StatusBadge key={risk} tone={riskWords[risk].tone}>
          {riskWords[risk].label}
        </StatusBadge>
      )),
  },
];

const prospectColumns: readonly Column<AccountRow>[] = [
  name,
  town,
  segment,
  { key: 'source', header: 'Origine', sortable: true, render: (row) => row.source },
  { ...owner, nowrap: false },
  {
    key: 'score',
    header: 'Qualification',
    sortable: true,
    nowrap: true,
    render: (row) =>
      row.score === null ? (
        <span className="text-soft">À qualifier</span>
      ) : (
        <StatusBadge tone={scoreWords[row.score].tone}>{scoreWords[row.score].label}</StatusBadge>
      ),
  },
];

export function AccountListScreen({ kind: listKind, count, list }: AccountListPage) {
  const { basePath, readOnly } = useDesk();
  const isClients = listKind === 'client';
  const { recordExport } = useListConsult(isClients ? 'accounts' : 'prospects', list);
  const home = `${basePath}/${isClients ? 'clients' : 'prospects'}`;
  const create = !readOnly && (
    <LinkButton
      to={`${basePath}/clients/nouveau${isClients ? '' : '?type=prospect'}`}
      variant="primary"
      icon={<Plus />}
    >
      {isClients ? 'Nouveau compte' : 'Nouveau prospect'}
    </LinkButton>
  );
  const columns = isClients ? clientColumns : prospectColumns;
  const everyKind = list.query.filters.type !== undefined;
  return (
    <Page>
      <PageHeader
        title={isClients ? 'Clients' : 'Prospects'}
        count={count}
        actions={
          <>
            <LinkButton to={`${basePath}/clients/doublons`} icon={<CopyCheck />}>
              Chercher des doublons
            </LinkButton>
            {create}
          </>
        }
      />
      <DataTable
        caption={isClients ? 'Clients' : 'Prospects'}
        list={list}
        columns={everyKind ? [...columns.slice(0, 1), kind, ...columns.slice(1)] : columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `${basePath}/clients/${row.id}`}
        searchLabel="Rechercher un nom, un code, une ville, un téléphone, un SIREN"
        filters={[
          { key: 'segment', label: 'Segment' },
          { key: 'commercial', label: 'Suivi par' },
          ...(isClients
            ? [{ key: 'risque', label: 'Alertes', options: optionsOf(riskWords) }]
            : [
                { key: 'score', label: 'Qualification', options: optionsOf(scoreWords) },
                { key: 'source', label: 'Origine' },
              ]),
          { key: 'type', label: 'Type', options: optionsOf(accountKindWords) },
        ]}
        views={
          isClients
            ? [
                { label: 'Clients', search: '' },
                { label: 'En retard de paiement', search: '?f.risque=overdue&tri=retard&sens=desc' },
                { label: 'Plafond dépassé', search: '?f.risque=over-limit' },
                { label: 'Fournisseurs', search: '?f.type=supplier' },
              ]
            : []
        }
        exportHref={`${home}/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState title={isClients ? 'Aucun client' : 'Aucun prospect'} action={create || undefined}>
            {isClients
              ? 'Les clients de l’entreprise apparaissent ici, avec leur encours et leurs alertes.'
              : 'Les entreprises à démarcher apparaissent ici, avec leur qualification.'}
          </EmptyState>
        }
      />
    </Page>
  );
}
