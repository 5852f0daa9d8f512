import { SimpleTable } from '~/ui/table/simple-table';
import { Money, Percent } from '~/ui/typography/values';
import type { ListPrice } from './product-page';

/** The price of one product on each price list, with the margin each leaves. */
export function PriceTable({ prices }: { prices: readonly ListPrice[] }) {
  return (
    <SimpleTable
      caption="Prix par tarif"
      rows={prices}
      rowKey={(price) => price.id}
      empty="Aucun tarif."
      columns={[
        { key: 'tarif', header: 'Tarif', render: (price) => price.name },
        {
          key: 'ecart',
          header: 'Écart au public',
          align: 'end',
          render: (price) => (price.offPercent === 0 ? '—' : <Percent points={-price.offPercent} />),
        },
        {
          key: 'marge',
          header: 'Marge',
          align: 'end',
          render: (price) => <Percent points={price.marginPercent} />,
        },
        {
          key: 'prix',
          header: 'Prix HT',
          align: 'end',
          nowrap: true,
          render: (price) => <Money cents={price.priceCents} />,
        },
      ]}
    />
  );
}
