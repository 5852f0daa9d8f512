import { useNavigate } from '@remix-run/react';
import { Download } from 'lucide-react';
import { buttonClass } from '~/ui/buttons/button';
import { Pagination } from '~/ui/navigation/pagination';
import { formatNumber } from '~/ui/typography/format';
import type { ListPage } from './apply-list-query';
import { pageSizes } from './list-query';
import type { ListLinks } from './use-list-links';

/** Page, total, page size and export under a list. The export link carries the list's query. */
export function ListFooter<Row>({
  list,
  links,
  exportHref,
  onExport,
}: {
  list: ListPage<Row>;
  links: ListLinks;
  exportHref?: string;
  onExport?: () => void;
}) {
  const navigate = useNavigate();
  const { query, page, pageCount, total, totalUnfiltered } = list;
  const first = total === 0 ? 0 : (page - 1) * query.size + 1;
  const last = Math.min(total, page * query.size);
  const search = links.hrefFor({ ...query, page: 1 });
  return (
    <div className="list-footer no-print">
      <p role="status" className="tabular">
        {total === 0
          ? 'Aucune ligne'
          : `${formatNumber(first)}–${formatNumber(last)} sur ${formatNumber(total)}`}
        {total < totalUnfiltered && (
          <span className="text-soft"> ({formatNumber(totalUnfiltered)} au total)</span>
        )}
      </p>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(target) => links.hrefFor({ ...query, page: target })}
      />
      <div className="list-footer-end">
        {totalUnfiltered > pageSizes[0] && (
          <label className="list-size">
            <span>Lignes par page</span>
            <select
              className="control"
              value={query.size}
              onChange={(event) =>
                navigate(links.hrefFor({ ...query, size: Number(event.target.value), page: 1 }), {
                  preventScrollReset: true,
                })
              }
            >
              {[...new Set([...pageSizes, query.size])]
                .sort((a, b) => a - b)
                .map((size) => (
                  <option key={size}>{size}</option>
                ))}
            </select>
          </label>
        )}
        {exportHref && (
          <a
            href={exportHref + (search.startsWith('?') ? search : '')}
            download
            onClick={onExport}
            className={buttonClass('secondary', 'sm')}
          >
            <Download aria-hidden="true" />
            Exporter
          </a>
        )}
      </div>
    </div>
  );
}
