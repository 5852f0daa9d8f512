import { forwardRef, type KeyboardEventHandler } from 'react';
import { useReadOnly } from '~/ui/frame/read-only';
import { formatNumber } from '~/ui/typography/format';
import { FieldFrame, useFieldIds, type FieldProps } from './field-frame';

export interface TextAreaProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>;
  /** Smallest height in lines; grows with the text. Default 3. */
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  /** Shows how many characters are written (needs `value`). */
  showCount?: boolean;
  lang?: string;
}

/** Several lines of text; grows with what is typed (CSS `field-sizing`, fixed height with a handle where missing). */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const {
    value,
    defaultValue,
    onChange,
    onBlur,
    onKeyDown,
    rows = 3,
    maxLength,
    placeholder,
    showCount,
    lang,
  } = props;
  const ids = useFieldIds(props);
  const readOnlyZone = useReadOnly();
  return (
    <FieldFrame field={props} ids={ids}>
      <textarea
        ref={ref}
        id={ids.controlId}
        className="control control-area"
        name={props.name}
        rows={rows}
        style={{ minHeight: `calc(${rows} * 1.45em + 0.875rem)` }}
        value={value}
        defaultValue={defaultValue}
        onChange={onChange ? (event) => onChange(event.target.value) : undefined}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        required={props.required}
        disabled={props.disabled}
        readOnly={props.readOnly || readOnlyZone || (value !== undefined && !onChange)}
        maxLength={maxLength}
        placeholder={placeholder}
        lang={lang}
        {...ids.control}
      />
      {showCount && value !== undefined && (
        <div className="field-count" aria-hidden="true">
          {formatNumber(value.length)}
          {maxLength ? ` / ${formatNumber(maxLength)}` : ''}
        </div>
      )}
    </FieldFrame>
  );
});
