import { useReadOnly } from '~/ui/frame/read-only';
import { cx } from '~/ui/class-names';
import { FieldError, useFieldIds, type FieldProps } from './field-frame';

export interface CheckboxFieldProps extends Omit<FieldProps, 'width'> {
  value?: boolean;
  defaultValue?: boolean;
  onChange?: (value: boolean) => void;
  /** What a native form posts when checked. Default "on". */
  formValue?: string;
}

/** One box to check, its label beside it. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { value, defaultValue, onChange, formValue } = props;
  const ids = useFieldIds({
    ...props,
    id: props.id ?? (props.name && formValue ? `champ-${props.name}-${formValue}` : undefined),
  });
  const readOnlyZone = useReadOnly();
  return (
    <div className={cx('field', props.className)} data-invalid={props.error ? true : undefined}>
      <label className="choice">
        <input
          id={ids.controlId}
          type="checkbox"
          name={props.name}
          value={formValue}
          checked={value}
          defaultChecked={defaultValue}
          onChange={(event) => onChange?.(event.target.checked)}
          required={props.required}
          disabled={props.disabled || props.readOnly || readOnlyZone}
          {...ids.control}
        />
        <span className={cx(props.hideLabel && 'visually-hidden')}>
          {props.label}
          {props.required && <span className="field-required"> (obligatoire)</span>}
        </span>
      </label>
      <FieldError id={ids.errorId} error={props.error} />
      {props.help && (
        <div id={ids.helpId} className="field-help choice-help">
          {props.help}
        </div>
      )}
    </div>
  );
}
