import { forwardRef, type InputHTMLAttributes } from 'react';
import { useReadOnly } from '~/ui/frame/read-only';
import { FieldFrame, useFieldIds, type FieldProps } from './field-frame';

export interface TextFieldProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  autoComplete?: string;
  placeholder?: string;
  maxLength?: number;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  /** Words offered while typing (native list). */
  suggestions?: readonly string[];
}

/** One line of text. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(props, ref) {
  const {
    value,
    defaultValue,
    onChange,
    onBlur,
    type = 'text',
    autoComplete = 'off',
    placeholder,
    maxLength,
    inputMode,
    suggestions,
  } = props;
  const ids = useFieldIds(props);
  const readOnlyZone = useReadOnly();
  const listId = suggestions ? `${ids.controlId}-liste` : undefined;
  return (
    <FieldFrame field={props} ids={ids}>
      <input
        ref={ref}
        id={ids.controlId}
        className="control"
        name={props.name}
        type={type}
        value={value}
        defaultValue={defaultValue}
        onChange={onChange ? (event) => onChange(event.target.value) : undefined}
        onBlur={onBlur}
        required={props.required}
        disabled={props.disabled}
        readOnly={props.readOnly || readOnlyZone || (value !== undefined && !onChange)}
        autoComplete={autoComplete}
        placeholder={placeholder}
        maxLength={maxLength}
        inputMode={inputMode}
        list={listId}
        {...ids.control}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
});
