import { useState } from 'react';
import type { ActionName } from '~/domain/attempt/rooms';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { Dialog } from '~/ui/overlays/dialog';
import { useDesk } from '../desk/desk-context';
import { useCommand } from '../desk/use-command';
import { useKeptForm } from '../desk/use-kept-form';
import { ActivityFields } from './activity-fields';
import { activityContentOf, newActivity, problemsOf, type ActivityValues } from './activity-values';
import type { AskedActivity } from './agenda-screen';
import type { AgendaPage } from './agenda-page';

export interface ActivityDialogProps {
  asked: AskedActivity | null;
  page: AgendaPage;
  onClose: () => void;
}

const words = {
  plan: { title: 'Planifier une activité', act: 'Planifier', done: 'Activité planifiée.' },
  log: { title: 'Noter une activité faite', act: 'Enregistrer l’activité', done: 'Activité enregistrée.' },
};

/** Plans an activity, or writes down one that has just taken place. What is typed is kept until it is saved or given up. */
export function ActivityDialog({ asked, page, onClose }: ActivityDialogProps) {
  if (!asked) return null;
  return (
    <OpenActivityDialog key={`${asked.mode}-${asked.dueOn}`} asked={asked} page={page} onClose={onClose} />
  );
}

function OpenActivityDialog({ asked, page, onClose }: ActivityDialogProps & { asked: AskedActivity }) {
  const { minute } = useDesk();
  const { run, pending, refusal } = useCommand();
  const toast = useToast();
  const { values, change, restored, reset } = useKeptForm<ActivityValues>(
    `activite-${asked.mode}`,
    newActivity({
      dueOn: asked.dueOn,
      ownerId: page.self,
      minute: asked.mode === 'log' ? minute : null,
      about: page.about,
    }),
  );
  const [isChecked, setChecked] = useState(false);
  const problems = problemsOf(values);
  const text = words[asked.mode];

  async function save() {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    const content = activityContentOf(values);
    const type: ActionName = asked.mode === 'plan' ? 'PlanActivity' : 'LogActivity';
    const fields = asked.mode === 'plan' ? { content } : { content, report: values.report };
    if ((await run(type, fields)) === undefined) return;
    reset();
    toast({ message: text.done });
    onClose();
  }
  return (
    <Dialog
      open
      onClose={onClose}
      keepOpenOutside
      size="lg"
      title={text.title}
      footer={
        <>
          <Button
            onPress={() => {
              reset();
              onClose();
            }}
            disabled={pending}
          >
            Abandonner
          </Button>
          <Button variant="primary" onPress={() => void save()} pending={pending}>
            {text.act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {restored && (
          <Notice tone="info" title="Saisie retrouvée">
            Vous aviez commencé cette fiche sans l’enregistrer.
          </Notice>
        )}
        {refusal && (
          <Notice tone="danger" title="Activité non enregistrée">
            {refusal.message}
          </Notice>
        )}
        <ActivityFields
          values={values}
          onChange={change}
          staff={page.staff}
          problems={isChecked ? problems : {}}
          withReport={asked.mode === 'log'}
        />
      </div>
    </Dialog>
  );
}
