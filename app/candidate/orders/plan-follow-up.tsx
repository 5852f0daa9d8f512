import { refusalAbout, useCommand } from '~/candidate/desk/use-command';
import { useDesk } from '~/candidate/desk/desk-context';
import { useKeptForm } from '~/candidate/desk/use-kept-form';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { DateField } from '~/ui/fields/date-field';
import { FormGrid } from '~/ui/fields/form-layout';
import { SelectField } from '~/ui/fields/select-field';
import { TextField } from '~/ui/fields/text-field';
import { Stack } from '~/ui/layout/blocks';
import { Dialog } from '~/ui/overlays/dialog';
import type { OrderPage } from './order-page';

const kinds = [
  { value: 'task', label: 'Tâche' },
  { value: 'follow-up', label: 'Suivi' },
  { value: 'call', label: 'Appel' },
  { value: 'meeting', label: 'Rendez-vous' },
];

interface PlanFollowUpProps {
  page: Pick<OrderPage, 'id' | 'account' | 'content' | 'staff' | 'self'>;
  open: boolean;
  onClose: () => void;
}

/** Plans a step of an order in the shared agenda, tied to the order. */
export function PlanFollowUp({ page, open, onClose }: PlanFollowUpProps) {
  const { today } = useDesk();
  const toast = useToast();
  const { run, pending, refusal } = useCommand();
  const { values, change, reset } = useKeptForm(`suivi-${page.id}`, {
    kind: 'task',
    subject: '',
    dueOn: today as string | null,
    ownerId: page.self,
  });
  const plan = async () => {
    const content = {
      kind: values.kind,
      subject: values.subject,
      accountId: page.account.id,
      contactId: page.content.contactId,
      relatedTo: { collection: 'orders', id: page.id },
      dueOn: values.dueOn,
      startMinute: null,
      durationMinutes: 0,
      ownerId: values.ownerId,
      priority: 'normal',
    };
    if ((await run('PlanActivity', { content })) === undefined) return;
    reset();
    toast({ message: 'Étape ajoutée à l’agenda partagé.', tone: 'success' });
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Planifier une étape de la commande ${page.id}`}
      footer={
        <>
          <Button onPress={onClose}>Revenir à la commande</Button>
          <Button variant="primary" pending={pending} onPress={() => void plan()}>
            Planifier l’étape
          </Button>
        </>
      }
    >
      <Stack>
        <TextField
          name="objet-etape"
          label="Objet"
          required
          value={values.subject}
          onChange={(subject) => change({ subject })}
          error={refusalAbout(refusal)('subject')}
        />
        <FormGrid columns={3}>
          <SelectField
            name="genre-etape"
            label="Genre"
            options={kinds}
            value={values.kind}
            onChange={(kind) => change({ kind })}
          />
          <DateField
            name="date-etape"
            label="Date"
            value={values.dueOn}
            onChange={(dueOn) => change({ dueOn })}
          />
          <SelectField
            name="qui-etape"
            label="Confiée à"
            options={page.staff.map(({ id, name, role }) => ({ value: id, label: `${name}, ${role}` }))}
            value={values.ownerId}
            onChange={(ownerId) => change({ ownerId })}
          />
        </FormGrid>
        {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      </Stack>
    </Dialog>
  );
}
