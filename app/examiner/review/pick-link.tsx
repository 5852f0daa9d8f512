import { Link } from '@remix-run/react';
import { PencilLine } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { cx } from '~/ui/class-names';

const panesAreStacked = () => window.matchMedia('(max-width: 60rem)').matches;

/** Where the panes are one under the other, choosing something goes down to what is shown of it. */
function showBelow() {
  if (!panesAreStacked()) return;
  requestAnimationFrame(() => document.getElementById('critere-titre')?.scrollIntoView({ block: 'start' }));
}

interface PickLinkProps {
  to: string;
  selected: boolean;
  /** Something is typed about it and not saved. */
  unsaved: boolean;
  code: string;
  badge: ReactNode;
  text: string;
  children: ReactNode;
}

/** One criterion, competence or block of the left pane. */
export function PickLink({ to, selected, unsaved, code, badge, text, children }: PickLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (selected && !panesAreStacked()) link.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <Link
      ref={link}
      to={to}
      replace
      preventScrollReset
      onClick={showBelow}
      aria-current={selected ? 'true' : undefined}
      className={cx(
        'block scroll-my-24 rounded border px-2 py-1.5 text-table text-ink no-underline hover:bg-hover',
        selected ? 'border-accent bg-selected' : 'border-line',
      )}
    >
      <span className="flex items-center justify-between gap-2 text-small text-soft">
        <span className="tabular whitespace-nowrap">{code}</span>
        {unsaved ? (
          <span className="inline-flex items-center gap-1 text-warning">
            <PencilLine aria-hidden="true" size={14} /> Non enregistré
          </span>
        ) : (
          badge
        )}
      </span>
      <span className="line-clamp-2">{text}</span>
      <span className="mt-0.5 flex items-center gap-1 text-small text-soft">{children}</span>
    </Link>
  );
}
