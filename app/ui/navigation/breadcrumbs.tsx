import { Link } from '@remix-run/react';

export interface Crumb {
  label: string;
  /** Absent for the page itself. */
  to?: string;
}

/** The way down to this page. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="breadcrumbs no-print">
      <ol>
        {items.map((item, index) => (
          <li key={index}>
            {item.to === undefined ? (
              <span aria-current={index === items.length - 1 ? 'page' : undefined}>{item.label}</span>
            ) : (
              <Link to={item.to}>{item.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
