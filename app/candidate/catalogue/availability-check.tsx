import { useState } from 'react';
import type { Availability } from '~/domain/crm/catalogue/availability';
import type { Product } from '~/domain/crm/catalogue/records';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { Button } from '~/ui/buttons/button';
import { NumberField } from '~/ui/fields/number-fields';
import { Notice } from '~/ui/feedback/notice';
import { availabilityWords } from './product-words';

interface AvailabilityCheckProps {
  product: Product;
  /** Quantity to start from. */
  quantity?: number;
}

/** Asks when a quantity of a product can leave the warehouse: the question is part of the work, so it is asked, not shown. */
export function AvailabilityCheck({ product, quantity: first }: AvailabilityCheckProps) {
  const { basePath } = useDesk();
  const { run, pending, refusal } = useCommand();
  const [quantity, setQuantity] = useState<number | null>(first && first > 0 ? first : null);
  const [checked, setChecked] = useState<{ quantity: number; availability: Availability } | null>(null);
  const check = async () => {
    if (quantity === null) return;
    if ((await run('CheckAvailability', { sku: product.id, quantity })) === undefined) return;
    const address = `${basePath}/catalogue/${encodeURIComponent(product.id)}/disponibilite?quantite=${quantity}`;
    const response = await fetch(address).catch(() => null);
    setLost(!response?.ok);
    if (response?.ok) setChecked({ quantity, availability: (await response.json()) as Availability });
  };
  const [lost, setLost] = useState(false);
  const because = checked?.availability.because;
  return (
    <div className="grid gap-3">
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <NumberField
          name={`quantite-${product.id}`}
          label="Quantité à livrer"
          unit={product.unit}
          width="sm"
          min={0}
          value={quantity}
          onChange={setQuantity}
        />
        <Button type="submit" pending={pending} disabled={quantity === null || quantity <= 0}>
          Vérifier la disponibilité
        </Button>
      </form>
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      {lost && (
        <Notice tone="danger">
          La réponse n’est pas arrivée. Vérifiez de nouveau quand la connexion est revenue.
        </Notice>
      )}
      {checked && !lost && (
        <Notice
          tone={because === 'stock' ? 'success' : because === 'discontinued' ? 'danger' : 'warning'}
          announce
        >
          {availabilityWords(checked.quantity, product.unit, checked.availability)}
        </Notice>
      )}
    </div>
  );
}
