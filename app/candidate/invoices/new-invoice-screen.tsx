import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { AccountPicker } from '~/candidate/accounts/account-picker';
import { useDesk } from '~/candidate/desk/desk-context';
import { useAct } from '~/candidate/desk/use-act';
import type { InvoiceType } from '~/domain/crm/invoices/records';
import { CheckboxField } from '~/ui/fields/checkbox-field';
import { RadioGroup } from '~/ui/fields/radio-group';
import { SelectField } from '~/ui/fields/select-field';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import { NewDraftScreen } from '~/candidate/editor/new-draft-screen';
import { blankInvoice, invoiceFromOrder, type LinesTaken } from './invoice-content';
import { invoiceTypeWords } from './invoice-words';
import type { NewInvoicePage } from './new-invoice-page';
import { OrderBeside } from './order-beside';

const typeOptions = (Object.keys(invoiceTypeWords) as InvoiceType[]).map((value) => ({
  value,
  label: invoiceTypeWords[value],
}));

/** Chooses what the invoice starts from; the draft is made at the press of the button and opens at once. */
export function NewInvoiceScreen({ account, orders, order }: NewInvoicePage) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const act = useAct();
  const [type, setType] = useState<InvoiceType | ''>('');
  const [taken, setTaken] = useState<LinesTaken>('ordered');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const beside = orders.find(({ id }) => id === order?.id) ?? null;
  const deliveries = beside?.deliveries ?? [];
  const takenDeliveries = deliveries.filter(({ id }) => !left.includes(id));

  function go(params: Record<string, string>) {
    setLeft([]);
    setTaken('ordered');
    navigate(`?${new URLSearchParams(params)}`, { replace: true, preventScrollReset: true });
  }

  async function create() {
    if (!account) return setProblem('Choisissez le client à facturer.');
    if (type === '') return setProblem('Choisissez le type de facture.');
    setProblem(null);
    setPending(true);
    const content = order
      ? invoiceFromOrder(order, type, taken, takenDeliveries)
      : blankInvoice(account.value, type);
    const answer = await act('CreateInvoice', { content });
    if (answer.accepted && answer.id) navigate(`${basePath}/factures/${answer.id}`);
    else {
      setPending(false);
      setProblem(
        answer.accepted
          ? 'La facture est créée. Retrouvez-la parmi les brouillons.'
          : answer.rejection.message,
      );
    }
  }

  return (
    <NewDraftScreen
      title="Nouvelle facture"
      subtitle="Le brouillon s’ouvre ensuite ; rien n’est numéroté avant l’émission."
      section={{ label: 'Factures', path: 'factures' }}
      name="Nouvelle facture"
      submit="Préparer le brouillon"
      onSubmit={create}
      pending={pending}
      problem={problem}
    >
      <AccountPicker
        name="client"
        label="Client"
        required
        value={account}
        onChange={(choice) => go(choice ? { client: choice.value } : {})}
      />
      {account && (
        <SelectField
          name="commande"
          label="À partir de"
          value={order?.id ?? ''}
          onChange={(id) => go(id ? { commande: id } : { client: account.value })}
          options={[
            { value: '', label: 'Aucune commande' },
            ...orders.map(({ id, customerReference, confirmedOn, totalInclTaxCents }) => ({
              value: id,
              label: [
                `Commande ${id}`,
                customerReference && `votre réf. ${customerReference}`,
                confirmedOn && `du ${formatCivilDate(confirmedOn)}`,
                formatMoney(totalInclTaxCents) + ' TTC',
              ]
                .filter(Boolean)
                .join(' · '),
            })),
          ]}
        />
      )}
      {beside && <OrderBeside order={beside} />}
      {order && (
        <RadioGroup
          name="lignes"
          label="Lignes reprises"
          value={taken}
          onChange={(value) => setTaken(value as LinesTaken)}
          options={[
            { value: 'ordered', label: 'Les lignes de la commande, en entier' },
            {
              value: 'delivered',
              label: 'Les quantités des bons de livraison cochés',
              disabled: deliveries.length === 0,
            },
            { value: 'none', label: 'Aucune ligne, je les saisis' },
          ]}
        />
      )}
      {order && taken === 'delivered' && (
        <fieldset>
          <legend className="field-label">Bons de livraison à facturer</legend>
          {deliveries.map(({ id, shippedOn, deliveredOn }) => (
            <CheckboxField
              key={id}
              name={`bl-${id}`}
              label={`${id} · ${deliveredOn ? `livré le ${formatCivilDate(deliveredOn)}` : `expédié le ${formatCivilDate(shippedOn)}, non livré`}`}
              value={!left.includes(id)}
              onChange={(on) => setLeft(on ? left.filter((other) => other !== id) : [...left, id])}
            />
          ))}
        </fieldset>
      )}
      <SelectField
        name="type"
        label="Type de facture"
        required
        placeholder="Choisir"
        value={type}
        onChange={(value) => setType(value as InvoiceType | '')}
        options={typeOptions}
        width="lg"
      />
    </NewDraftScreen>
  );
}
