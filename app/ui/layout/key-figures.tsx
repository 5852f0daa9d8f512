import type { ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { CircleCheck, TriangleAlert, CircleAlert } from 'lucide-react';
import { cx } from '~/ui/class-names';

export interface KeyFigure {
  label: string;
  value: ReactNode;
  /** Beneath: "sur 10 000 €", a change. */
  detail?: ReactNode;
  /** Adds an icon and a colour; say the same in `detail`. */
  tone?: 'success' | 'warning' | 'danger';
  to?: string;
}

const icons = { success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** The few figures that sum up a record or a day. */
export function KeyFigures({ items }: { items: readonly KeyFigure[] }) {
  return (
    <dl className="figures">
      {items.map((item) => {
        const Icon = item.tone ? icons[item.tone] : null;
        return (
          <div key={item.label} className={cx('figure', item.tone && `figure-${item.tone}`)}>
            <dt>{item.to ? <Link to={item.to}>{item.label}</Link> : item.label}</dt>
            <dd className="figure-value tabular">
              {Icon && <Icon aria-hidden="true" />}
              {item.value}
            </dd>
            {item.detail && <dd className="figure-detail">{item.detail}</dd>}
          </div>
        );
      })}
    </dl>
  );
}
