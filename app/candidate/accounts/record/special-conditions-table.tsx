import type { SpecialCondition } from '~/domain/crm/accounts/records';
import { SimpleTable, type SimpleTableProps } from '~/ui/table/simple-table';
import { formatNumber } from '~/ui/typography/format';
import { CivilDate, Money, Percent } from '~/ui/typography/values';

export const scopeWords: Readonly<Record<SpecialCondition['scope'], string>> = {
  all: 'Tous les articles',
  family: 'Famille',
  sku: 'Article',
};

const readColumns: SimpleTableProps<SpecialCondition>['columns'] = [
  {
    key: 'portee',
    header: 'Porte sur',
    render: ({ scope, target }) => (scope === 'all' ? scopeWords.all : `${scopeWords[scope]} ${target}`),
  },
  {
    key: 'remise',
    header: 'Remise',
    align: 'end',
    render: ({ discountPercent }) => <Percent points={discountPercent} />,
  },
  {
    key: 'prix',
    header: 'Prix net HT',
    align: 'end',
    render: ({ netPriceCents }) => <Money cents={netPriceCents} />,
  },
  {
    key: 'minimum',
    header: 'Dès',
    align: 'end',
    render: ({ minimumQuantity }) => (minimumQuantity > 0 ? formatNumber(minimumQuantity) : '—'),
  },
  {
    key: 'fin',
    header: 'Jusqu’au',
    nowrap: true,
    render: ({ validUntil }) => <CivilDate value={validUntil} />,
  },
];

/** The client's special conditions, to read. */
export function SpecialConditionsTable({ conditions }: { conditions: readonly SpecialCondition[] }) {
  return (
    <SimpleTable
      caption="Conditions particulières"
      columns={readColumns}
      rows={conditions}
      rowKey={(_, index) => String(index)}
      empty="Aucune condition particulière."
    />
  );
}
