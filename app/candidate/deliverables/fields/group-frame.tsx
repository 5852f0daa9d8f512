import { useId, type ReactNode } from 'react';
import { cx } from '~/ui/class-names';
import { FieldError } from '~/ui/fields/field-frame';

export interface GroupProps {
  /** Anchor of the field. */
  id?: string;
  label: string;
  help?: string;
  error?: string | null;
  expected?: boolean;
  hideLabel?: boolean;
  children: ReactNode;
}

/** A field made of several controls: its label is a legend. */
export function GroupFrame({ id, label, help, error, expected, hideLabel, children }: GroupProps) {
  const errorId = useId();
  const helpId = useId();
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="field"
      data-invalid={error ? true : undefined}
      aria-describedby={[error && errorId, help && helpId].filter(Boolean).join(' ') || undefined}
    >
      <legend className={cx('field-label mb-1', hideLabel && 'visually-hidden')}>
        {label}
        {expected && <span className="field-required"> (attendu)</span>}
      </legend>
      {help && (
        <div id={helpId} className="field-help">
          {help}
        </div>
      )}
      {children}
      <FieldError id={errorId} error={error} />
    </fieldset>
  );
}
