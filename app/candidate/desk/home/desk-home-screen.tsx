import { Link } from '@remix-run/react';
import { CalendarDays, Mail } from 'lucide-react';
import { LinkButton } from '~/ui/buttons/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { Card, Columns, Page } from '~/ui/layout/blocks';
import { KeyFigures } from '~/ui/layout/key-figures';
import { PageHeader } from '~/ui/layout/page-header';
import { formatCivilDate, formatNumber, formatTime } from '~/ui/typography/format';
import { activityKindWords } from '../../agenda/agenda-words';
import { useDesk } from '../desk-context';
import { useConsult } from '../use-consult';
import type { DeskHomePage, HomeActivity, HomeMail } from './desk-home-page';

/** Bureau: the day at a glance. */
export function DeskHomeScreen({ page }: { page: DeskHomePage }) {
  const { basePath } = useDesk();
  useConsult({ type: 'ViewScreen', fields: { screen: 'desk', about: '' } });
  const { firstName, today, unread, unreadTotal, activities, alerts, missions } = page;
  return (
    <Page>
      <PageHeader
        title={firstName ? `Bonjour ${firstName}` : 'Bureau'}
        subtitle={formatCivilDate(today, 'full')}
      />
      {alerts.length > 0 && (
        <KeyFigures
          items={alerts.map((alert) => ({
            label: alert.label,
            value: formatNumber(alert.count),
            detail: alert.detail || undefined,
            tone: alert.tone ?? undefined,
            to: `${basePath}/${alert.path}`,
          }))}
        />
      )}
      <Columns side={<HomeMissions missions={missions} />}>
        <Card
          title="Messages non lus"
          actions={
            <LinkButton size="sm" variant="quiet" to={`${basePath}/messages`}>
              Tous les messages
            </LinkButton>
          }
          flush={unread.length > 0}
        >
          <UnreadMails mails={unread} total={unreadTotal} />
        </Card>
        <Card
          title="À faire aujourd’hui"
          actions={
            <LinkButton size="sm" variant="quiet" to={`${basePath}/agenda`}>
              Ouvrir l’agenda
            </LinkButton>
          }
          flush={activities.length > 0}
        >
          <DueActivities activities={activities} />
        </Card>
      </Columns>
    </Page>
  );
}

function UnreadMails({ mails, total }: { mails: readonly HomeMail[]; total: number }) {
  const { basePath, today } = useDesk();
  if (mails.length === 0)
    return (
      <EmptyState title="Tout est lu">
        Les nouveaux messages de vos clients et de vos collègues apparaissent ici.
      </EmptyState>
    );
  return (
    <ul>
      {mails.map((mail) => (
        <li key={mail.id} className="border-b border-line last:border-0">
          <Link
            to={`${basePath}/messages/${mail.id}`}
            className="flex items-start gap-3 px-4 py-2 hover:bg-hover"
          >
            <Mail aria-hidden="true" className="mt-1 size-4 shrink-0 text-accent" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{mail.subject || 'Sans objet'}</span>
              <span className="block text-small text-soft">{mail.from}</span>
            </span>
            <span className="tabular shrink-0 text-small text-soft">
              {mail.date === today ? formatTime(mail.minute) : formatCivilDate(mail.date, 'day-month')}
            </span>
          </Link>
        </li>
      ))}
      {total > mails.length && (
        <li className="px-4 py-2 text-small">
          <Link to={`${basePath}/messages`} className="text-accent underline">
            et {formatNumber(total - mails.length)} autres
          </Link>
        </li>
      )}
    </ul>
  );
}

function DueActivities({ activities }: { activities: readonly HomeActivity[] }) {
  const { basePath } = useDesk();
  if (activities.length === 0)
    return (
      <EmptyState title="Rien de prévu">
        Les appels, rendez-vous et tâches que vous planifiez dans l’agenda apparaissent ici le jour venu.
      </EmptyState>
    );
  return (
    <ul>
      {activities.map((activity) => (
        <li key={activity.id} className="border-b border-line last:border-0">
          <Link
            to={`${basePath}/agenda?activite=${activity.id}`}
            className="flex items-start gap-3 px-4 py-2 hover:bg-hover"
          >
            <CalendarDays aria-hidden="true" className="mt-1 size-4 shrink-0 text-accent" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{activity.subject}</span>
              <span className="block text-small text-soft">
                {[activityKindWords[activity.kind], activity.account].filter(Boolean).join(' · ')}
              </span>
            </span>
            {activity.isLate ? (
              <StatusBadge tone="warning">
                Prévu le {formatCivilDate(activity.dueOn, 'day-month')}
              </StatusBadge>
            ) : (
              <span className="tabular shrink-0 text-small text-soft">
                {activity.startMinute === null ? 'dans la journée' : formatTime(activity.startMinute)}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function HomeMissions({ missions }: { missions: DeskHomePage['missions'] }) {
  if (missions.length === 0) return null;
  const done = missions.filter((mission) => mission.ticked).length;
  return (
    <Card title={`Missions · ${formatNumber(done)} sur ${formatNumber(missions.length)} cochées`}>
      <ol className="flex list-decimal flex-col gap-2 ps-5">
        {missions.map((mission) => (
          <li key={mission.id} className={mission.ticked ? 'text-soft line-through' : undefined}>
            {mission.title}
          </li>
        ))}
      </ol>
      <p className="mt-3 text-small text-soft">Les consignes sont dans le volet « Missions » (touche M).</p>
    </Card>
  );
}
