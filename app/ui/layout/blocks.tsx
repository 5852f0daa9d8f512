import type { ReactNode } from 'react';
import { cx } from '~/ui/class-names';

/** A page: header, then its parts one under the other. `narrow` keeps lines of text readable. */
export function Page({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return <div className={cx('page', narrow && 'page-narrow')}>{children}</div>;
}

/** A main column and a side one (20rem), which goes below where there is no room. */
export function Columns({
  children,
  side,
  sideFirst,
}: {
  children: ReactNode;
  side: ReactNode;
  sideFirst?: boolean;
}) {
  return (
    <div className="columns-box">
      <div className={cx('columns', sideFirst && 'columns-side-first')}>
        <div className="stack">{children}</div>
        <div className="stack">{side}</div>
      </div>
    </div>
  );
}

export interface CardProps {
  title?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  /** No padding: for a table. */
  flush?: boolean;
  className?: string;
  id?: string;
}

/** A titled surface. */
export function Card({ title, actions, children, footer, flush, className, id }: CardProps) {
  return (
    <section className={cx('card', className)} id={id}>
      {(title || actions) && (
        <div className="card-head">
          {title && <h2>{title}</h2>}
          {actions && <div className="card-actions no-print">{actions}</div>}
        </div>
      )}
      <div className={flush ? 'card-flush' : 'card-body'}>{children}</div>
      {footer && <div className="card-foot">{footer}</div>}
    </section>
  );
}

/** Things one under the other. `gap` in steps of 4 px; default 4 (16 px). */
export function Stack({ children, gap = 4 }: { children: ReactNode; gap?: 1 | 2 | 3 | 4 | 6 }) {
  return <div className={cx('stack', `gap-step-${gap}`)}>{children}</div>;
}

/** Things side by side, wrapping. */
export function Row({
  children,
  gap = 2,
  end,
  between,
}: {
  children: ReactNode;
  gap?: 1 | 2 | 3 | 4 | 6;
  end?: boolean;
  between?: boolean;
}) {
  return (
    <div className={cx('row', `gap-step-${gap}`, end && 'row-end', between && 'row-between')}>{children}</div>
  );
}
