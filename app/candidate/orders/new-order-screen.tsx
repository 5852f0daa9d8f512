import { useState } from 'react';
import { useNavigate, useSearchParams } from '@remix-run/react';
import { AccountPicker } from '~/candidate/accounts/account-picker';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { quoteStatusWords } from '~/candidate/quotes/quote-words';
import { RadioGroup } from '~/ui/fields/radio-group';
import { SelectField } from '~/ui/fields/select-field';
import { formatCivilDate, formatMoney } from '~/ui/typography/format';
import { NewDraftScreen } from '~/candidate/editor/new-draft-screen';
import { blankOrder } from './blank-order';
import type { NewOrderPage } from './order-page';

/** An order begins with its client, the quote it answers and the document it came by; the lines are checked in the editor. */
export function NewOrderScreen({ account, quoteId, documentId, quotes, documents, quoted }: NewOrderPage) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { run, pending, refusal } = useCommand();
  const [missing, setMissing] = useState(false);
  const [source, setSource] = useState(documentId ?? '');
  const [lines, setLines] = useState<'blank' | 'quote'>('blank');

  const choose = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(key);
      else next.set(key, value);
    }
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const create = async () => {
    if (!account) return setMissing(true);
    const base = blankOrder(account.value);
    const content = {
      ...base,
      quoteId,
      sourceDocumentId: source === '' ? null : source,
      ...(quoted && { contactId: quoted.contactId }),
      ...(quoted && lines === 'quote' && quoted),
    };
    const id = await run('CreateOrder', { content });
    if (id) navigate(`${basePath}/commandes/${id}`, { replace: true });
  };

  return (
    <NewDraftScreen
      title="Saisir une commande"
      section={{ label: 'Commandes', path: 'commandes' }}
      name="Nouvelle"
      submit="Préparer la commande"
      onSubmit={create}
      pending={pending}
      problem={refusal?.message}
    >
      <AccountPicker
        name="client"
        label="Client"
        required
        value={account}
        onChange={(next) => choose({ client: next?.value ?? null, devis: null, document: null })}
        error={missing && !account ? 'Choisissez le client qui commande.' : undefined}
      />
      {account && (
        <SelectField
          name="devis"
          label="Devis accepté"
          placeholder="Sans devis"
          options={quotes.map(({ id, subject, status, netCents }) => ({
            value: id,
            label: [id, subject, `${formatMoney(netCents)} HT`, quoteStatusWords[status].label.toLowerCase()]
              .filter(Boolean)
              .join(' · '),
          }))}
          value={quoteId ?? ''}
          onChange={(id) => choose({ client: account.value, devis: id })}
        />
      )}
      {account && (
        <SelectField
          name="document"
          label="Bon de commande reçu"
          placeholder="Aucun document"
          options={documents.map(({ id, name, addedOn }) => ({
            value: id,
            label: `${name}, reçu le ${formatCivilDate(addedOn)}`,
          }))}
          value={source}
          onChange={setSource}
          help="Il se lit à côté de la saisie."
        />
      )}
      {quoted && (
        <RadioGroup
          name="lignes"
          label="Lignes de la commande"
          value={lines}
          onChange={(value) => setLines(value as 'blank' | 'quote')}
          options={[
            { value: 'blank', label: 'Les saisir d’après le bon de commande du client' },
            {
              value: 'quote',
              label: 'Reprendre celles du devis, puis les comparer au bon de commande',
            },
          ]}
        />
      )}
    </NewDraftScreen>
  );
}
