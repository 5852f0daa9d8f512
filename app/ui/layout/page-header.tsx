import type { ReactNode } from 'react';
import { formatNumber } from '~/ui/typography/format';

export interface PageHeaderProps {
  title: ReactNode;
  /** How many rows the list holds. */
  count?: number;
  status?: ReactNode;
  subtitle?: ReactNode;
  breadcrumbs?: ReactNode;
  /** At the right: primary last. */
  actions?: ReactNode;
}

/** The head of a page: its only h1, status and acts. */
export function PageHeader({ title, count, status, subtitle, breadcrumbs, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      {breadcrumbs}
      <div className="page-header-line">
        <div className="page-header-title">
          <h1>
            {title}
            {count !== undefined && <span className="page-header-count"> {formatNumber(count)}</span>}
          </h1>
          {status}
        </div>
        {actions && <div className="page-header-actions no-print">{actions}</div>}
      </div>
      {subtitle && <p className="page-header-subtitle">{subtitle}</p>}
    </header>
  );
}
