import { useState, type ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { CivilDate } from '~/ui/typography/values';
import { formatNumber } from '~/ui/typography/format';

export interface TimelineEntry {
  id: string;
  /** 'YYYY-MM-DD' */
  date: string;
  /** "14 h 30" */
  time?: string;
  /** One of `kinds`. */
  kind: string;
  title: ReactNode;
  body?: ReactNode;
  to?: string;
  icon?: ReactNode;
  author?: string;
}

export interface TimelineProps {
  label: string;
  /** Newest first. */
  entries: readonly TimelineEntry[];
  /** Kinds to filter by; none hides the filter. */
  kinds?: readonly { value: string; label: string }[];
  empty?: ReactNode;
  /** Entries shown before « Afficher la suite ». Default 20. */
  pageSize?: number;
}

/** What happened, newest first, grouped by day; filtered by kind. */
export function Timeline({
  label,
  entries,
  kinds = [],
  empty = 'Aucun échange pour l’instant.',
  pageSize = 20,
}: TimelineProps) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(pageSize);
  const kept = entries.filter((entry) => !hidden.has(entry.kind));
  const visible = kept.slice(0, shown);
  const days = [...new Set(visible.map((entry) => entry.date))];
  const usedKinds = kinds.filter((kind) => entries.some((entry) => entry.kind === kind.value));

  function toggle(kind: string) {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  }

  return (
    <section className="timeline" aria-label={label}>
      {usedKinds.length > 1 && (
        <div className="timeline-filter no-print" role="group" aria-label={`Filtrer : ${label}`}>
          {usedKinds.map((kind) => (
            <button
              key={kind.value}
              type="button"
              className="toggle-chip"
              aria-pressed={!hidden.has(kind.value)}
              onClick={() => toggle(kind.value)}
            >
              {kind.label}
            </button>
          ))}
        </div>
      )}
      {visible.length === 0 && (
        <p className="text-soft">{entries.length === 0 ? empty : 'Tout est masqué par le filtre.'}</p>
      )}
      {days.map((day) => (
        <div key={day} className="timeline-day">
          <h3>
            <CivilDate value={day} format="full" />
          </h3>
          <ol>
            {visible
              .filter((entry) => entry.date === day)
              .map((entry) => (
                <li key={entry.id} className="timeline-entry">
                  <span className="timeline-icon" aria-hidden="true">
                    {entry.icon}
                  </span>
                  <div>
                    <p className="timeline-title">
                      {entry.to ? <Link to={entry.to}>{entry.title}</Link> : entry.title}
                    </p>
                    {entry.body && <div className="timeline-body">{entry.body}</div>}
                    {(entry.time || entry.author) && (
                      <p className="timeline-meta">
                        {[entry.time, entry.author].filter(Boolean).join(' · ')}
                      </p>
                    )}
                  </div>
                </li>
              ))}
          </ol>
        </div>
      ))}
      {kept.length > shown && (
        <button
          type="button"
          className="btn btn-quiet btn-sm no-print"
          onClick={() => setShown(shown + pageSize)}
        >
          Afficher la suite ({formatNumber(kept.length - shown)})
        </button>
      )}
    </section>
  );
}
