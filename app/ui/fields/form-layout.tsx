import type { ReactNode } from 'react';
import { cx } from '~/ui/class-names';

/** A titled part of a form. */
export function FormSection({
  title,
  help,
  children,
}: {
  title: string;
  help?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="form-section">
      <legend>{title}</legend>
      {help && <p className="field-help">{help}</p>}
      {children}
    </fieldset>
  );
}

/** Fields side by side where there is room, one column otherwise. */
export function FormGrid({ columns = 2, children }: { columns?: 1 | 2 | 3; children: ReactNode }) {
  return <div className={cx('form-grid', `form-grid-${columns}`)}>{children}</div>;
}

/** The acts at the foot of a form: primary on the right. `start` holds what stands apart on the left. */
export function FormActions({
  children,
  start,
  sticky,
}: {
  children: ReactNode;
  start?: ReactNode;
  sticky?: boolean;
}) {
  return (
    <div className={cx('form-actions', sticky && 'form-actions-sticky')}>
      {start && <div className="form-actions-start">{start}</div>}
      <div className="form-actions-end">{children}</div>
    </div>
  );
}
