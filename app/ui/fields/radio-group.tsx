import type { ReactNode } from 'react';
import { useReadOnly } from '~/ui/frame/read-only';
import { cx } from '~/ui/class-names';
import { FieldError, useFieldIds, type FieldProps } from './field-frame';

export interface RadioOption {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps extends Omit<FieldProps, 'width'> {
  name: string;
  options: readonly RadioOption[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Side by side when short. */
  inline?: boolean;
}

/** One choice among a few, all visible. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, options, value, defaultValue, onChange, inline } = props;
  const ids = useFieldIds(props);
  const readOnlyZone = useReadOnly();
  const controlled = value !== undefined;
  return (
    <fieldset
      id={ids.controlId}
      tabIndex={-1}
      className={cx('field', 'field-choices', props.className)}
      data-invalid={props.error ? true : undefined}
      disabled={props.disabled || props.readOnly || readOnlyZone}
      aria-describedby={ids.control['aria-describedby']}
    >
      <legend className={cx('field-label', props.hideLabel && 'visually-hidden')}>
        {props.label}
        {props.required && <span className="field-required"> (obligatoire)</span>}
      </legend>
      <div className={cx('choices', inline && 'choices-inline')}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={controlled ? value === option.value : undefined}
              defaultChecked={controlled ? undefined : defaultValue === option.value}
              onChange={() => onChange?.(option.value)}
              disabled={option.disabled}
              required={props.required}
            />
            <span>
              {option.label}
              {option.help && <span className="field-help">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={ids.errorId} error={props.error} />
      {props.help && (
        <div id={ids.helpId} className="field-help">
          {props.help}
        </div>
      )}
    </fieldset>
  );
}
