import { useState } from 'react';
import { useDesk } from '~/candidate/desk/desk-context';
import { useCommand } from '~/candidate/desk/use-command';
import type { ActionName } from '~/domain/attempt/rooms';
import { Button } from '~/ui/buttons/button';
import { DateField } from '~/ui/fields/date-field';
import { MoneyField } from '~/ui/fields/number-fields';
import { TextArea } from '~/ui/fields/text-area';
import { useToast } from '~/ui/feedback/toast';
import { Stack } from '~/ui/layout/blocks';
import { Dialog } from '~/ui/overlays/dialog';

/** An act from a dialog: closes it when accepted, and says so. */
function useDialogCommand(onClose: () => void) {
  const toast = useToast();
  const { run, pending, refusal } = useCommand();
  const send = async (type: ActionName, fields: unknown, done: string) => {
    if ((await run(type, fields)) === undefined) return;
    toast({ message: done });
    onClose();
  };
  return { send, pending, refusal };
}

interface DisputeDialogProps {
  id: string;
  name: string;
  onClose: () => void;
}

export function DisputeDialog({ id, name, onClose }: DisputeDialogProps) {
  const [reason, setReason] = useState('');
  const { pending, refusal, send } = useDialogCommand(onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title="Signaler un litige"
      footer={
        <>
          <Button onPress={onClose}>Annuler</Button>
          <Button
            variant="primary"
            pending={pending}
            onPress={() => void send('DisputeInvoice', { id, reason }, 'Litige noté.')}
          >
            Signaler le litige
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{name} portera la marque « En litige » dans les listes et la balance âgée.</p>
        <TextArea
          name="litige"
          label="Objet du litige"
          required
          value={reason}
          onChange={setReason}
          error={refusal?.message}
          maxLength={600}
        />
      </Stack>
    </Dialog>
  );
}

interface PromiseDialogProps {
  id: string;
  balanceCents: number;
  onClose: () => void;
}

export function PromiseDialog({ id, balanceCents, onClose }: PromiseDialogProps) {
  const { today } = useDesk();
  const [payOn, setPayOn] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | null>(balanceCents);
  const [missing, setMissing] = useState<{ field: string; message: string } | null>(null);
  const { pending, refusal, send } = useDialogCommand(onClose);
  const problem = missing ?? refusal;
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);

  function record() {
    if (payOn === null) return setMissing({ field: 'payOn', message: 'Indiquez la date promise.' });
    if (amount === null) return setMissing({ field: 'amountCents', message: 'Indiquez le montant promis.' });
    setMissing(null);
    void send('RecordPromise', { id, payOn, amountCents: amount }, 'Promesse notée.');
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title="Noter une promesse de paiement"
      footer={
        <>
          <Button onPress={onClose}>Annuler</Button>
          <Button variant="primary" pending={pending} onPress={record}>
            Noter la promesse
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <DateField
          name="promesse-date"
          label="Paiement promis pour le"
          required
          min={today}
          value={payOn}
          onChange={setPayOn}
          error={errorOf('payOn')}
        />
        <MoneyField
          name="promesse-montant"
          label="Montant promis"
          required
          value={amount}
          onChange={setAmount}
          error={errorOf('amountCents')}
        />
        {problem && !problem.field && <p className="text-danger">{problem.message}</p>}
      </Stack>
    </Dialog>
  );
}
