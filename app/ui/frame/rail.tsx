import type { ReactNode } from 'react';
import { NavLink } from '@remix-run/react';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';

export interface RailItem {
  to: string;
  label: string;
  icon: ReactNode;
  /** A count to notice. */
  badge?: number;
  /** The count in words ("3 non lus"). */
  badgeLabel?: string;
  /** Matches this address alone, not those below it. */
  end?: boolean;
}

export interface RailGroup {
  label: string;
  items: readonly RailItem[];
}

/** The links of the left rail, in groups. */
export function RailLinks({ groups, onFollow }: { groups: readonly RailGroup[]; onFollow?: () => void }) {
  return (
    <div className="rail-groups">
      {groups.map((group) => (
        <div key={group.label} className="rail-group">
          <p className="rail-label" id={`rail-${group.label}`}>
            {group.label}
          </p>
          <ul aria-labelledby={`rail-${group.label}`}>
            {group.items.map((item) => (
              <li key={item.to}>
                <NavLink
                  to={item.to}
                  end={item.end}
                  className="rail-link"
                  title={item.label}
                  onClick={onFollow}
                >
                  {item.icon}
                  <span className="rail-text">{item.label}</span>
                  {Boolean(item.badge) && (
                    <span className="rail-badge">
                      <span aria-hidden="true">{item.badge}</span>
                      <span className="visually-hidden">, {item.badgeLabel ?? String(item.badge)}</span>
                    </span>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

export interface RailProps {
  groups: readonly RailGroup[];
  icons: boolean;
  onToggle: () => void;
}

/** The left rail of wide screens: icons and words, or icons alone. */
export function Rail({ groups, icons, onToggle }: RailProps) {
  const Icon = icons ? PanelLeftOpen : PanelLeftClose;
  return (
    <nav className="rail no-print" aria-label="Navigation principale" data-icons={icons || undefined}>
      <RailLinks groups={groups} />
      <button
        type="button"
        className="rail-link rail-toggle"
        aria-expanded={!icons}
        onClick={onToggle}
        title={icons ? 'Déplier le menu' : 'Replier le menu'}
      >
        <Icon aria-hidden="true" />
        <span className="rail-text">{icons ? 'Déplier le menu' : 'Replier le menu'}</span>
      </button>
    </nav>
  );
}
