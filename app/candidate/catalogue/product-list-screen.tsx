import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { DataTable, type Column } from '~/ui/table/data-table';
import { formatNumber } from '~/ui/typography/format';
import { CivilDate, Money, Num } from '~/ui/typography/values';
import type { ProductListPage, ProductRow } from './product-list-page';
import { stockStateWords } from './product-words';

/** What to know of an article one cannot simply take from the shelf. */
function Arrival({ row }: { row: ProductRow }) {
  if (row.nextArrival)
    return (
      <>
        {formatNumber(row.nextArrival.quantity)} le <CivilDate value={row.nextArrival.on} />
      </>
    );
  if (row.state === 'available') return null;
  return <StatusBadge tone={stockStateWords[row.state].tone}>{stockStateWords[row.state].label}</StatusBadge>;
}

const columns: readonly Column<ProductRow>[] = [
  { key: 'reference', header: 'Référence', sortable: true, nowrap: true, render: (row) => row.sku },
  { key: 'designation', header: 'Désignation', sortable: true, width: '40%', render: (row) => row.name },
  {
    key: 'prix',
    header: 'Prix public HT',
    align: 'end',
    sortable: true,
    nowrap: true,
    render: (row) => <Money cents={row.listPriceCents} />,
  },
  {
    key: 'stock',
    header: 'Stock',
    align: 'end',
    sortable: true,
    render: (row) => <Num value={row.stock} />,
  },
  {
    key: 'disponible',
    header: 'Disponible',
    align: 'end',
    sortable: true,
    render: (row) => <Num value={row.free} />,
  },
  { key: 'arrivage', header: 'Arrivage', sortable: true, render: (row) => <Arrival row={row} /> },
];

export function ProductListScreen({ list }: ProductListPage) {
  const { basePath } = useDesk();
  const { recordExport } = useListConsult('catalogue', list);
  return (
    <Page>
      <PageHeader title="Catalogue" count={list.totalUnfiltered} />
      <DataTable
        caption="Articles du catalogue"
        list={list}
        columns={columns}
        rowKey={(row) => row.sku}
        rowHref={(row) => `${basePath}/catalogue/${encodeURIComponent(row.sku)}`}
        searchLabel="Rechercher une référence, une désignation"
        filters={[
          { key: 'famille', label: 'Famille' },
          {
            key: 'etat',
            label: 'État',
            options: Object.entries(stockStateWords).map(([value, { label }]) => ({ value, label })),
          },
        ]}
        exportHref={`${basePath}/catalogue/export.xlsx`}
        onExport={recordExport}
        empty={
          <EmptyState title="Catalogue vide">
            Les articles et services vendus par l’entreprise apparaissent ici.
          </EmptyState>
        }
      />
    </Page>
  );
}
