import { useState } from 'react';
import { useKeptForm } from '~/candidate/desk/use-kept-form';
import type { Command } from '~/candidate/desk/use-command';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { TextArea } from '~/ui/fields/text-area';
import { Stack } from '~/ui/layout/blocks';
import { Dialog } from '~/ui/overlays/dialog';

interface ReasonDialogProps {
  open: boolean;
  onClose: () => void;
  command: Command;
  orderId: string;
  kind: 'hold' | 'cancel';
  onDone: () => void;
}

const words = {
  hold: {
    title: 'Mettre la commande en attente',
    explain:
      'Elle reste modifiable et ne réserve rien. Le motif se lit sur la commande et dans l’historique du client.',
    label: 'Motif de la mise en attente',
    act: 'Mettre en attente',
    action: 'HoldOrder',
  },
  cancel: {
    title: 'Annuler la commande',
    explain:
      'Une commande annulée ne se modifie plus et ne se rouvre pas. Elle reste au dossier du client avec son motif.',
    label: 'Motif de l’annulation',
    act: 'Annuler la commande',
    action: 'CancelOrder',
  },
} as const;

/** Holding or cancelling an order: both need a reason, and say what will happen. */
export function ReasonDialog({ open, onClose, command, orderId, kind, onDone }: ReasonDialogProps) {
  const { values, change, reset } = useKeptForm(`commande-${orderId}-${kind}`, { reason: '' });
  const [missing, setMissing] = useState(false);
  const { title, explain, label, act, action } = words[kind];
  const submit = async () => {
    if (values.reason.trim() === '') return setMissing(true);
    const done = await command.run(action, { id: orderId, reason: values.reason });
    if (done === undefined) return;
    reset();
    onDone();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>Revenir à la commande</Button>
          <Button
            variant={kind === 'cancel' ? 'danger' : 'primary'}
            pending={command.pending}
            onPress={() => void submit()}
          >
            {act}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{explain}</p>
        <TextArea
          name={`motif-${kind}`}
          label={label}
          required
          rows={3}
          maxLength={400}
          value={values.reason}
          onChange={(reason) => change({ reason })}
          error={missing && values.reason.trim() === '' ? 'Écrivez le motif.' : undefined}
        />
        {command.refusal && <Notice tone="danger">{command.refusal.message}</Notice>}
      </Stack>
    </Dialog>
  );
}
