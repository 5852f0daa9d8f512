import { useEffect, useRef, useState } from 'react';
import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Notice } from '~/ui/feedback/notice';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { useToast } from '~/ui/feedback/toast';
import { TextArea } from '~/ui/fields/text-area';
import { useReadOnly } from '~/ui/frame/read-only';
import { Card } from '~/ui/layout/blocks';
import { DescriptionList } from '~/ui/layout/description-list';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { formatCivilDate, formatDuration, formatTime } from '~/ui/typography/format';
import { useDesk } from '../desk/desk-context';
import { useCommand } from '../desk/use-command';
import { useConsult } from '../desk/use-consult';
import { useKeptForm } from '../desk/use-kept-form';
import type { ActivityCard } from './agenda-page';
import { activityKindWords, activityStatusWords, priorityWords } from './agenda-words';

interface ActivityDetailProps {
  activity: ActivityCard;
  closeTo: string;
  /** Asks to change it. */
  onChange: () => void;
}

/** One activity: what it is about, and what can be done with it while it is planned. */
export function ActivityDetail({ activity, closeTo, onChange }: ActivityDetailProps) {
  const { basePath } = useDesk();
  const readOnly = useReadOnly();
  useConsult({ type: 'ViewRecord', fields: { collection: 'activities', id: activity.id, place: 'agenda' } });
  const {
    kind,
    subject,
    dueOn,
    startMinute,
    durationMinutes,
    priority,
    status,
    report,
    account,
    contact,
    relatedTo,
    owner,
  } = activity;
  const box = useRef<HTMLDivElement>(null);
  // Where there is no room beside the days it stands below them.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const when =
    startMinute === null
      ? 'dans la journée'
      : `${formatTime(startMinute)} (${formatDuration(durationMinutes)})`;
  return (
    <div ref={box}>
      <Card
        title={subject}
        actions={
          <LinkButton
            size="sm"
            variant="quiet"
            to={closeTo}
            icon={<X />}
            aria-label="Fermer l’activité"
            preventScrollReset
          >
            <span className="visually-hidden">Fermer</span>
          </LinkButton>
        }
      >
        <div className="flex flex-col gap-4">
          <p>
            <StatusBadge tone={activityStatusWords[status].tone}>
              {activityStatusWords[status].label}
            </StatusBadge>
          </p>
          <DescriptionList
            items={[
              { label: 'Type', value: activityKindWords[kind] },
              { label: 'Quand', value: `${formatCivilDate(dueOn, 'full')}, ${when}` },
              {
                label: 'Compte',
                value: account && (
                  <Link to={`${basePath}/${account.path}`} className="text-accent underline">
                    {account.name}
                  </Link>
                ),
              },
              {
                label: 'Contact',
                value: contact && (
                  <>
                    <Link to={`${basePath}/contacts/${contact.id}`} className="text-accent underline">
                      {contact.name}
                    </Link>
                    {contact.phone && (
                      <span className="tabular block text-small text-soft">{contact.phone}</span>
                    )}
                  </>
                ),
              },
              {
                label: 'À propos',
                value: relatedTo && (
                  <Link to={`${basePath}/${relatedTo.path}`} className="text-accent underline">
                    {relatedTo.label}
                  </Link>
                ),
              },
              { label: 'Qui', value: owner.name },
              { label: 'Priorité', value: priorityWords[priority] },
            ]}
          />
          {report && (
            <section aria-label="Compte rendu">
              <h3 className="text-small font-semibold text-soft">Compte rendu</h3>
              <p className="whitespace-pre-wrap">{report}</p>
            </section>
          )}
          {status === 'planned' && !readOnly && <PlannedActs activity={activity} onChange={onChange} />}
        </div>
      </Card>
    </div>
  );
}

function PlannedActs({ activity, onChange }: Pick<ActivityDetailProps, 'activity' | 'onChange'>) {
  const { run, pending, refusal } = useCommand();
  const toast = useToast();
  const [asked, setAsked] = useState<'done' | 'cancel' | null>(null);
  const done = useKeptForm(`compte-rendu-${activity.id}`, { report: '' });

  async function act(type: 'CompleteActivity' | 'CancelActivity', fields: object, message: string) {
    if ((await run(type, { id: activity.id, ...fields })) === undefined) return;
    if (type === 'CompleteActivity') done.reset();
    setAsked(null);
    toast({ message });
  }
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      {refusal && (
        <Notice tone="danger" title="Activité inchangée">
          {refusal.message}
        </Notice>
      )}
      {asked === null && (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onPress={() => setAsked('done')}>
            Marquer comme faite
          </Button>
          <Button onPress={onChange}>Modifier ou reporter</Button>
          <Button variant="danger" onPress={() => setAsked('cancel')}>
            Annuler l’activité
          </Button>
        </div>
      )}
      {asked === 'done' && (
        <>
          <TextArea
            name="compte-rendu"
            label="Compte rendu"
            rows={5}
            // The button pressed is gone: focus goes on to what it opened.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            help="Ce qui a été dit ou fait, et la suite à donner."
            value={done.values.report}
            onChange={(report) => done.change({ report })}
          />
          <div className="flex flex-wrap gap-2">
            <Button onPress={() => setAsked(null)}>Revenir</Button>
            <Button
              variant="primary"
              pending={pending}
              onPress={() => void act('CompleteActivity', { report: done.values.report }, 'Activité faite.')}
            >
              Enregistrer le compte rendu
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        open={asked === 'cancel'}
        title="Annuler l’activité"
        confirmLabel="Annuler l’activité"
        danger
        pending={pending}
        onCancel={() => setAsked(null)}
        onConfirm={() => void act('CancelActivity', {}, 'Activité annulée.')}
      >
        « {activity.subject} » quittera l’agenda. Elle restera dans la liste, à l’état « Annulé ».
      </ConfirmDialog>
    </div>
  );
}
