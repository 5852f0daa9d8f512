import type { Account, SpecialCondition } from '~/domain/crm/accounts/records';
import { nextLineId, withOwnIds } from '~/candidate/lines/line-edits';
import { PaymentTermsField } from '~/candidate/lines/payment-terms-field';
import { paymentTermsWords } from '~/candidate/papers/payment-terms';
import { MoneyField } from '~/ui/fields/number-fields';
import { DescriptionList } from '~/ui/layout/description-list';
import { LineGrid, type LineColumn } from '~/ui/lines/line-grid';
import { Money } from '~/ui/typography/values';
import { accountChangesOf } from '../account-content';
import type { AccountChoices } from './account-page';
import { PriceListField } from '../account-fields';
import { EditableSection } from './editable-section';
import { scopeWords, SpecialConditionsTable } from './special-conditions-table';

type Row = SpecialCondition & { id: string };

const editColumns: readonly LineColumn<Row>[] = [
  {
    key: 'scope',
    header: 'Porte sur',
    kind: 'choice',
    width: '19%',
    options: Object.entries(scopeWords).map(([value, label]) => ({ value, label })),
    get: (row) => row.scope,
    set: (row, scope) => ({
      ...row,
      scope: scope as Row['scope'],
      target: scope === 'all' ? '' : row.target,
    }),
  },
  {
    key: 'target',
    header: 'Famille ou référence',
    kind: 'text',
    width: '20%',
    get: (row) => row.target,
    set: (row, target) => ({ ...row, target }),
    locked: (row) => row.scope === 'all',
  },
  {
    key: 'discountPercent',
    header: 'Remise %',
    kind: 'percent',
    get: (row) => row.discountPercent,
    set: (row, discountPercent) => ({ ...row, discountPercent }),
  },
  {
    key: 'netPriceCents',
    header: 'Prix net HT',
    kind: 'money',
    get: (row) => row.netPriceCents,
    set: (row, netPriceCents) => ({ ...row, netPriceCents }),
  },
  {
    key: 'minimumQuantity',
    header: 'Dès',
    kind: 'number',
    get: (row) => row.minimumQuantity,
    set: (row, minimum) => ({ ...row, minimumQuantity: Math.max(0, minimum ?? 0) }),
  },
  {
    key: 'validUntil',
    header: 'Jusqu’au',
    kind: 'date',
    width: '15%',
    get: (row) => row.validUntil,
    set: (row, validUntil) => ({ ...row, validUntil }),
  },
];

export function ConditionsSection({ account, choices }: { account: Account; choices: AccountChoices }) {
  const rows = account.conditions.map((condition, index): Row => ({ ...condition, id: `c${index}` }));
  const priceList = choices.priceLists.find(({ id }) => id === account.priceListId);
  return (
    <EditableSection
      title="Conditions commerciales"
      name={`${account.id}-conditions`}
      values={{
        priceListId: account.priceListId,
        paymentTerms: account.paymentTerms,
        creditLimitCents: account.creditLimitCents,
        rows,
      }}
      save={({ rows: edited, ...values }) => ({
        type: 'UpdateAccount',
        fields: {
          id: account.id,
          changes: accountChangesOf(
            account,
            { ...values, conditions: edited.map(({ id: _, ...condition }) => condition) },
            ['priceListId', 'paymentTerms', 'creditLimitCents', 'conditions'],
          ),
        },
      })}
      fields={({ values, change, error }) => (
        <>
          <div className="flex flex-wrap gap-4">
            <PriceListField form={{ values, change, error }} choices={choices} />
            <MoneyField
              name="plafond"
              label="Plafond d’encours"
              value={values.creditLimitCents}
              onChange={(creditLimitCents) => change({ creditLimitCents })}
              error={error('creditLimitCents')}
            />
          </div>
          <PaymentTermsField
            name="reglement"
            value={values.paymentTerms}
            onChange={(paymentTerms) => change({ paymentTerms })}
            emptyWords="Rien de particulier : les conditions générales s’appliquent."
          />
          <LineGrid
            label="Conditions particulières"
            columns={editColumns}
            rows={values.rows}
            onChange={(next) => change({ rows: withOwnIds(next) })}
            rowKey={(row) => row.id}
            newRow={(): Row => ({
              id: nextLineId(values.rows),
              scope: 'all',
              target: '',
              discountPercent: null,
              netPriceCents: null,
              minimumQuantity: 0,
              validUntil: null,
            })}
            addLabel="Ajouter une condition"
            empty="Aucune condition particulière."
          />
        </>
      )}
    >
      <DescriptionList
        columns={3}
        items={[
          { label: 'Tarif', value: priceList?.name ?? account.priceListId },
          {
            label: 'Conditions de règlement',
            value: account.paymentTerms ? paymentTermsWords(account.paymentTerms) : 'Conditions générales',
          },
          {
            label: 'Plafond d’encours',
            value: account.creditLimitCents === null ? 'Aucun' : <Money cents={account.creditLimitCents} />,
          },
        ]}
      />
      <SpecialConditionsTable conditions={account.conditions} />
    </EditableSection>
  );
}
