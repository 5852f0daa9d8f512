import { Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { StatusBadge } from '~/ui/feedback/status-badge';
import { formatCivilDate, formatTime } from '~/ui/typography/format';
import type { ActivityCard, AgendaDay } from './agenda-page';
import { activityKindWords } from './agenda-words';

export interface DayColumnsProps {
  days: readonly AgendaDay[];
  openId: string | null;
  hrefOf: (activityId: string) => string;
  /** Plans something on a day; null where nothing can be changed. */
  onAdd: ((dueOn: string) => void) | null;
}

const nbsp = '\u00a0';

/** Days side by side, one under the other where there is no room. */
export function DayColumns({ days, openId, hrefOf, onAdd }: DayColumnsProps) {
  return (
    <div className="@container">
      <ol className={`grid gap-2 ${days.length > 1 ? '@md:grid-cols-2 @3xl:grid-cols-5' : ''}`}>
        {days.map((day) => {
          const [weekday = '', ...rest] = formatCivilDate(day.date, 'weekday').split(nbsp);
          const date = rest.join(nbsp);
          return (
            <li
              key={day.date}
              className={`min-h-24 min-w-0 rounded border bg-surface ${day.isToday ? 'border-accent' : 'border-line'}`}
            >
              <div
                className={`flex items-center justify-between gap-2 border-b border-line px-3 py-1.5 ${day.isToday ? 'bg-accent-soft' : 'bg-sunken'}`}
              >
                <h3 className="text-table font-semibold">
                  <span className="block first-letter:uppercase">{weekday}</span>
                  <span className="block text-small font-normal text-soft">{date}</span>
                  {day.isToday && <span className="visually-hidden"> (aujourd’hui)</span>}
                </h3>
                {onAdd && (
                  <button
                    type="button"
                    className="btn btn-quiet btn-icon btn-sm"
                    aria-label={`Planifier le ${formatCivilDate(day.date, 'weekday')}`}
                    onClick={() => onAdd(day.date)}
                  >
                    <Plus aria-hidden="true" />
                  </button>
                )}
              </div>
              {day.activities.length === 0 ? (
                <p className="px-3 py-2 text-small text-soft">Rien de prévu</p>
              ) : (
                <ul className="flex flex-col gap-1.5 p-1.5">
                  {day.activities.map((activity) => (
                    <ActivityLink
                      key={activity.id}
                      activity={activity}
                      to={hrefOf(activity.id)}
                      isOpen={activity.id === openId}
                    />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function ActivityLink({ activity, to, isOpen }: { activity: ActivityCard; to: string; isOpen: boolean }) {
  const { kind, subject, startMinute, durationMinutes, status, account, isLate, priority } = activity;
  const time =
    startMinute === null
      ? 'Dans la journée'
      : `${formatTime(startMinute)} – ${formatTime(Math.min(1439, startMinute + durationMinutes))}`;
  return (
    <li>
      <Link
        to={to}
        preventScrollReset
        aria-current={isOpen ? 'true' : undefined}
        className={`block rounded border px-2 py-1.5 text-table ${isOpen ? 'border-accent bg-selected' : 'border-line hover:bg-hover'}`}
      >
        <span className="tabular block text-small text-soft">
          {time} · {activityKindWords[kind]}
        </span>
        <span className={`block font-medium ${status === 'done' ? 'line-through decoration-1' : ''}`}>
          {subject}
        </span>
        {account && <span className="block truncate text-small text-soft">{account.name}</span>}
        <span className="flex flex-wrap gap-1">
          {status === 'done' && <StatusBadge tone="success">Fait</StatusBadge>}
          {isLate && <StatusBadge tone="warning">En retard</StatusBadge>}
          {priority === 'high' && status === 'planned' && (
            <StatusBadge tone="danger">Priorité haute</StatusBadge>
          )}
        </span>
      </Link>
    </li>
  );
}
