import { useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { cx } from '~/ui/class-names';

/** What every field accepts. */
export interface FieldProps {
  name?: string;
  label: string;
  /** Under the control: how to fill it. */
  help?: ReactNode;
  /** What is wrong and what to do, in words. */
  error?: string | null;
  required?: boolean;
  /** Awaited, without anything being refused for the lack of it. */
  expected?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  /** Keeps the label for screen readers only (inside a table, a bar). */
  hideLabel?: boolean;
  /** xs 6 characters · sm a date · md a name · lg a line · full (default). */
  width?: 'xs' | 'sm' | 'md' | 'lg' | 'full';
  id?: string;
  className?: string;
  autoFocus?: boolean;
}

/** Ids that tie a control to its label, help and error, and the attributes to spread on the control. */
export function useFieldIds({
  id,
  name,
  help,
  error,
  autoFocus,
}: Pick<FieldProps, 'id' | 'name' | 'help' | 'error' | 'autoFocus'>) {
  const generated = useId();
  const controlId = id ?? (name ? `champ-${name}` : generated);
  const helpId = help ? `${controlId}-aide` : undefined;
  const errorId = error ? `${controlId}-erreur` : undefined;
  return {
    controlId,
    helpId,
    errorId,
    control: {
      'aria-describedby': [errorId, helpId].filter(Boolean).join(' ') || undefined,
      'aria-invalid': error ? (true as const) : undefined,
      // A dialog looks for the data attribute: React focuses before the dialog is shown.
      autoFocus,
      'data-autofocus': autoFocus || undefined,
    },
  };
}

export type FieldIds = ReturnType<typeof useFieldIds>;

/** Label above, control, help under, error beside with icon and words. */
export function FieldFrame({
  field,
  ids,
  children,
}: {
  field: FieldProps;
  ids: FieldIds;
  children: ReactNode;
}) {
  return (
    <div
      className={cx('field', field.width && `field-${field.width}`, field.className)}
      data-invalid={field.error ? true : undefined}
    >
      <label htmlFor={ids.controlId} className={cx('field-label', field.hideLabel && 'visually-hidden')}>
        {field.label}
        {field.required && <span className="field-required"> (obligatoire)</span>}
        {field.expected && <span className="field-required"> (attendu)</span>}
      </label>
      <div className="field-body">
        {children}
        <FieldError id={ids.errorId} error={field.error} />
      </div>
      {field.help && (
        <div id={ids.helpId} className="field-help">
          {field.help}
        </div>
      )}
    </div>
  );
}

export function FieldError({ id, error }: { id: string | undefined; error: string | null | undefined }) {
  if (!error) return null;
  return (
    <div id={id} className="field-error">
      <CircleAlert aria-hidden="true" />
      <span>{error}</span>
    </div>
  );
}
