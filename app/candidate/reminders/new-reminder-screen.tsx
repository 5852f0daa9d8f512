import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { AccountPicker } from '~/candidate/accounts/account-picker';
import { useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import type { ReminderContent } from '~/domain/crm/reminders/records';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { NewDraftScreen } from '~/candidate/editor/new-draft-screen';
import { ClaimsTable } from './claims-table';
import type { NewReminderPage } from './reminder-page';
import { channelOptions, levelOptions } from './reminder-words';

/** A reminder starts from a client and its invoices; the text is written next. */
export function NewReminderScreen({ account, claims, chosen: asked }: NewReminderPage) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const { run, pending, refusal } = useCommand();
  const [chosen, setChosen] = useState<string[]>(asked);
  const [level, setLevel] = useState<ReminderContent['level'] | ''>('');
  const [channel, setChannel] = useState<ReminderContent['channel'] | ''>('');
  const [missing, setMissing] = useState<string | null>(null);
  const problem = missing ?? refusal?.message;

  async function create() {
    if (!account) return setMissing('Choisissez le client à relancer.');
    if (chosen.length === 0) return setMissing('Cochez au moins une facture.');
    if (level === '' || channel === '') return setMissing('Choisissez le niveau et le canal de la relance.');
    setMissing(null);
    const content: ReminderContent = {
      accountId: account.value,
      contactId: null,
      invoiceIds: chosen,
      level,
      channel,
      subject: '',
      body: '',
      principalCents: null,
      penaltiesCents: null,
      indemnityCents: null,
      newDueOn: null,
      enclosures: [],
    };
    const id = await run('CreateReminder', { content });
    if (id) navigate(`${basePath}/relances/${id}`);
  }

  return (
    <NewDraftScreen
      title="Nouvelle relance"
      section={{ label: 'Relances', path: 'relances' }}
      name="Nouvelle relance"
      submit="Préparer la relance"
      onSubmit={create}
      pending={pending}
      problem={problem}
    >
      <AccountPicker
        name="client"
        label="Client"
        required
        value={account}
        onChange={(choice) => {
          setChosen([]);
          navigate(choice ? `?client=${choice.value}` : '?', { replace: true, preventScrollReset: true });
        }}
      />
      {account && <ClaimsTable rows={claims} chosen={chosen} onChange={setChosen} />}
      <FormGrid>
        <SelectField
          name="niveau"
          label="Niveau"
          required
          placeholder="Choisir"
          value={level}
          onChange={(value) => setLevel(value as typeof level)}
          options={levelOptions}
        />
        <SelectField
          name="canal"
          label="Canal"
          required
          placeholder="Choisir"
          value={channel}
          onChange={(value) => setChannel(value as typeof channel)}
          options={channelOptions}
        />
      </FormGrid>
    </NewDraftScreen>
  );
}
