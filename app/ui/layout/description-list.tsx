import type { ReactNode } from 'react';
import { cx } from '~/ui/class-names';

export interface Fact {
  label: string;
  /** Nothing (null, "") shows a dash. */
  value: ReactNode;
  /** Takes the whole width. */
  wide?: boolean;
}

/** The facts of a record: label and value. */
export function DescriptionList({ items, columns = 1 }: { items: readonly Fact[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={cx('facts', columns > 1 && `facts-${columns}`)}>
      {items.map((item) => (
        <div key={item.label} className={cx('fact', item.wide && 'fact-wide')}>
          <dt>{item.label}</dt>
          <dd>
            {item.value === null || item.value === undefined || item.value === '' ? (
              <span className="text-soft">—</span>
            ) : (
              item.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
