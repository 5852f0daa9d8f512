import { useEffect, useState } from 'react';
import { SpecialConditionsTable } from '~/candidate/accounts/record/special-conditions-table';
import { AvailabilityCheck } from '~/candidate/catalogue/availability-check';
import { PriceTable } from '~/candidate/catalogue/price-table';
import type { LineAdvice as LineAdviceAnswer } from '~/candidate/catalogue/product-page';
import { useConsult } from '~/candidate/desk/use-consult';
import { useDesk } from '~/candidate/desk/desk-context';
import { Notice } from '~/ui/feedback/notice';
import { Skeleton } from '~/ui/feedback/skeleton';
import { DescriptionList } from '~/ui/layout/description-list';
import { formatCivilDate, formatCount, formatNumber } from '~/ui/typography/format';

export interface AdviceSubject {
  sku: string;
  quantity: number;
}

export interface LineAdviceProps {
  subject: AdviceSubject;
  accountId: string;
  /** Where it is looked at from: "devis", "commande". */
  place: string;
}

/** Stock, prices on each list, the client's own conditions, and the availability question. */
export function LineAdvice({ subject: { sku, quantity }, accountId, place }: LineAdviceProps) {
  const { basePath, readOnly } = useDesk();
  const [advice, setAdvice] = useState<LineAdviceAnswer | 'failed' | null>(null);
  useConsult({ type: 'ViewRecord', fields: { collection: 'products', id: sku, place } });
  useEffect(() => {
    const load = async (): Promise<LineAdviceAnswer | 'failed'> => {
      const address = `${basePath}/catalogue/${encodeURIComponent(sku)}/conseil?client=${encodeURIComponent(accountId)}`;
      const response = await fetch(address);
      return response.ok ? ((await response.json()) as LineAdviceAnswer) : 'failed';
    };
    load()
      .then(setAdvice)
      .catch(() => setAdvice('failed'));
  }, [basePath, sku, accountId]);

  if (advice === null) return <Skeleton lines={8} />;
  if (advice === 'failed')
    return (
      <Notice tone="danger">
        Les prix n’ont pas pu être chargés. Fermez ce volet et rouvrez-le quand la connexion est revenue.
      </Notice>
    );
  const { product, prices, client } = advice;
  return (
    <div className="grid gap-5">
      <DescriptionList
        items={[
          { label: 'Article', value: product.name },
          {
            label: 'Stock',
            value: `${formatNumber(product.stock)}, dont ${formatNumber(product.reserved)} réservés`,
          },
          {
            label: 'Arrivage',
            value:
              product.nextArrival &&
              `${formatNumber(product.nextArrival.quantity)} le ${formatCivilDate(product.nextArrival.on)}`,
          },
          { label: 'Délai au-delà du stock', value: `${formatCount(product.leadTimeDays, 'jour')} ouvrés` },
          {
            label: 'Conditionnement',
            value: product.packSize > 1 ? `par ${formatNumber(product.packSize)}` : 'à l’unité',
          },
        ]}
      />
      {!readOnly && <AvailabilityCheck product={product} quantity={quantity} />}
      <section className="grid gap-2">
        <h3 className="font-semibold">Prix par tarif</h3>
        <PriceTable prices={prices} />
      </section>
      {client && (
        <section className="grid gap-2">
          <h3 className="font-semibold">Conditions de {client.name}</h3>
          <p>Tarif du client : {client.priceListName}.</p>
          <SpecialConditionsTable conditions={client.conditions} />
        </section>
      )}
    </div>
  );
}
