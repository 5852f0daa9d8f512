import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { AccountPicker } from '~/candidate/accounts/account-picker';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { NewDraftScreen } from '~/candidate/editor/new-draft-screen';
import { blankQuote } from './blank-quote';
import type { NewQuotePage } from './quote-page';

/** A quote begins with its client; everything else is written in the editor. */
export function NewQuoteScreen({ account: known }: NewQuotePage) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const { run, pending, refusal } = useCommand();
  const [account, setAccount] = useState(known);
  const [missing, setMissing] = useState(false);
  const create = async () => {
    if (!account) return setMissing(true);
    const id = await run('CreateQuote', { content: blankQuote(account.value, null) });
    if (id) navigate(`${basePath}/devis/${id}`, { replace: true });
  };
  return (
    <NewDraftScreen
      title="Nouveau devis"
      section={{ label: 'Devis', path: 'devis' }}
      name="Nouveau"
      submit="Préparer le devis"
      onSubmit={create}
      pending={pending}
      problem={refusal?.message}
    >
      <AccountPicker
        name="client"
        label="Client ou prospect"
        required
        value={account}
        onChange={setAccount}
        error={missing && !account ? 'Choisissez le client ou le prospect du devis.' : undefined}
        help="Le devis reçoit son numéro à la création ; il reste un brouillon tant que vous ne l’envoyez pas."
      />
    </NewDraftScreen>
  );
}
