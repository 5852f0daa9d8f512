import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatNumber } from '~/ui/typography/format';

export interface PaginationProps {
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
}

/** Previous, next and the pages around the current one. Nothing for a single page. */
export function Pagination({ page, pageCount, hrefFor }: PaginationProps) {
  if (pageCount <= 1) return null;
  const pages = [...new Set([1, page - 1, page, page + 1, pageCount])].filter(
    (target) => target >= 1 && target <= pageCount,
  );
  return (
    <nav className="pagination" aria-label="Pages">
      <Step
        label="Page précédente"
        to={page > 1 ? hrefFor(page - 1) : null}
        icon={<ChevronLeft aria-hidden="true" />}
      />
      {pages.map((target, index) => (
        <span key={target} className="pagination-item">
          {index > 0 && target - (pages[index - 1] ?? 0) > 1 && <span className="text-soft">…</span>}
          <Link
            to={hrefFor(target)}
            className="pagination-link"
            aria-label={`Page ${target}`}
            aria-current={target === page ? 'page' : undefined}
            preventScrollReset
          >
            {formatNumber(target)}
          </Link>
        </span>
      ))}
      <Step
        label="Page suivante"
        to={page < pageCount ? hrefFor(page + 1) : null}
        icon={<ChevronRight aria-hidden="true" />}
      />
    </nav>
  );
}

function Step({ label, to, icon }: { label: string; to: string | null; icon: React.ReactNode }) {
  if (to === null) return <span className="pagination-link pagination-off">{icon}</span>;
  return (
    <Link to={to} className="pagination-link" aria-label={label} preventScrollReset>
      {icon}
    </Link>
  );
}
