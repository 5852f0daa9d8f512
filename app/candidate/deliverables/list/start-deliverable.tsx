import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { RadioGroup } from '~/ui/fields/radio-group';
import { Dialog } from '~/ui/overlays/dialog';
import { formatCount } from '~/ui/typography/format';
import type { AccountChoice } from '../../accounts/account-choices';
import { AccountPicker } from '../../accounts/account-picker';
import { useDesk } from '../../desk/desk-context';
import { useCommand } from '../../desk/use-command';
import type { DeliverableListPage } from './deliverable-list-page';

interface StartDeliverableProps {
  templates: DeliverableListPage['templates'];
  onClose: () => void;
}

/** Chooses the template of a new document, and the account it is about if any. */
export function StartDeliverable({ templates, onClose }: StartDeliverableProps) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const { run, pending, refusal } = useCommand();
  const [templateId, setTemplateId] = useState<string | null>(
    templates.length === 1 ? (templates[0]?.id ?? null) : null,
  );
  const [account, setAccount] = useState<AccountChoice | null>(null);

  async function start() {
    const id = await run('StartDeliverable', { templateId, accountId: account?.value ?? null });
    if (id) navigate(`${basePath}/livrables/${id}`);
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Commencer un livrable"
      size="lg"
      footer={
        <>
          <Button onPress={onClose}>Annuler</Button>
          <Button
            variant="primary"
            disabled={templateId === null}
            pending={pending}
            onPress={() => void start()}
          >
            Commencer
          </Button>
        </>
      }
    >
      <div className="stack">
        {refusal && <Notice tone="danger">{refusal.message}</Notice>}
        <RadioGroup
          name="modele"
          label="Modèle"
          value={templateId}
          onChange={setTemplateId}
          options={templates.map(({ id, title, purpose, begun }) => ({
            value: id,
            label: title,
            help:
              begun > 0
                ? `${purpose} (${formatCount(begun, 'document commencé', 'documents commencés')})`
                : purpose,
          }))}
        />
        <AccountPicker
          name="compte"
          label="Compte concerné"
          value={account}
          onChange={setAccount}
          help="Facultatif."
        />
      </div>
    </Dialog>
  );
}
