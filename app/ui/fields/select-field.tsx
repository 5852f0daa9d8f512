import { forwardRef } from 'react';
import { useReadOnly } from '~/ui/frame/read-only';
import { FieldFrame, useFieldIds, type FieldProps } from './field-frame';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps extends FieldProps {
  options: readonly SelectOption[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  /** First, empty choice. */
  placeholder?: string;
}

/** A native select: for up to a few dozen choices. Longer lists: ComboBox. */
export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(props, ref) {
  const { options, value, defaultValue, onChange, onBlur, placeholder } = props;
  const ids = useFieldIds(props);
  const readOnlyZone = useReadOnly();
  return (
    <FieldFrame field={props} ids={ids}>
      <select
        ref={ref}
        id={ids.controlId}
        className="control"
        name={props.name}
        value={value}
        defaultValue={defaultValue}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={onBlur}
        required={props.required}
        disabled={props.disabled || props.readOnly || readOnlyZone}
        {...ids.control}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
});
