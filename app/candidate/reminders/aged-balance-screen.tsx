import { useSearchParams } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { useListConsult } from '~/candidate/desk/use-list-consult';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Tabs } from '~/ui/navigation/tabs';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import type { ListPage } from '~/ui/table/apply-list-query';
import { AgedAccountsTable } from './aged-accounts-table';
import type { AgedBalancePage } from './aged-balance-page';
import { AgedInvoicesTable } from './aged-invoices-table';

const noList: ListPage<unknown> = {
  rows: [],
  total: 0,
  totalUnfiltered: 0,
  page: 1,
  pageCount: 1,
  facets: {},
  query: { search: '', sort: null, page: 1, size: 25, filters: {} },
};

/** Who owes what, and since when it should have been paid. */
export function AgedBalanceScreen({ view, today, sums, keptCents, accounts, invoices }: AgedBalancePage) {
  const { basePath } = useDesk();
  const [params] = useSearchParams();
  const { recordExport } = useListConsult('aged-balance', accounts ?? invoices ?? noList);
  const exportHref = `${basePath}/relances/balance-agee/export.xlsx`;
  const search = params.get('q');
  const to = (tab: string) =>
    `?${new URLSearchParams({ ...(tab !== 'clients' && { vue: tab }), ...(search && { q: search }) })}`;
  return (
    <Page>
      <PageHeader
        title="Balance âgée"
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: 'Relances', to: `${basePath}/relances` }, { label: 'Balance âgée' }]}
          />
        }
        subtitle={`${formatMoney(sums.total)} TTC dus au ${formatCivilDate(today)}. L’âge se compte depuis l’échéance.`}
      />
      <Tabs
        label="Présentation"
        items={[
          { label: 'Par client', to: to('clients'), current: view === 'clients' },
          { label: 'Par facture', to: to('factures'), current: view === 'factures' },
        ]}
      />
      {accounts && (
        <AgedAccountsTable list={accounts} sums={sums} exportHref={exportHref} onExport={recordExport} />
      )}
      {invoices && (
        <AgedInvoicesTable
          list={invoices}
          totalCents={keptCents}
          exportHref={exportHref}
          onExport={recordExport}
        />
      )}
    </Page>
  );
}
