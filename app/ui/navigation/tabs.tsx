import type { ReactNode } from 'react';
import { Link } from '@remix-run/react';

export interface TabLink {
  to: string;
  label: ReactNode;
  current: boolean;
  /** How many things it holds. */
  count?: number;
}

/** Parts of a record, each with its address: links, so Back works and nothing needs JavaScript. */
export function Tabs({ label, items }: { label: string; items: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="tabs no-print">
      {items.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          className="tab"
          aria-current={item.current ? 'page' : undefined}
          preventScrollReset
        >
          {item.label}
          {item.count !== undefined && <span className="tab-count">{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
