import { Link } from '@remix-run/react';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Columns, Page } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { KeyFigures } from '~/ui/layout/key-figures';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { formatCivilDate, formatCount, formatNumber } from '~/ui/typography/format';
import { Money, Percent } from '~/ui/typography/values';
import { AvailabilityCheck } from './availability-check';
import { PriceTable } from './price-table';
import type { ProductPage } from './product-page';
import { stockStateWords } from './product-words';

export function ProductScreen({ product, free, state, prices, supplier, replacement }: ProductPage) {
  const { basePath, readOnly } = useDesk();
  useConsult({ type: 'ViewRecord', fields: { collection: 'products', id: product.id, place: 'fiche' } });
  return (
    <Page>
      <PageHeader
        title={product.name}
        breadcrumbs={
          <Breadcrumbs items={[{ label: 'Catalogue', to: `${basePath}/catalogue` }, { label: product.id }]} />
        }
        status={<StatusBadge tone={stockStateWords[state].tone}>{stockStateWords[state].label}</StatusBadge>}
        subtitle={`${product.id} · ${product.family}`}
      />
      {replacement && (
        <Notice tone="warning" title="Article remplacé">
          Proposez{' '}
          <Link to={`${basePath}/catalogue/${encodeURIComponent(replacement.sku)}`}>
            {replacement.name} ({replacement.sku})
          </Link>
          .
        </Notice>
      )}
      <KeyFigures
        items={[
          { label: 'Stock', value: formatNumber(product.stock), detail: product.unit },
          { label: 'Réservé', value: formatNumber(product.reserved), detail: 'par des commandes confirmées' },
          {
            label: 'Disponible',
            value: formatNumber(free),
            ...(free === 0 && { tone: 'warning' as const, detail: 'rien à promettre aujourd’hui' }),
          },
          {
            label: 'Prochain arrivage',
            value: product.nextArrival ? formatNumber(product.nextArrival.quantity) : '—',
            detail: product.nextArrival ? `le ${formatCivilDate(product.nextArrival.on)}` : 'aucun prévu',
          },
          {
            label: 'Délai d’approvisionnement',
            value: formatCount(product.leadTimeDays, 'jour'),
            detail: 'ouvrés, au-delà du stock',
          },
        ]}
      />
      <Columns
        side={
          !readOnly && (
            <Card title="Disponibilité">
              <AvailabilityCheck product={product} />
            </Card>
          )
        }
      >
        <Card title="Article">
          <DescriptionList
            columns={2}
            items={[
              { label: 'Description', value: product.description, wide: true },
              { label: 'Unité de vente', value: product.unit },
              {
                label: 'Conditionnement',
                value: product.packSize > 1 ? `par ${formatNumber(product.packSize)}` : 'à l’unité',
              },
              { label: 'Prix public HT', value: <Money cents={product.listPriceCents} /> },
              { label: 'Coût HT', value: <Money cents={product.costCents} /> },
              { label: 'TVA', value: <Percent points={product.vatRate} /> },
              {
                label: 'Fournisseur',
                value: supplier && <Link to={`${basePath}/clients/${supplier.id}`}>{supplier.name}</Link>,
              },
            ]}
          />
        </Card>
        <Card title="Prix par tarif" flush>
          <PriceTable prices={prices} />
        </Card>
      </Columns>
    </Page>
  );
}
