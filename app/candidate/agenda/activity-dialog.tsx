import { useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { Dialog } from '~/ui/overlays/dialog';
import { useDesk } from '../desk/desk-context';
import { useCommand } from '../desk/use-command';
import { useKeptForm } from '../desk/use-kept-form';
import { ActivityFields } from './activity-fields';
import { formatTime } from '~/ui/typography/format';
import {
  activityChanges,
  activityContentOf,
  newActivity,
  problemsOf,
  type ActivityValues,
} from './activity-values';
import type { AskedActivity } from './agenda-screen';
import type { ActivityCard, AgendaPage } from './agenda-page';

export interface ActivityDialogProps {
  asked: AskedActivity | null;
  page: AgendaPage;
  onClose: () => void;
}

const words = {
  plan: { title: 'Planifier une activité', act: 'Planifier', done: 'Activité planifiée.' },
  log: { title: 'Noter une activité faite', act: 'Enregistrer l’activité', done: 'Activité enregistrée.' },
  change: { title: 'Modifier l’activité', act: 'Enregistrer', done: 'Activité modifiée.' },
};

/** Plans an activity, writes down one that has just taken place, or changes one that is planned. What is typed is kept until it is saved or given up. */
export function ActivityDialog({ asked, page, onClose }: ActivityDialogProps) {
  if (!asked) return null;
  return <OpenActivityDialog key={nameOf(asked)} asked={asked} page={page} onClose={onClose} />;
}

const nameOf = (asked: AskedActivity): string =>
  asked.mode === 'change' ? `change-${asked.activity.id}` : `${asked.mode}-${asked.dueOn}`;

/** A planned activity as its form shows it. */
const valuesOf = (activity: ActivityCard): ActivityValues => ({
  kind: activity.kind,
  subject: activity.subject,
  account: activity.account && {
    value: activity.account.id,
    label: activity.account.name,
    hint: activity.account.id,
  },
  contactId: activity.contact?.id ?? '',
  relatedTo: activity.relatedTo,
  dueOn: activity.dueOn,
  time: activity.startMinute === null ? '' : formatTime(activity.startMinute),
  durationMinutes: activity.durationMinutes,
  ownerId: activity.owner.id,
  priority: activity.priority,
  report: activity.report,
});

function OpenActivityDialog({ asked, page, onClose }: ActivityDialogProps & { asked: AskedActivity }) {
  const { minute } = useDesk();
  const { run, pending, refusal } = useCommand();
  const toast = useToast();
  const start =
    asked.mode === 'change'
      ? valuesOf(asked.activity)
      : newActivity({
          dueOn: asked.dueOn,
          ownerId: page.self,
          minute: asked.mode === 'log' ? minute : null,
          about: page.about,
          relatedTo: page.relatedTo,
        });
  const { values, change, restored, reset } = useKeptForm<ActivityValues>(
    `activite-${asked.mode === 'change' ? asked.activity.id : asked.mode}`,
    start,
  );
  const [isChecked, setChecked] = useState(false);
  const problems = problemsOf(values);
  const text = words[asked.mode];

  async function save() {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    const answer =
      asked.mode === 'change'
        ? await run('ChangeActivity', { id: asked.activity.id, changes: activityChanges(start, values) })
        : asked.mode === 'plan'
          ? await run('PlanActivity', { content: activityContentOf(values) })
          : await run('LogActivity', { content: activityContentOf(values), report: values.report });
    if (answer === undefined) return;
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
