import type { ReactNode } from 'react';
import { cx } from '~/ui/class-names';

export interface LineTotal {
  label: ReactNode;
  value: ReactNode;
  strong?: boolean;
}

/** The totals at the foot of a document's lines, aligned right. */
export function LineTotals({ items }: { items: readonly LineTotal[] }) {
  return (
    <dl className="line-totals">
      {items.map((item, index) => (
        <div key={index} className={cx(item.strong && 'line-total-strong')}>
          <dt>{item.label}</dt>
          <dd className="tabular">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
