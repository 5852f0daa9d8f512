import { useState } from 'react';
import { cx } from '~/ui/class-names';
import { useReadOnly } from '~/ui/frame/read-only';
import { FieldFrame, useFieldIds, type FieldProps } from './field-frame';

export interface ParsedFieldProps<Value> extends FieldProps {
  value?: Value | null;
  defaultValue?: Value | null;
  /** Called at each keystroke with what the text means, null when empty or unreadable. */
  onChange?: (value: Value | null, text: string) => void;
  onBlur?: () => void;
  placeholder?: string;
}

interface ParsedInputProps<Value> {
  field: ParsedFieldProps<Value>;
  parse: (text: string) => Value | null;
  format: (value: Value) => string;
  /** Said when the text cannot be read. */
  complaint: string;
  inputMode: 'decimal' | 'numeric' | 'text';
  unit?: string;
  align?: 'start' | 'end';
  /** Drawn after the input (calendar button). */
  after?: (set: (value: Value | null) => void, current: Value | null) => React.ReactNode;
  onStep?: (direction: 1 | -1, current: Value | null) => Value | null;
}

/**
 * A text input that means a value. What is typed stays as typed until focus leaves, then is rewritten in French form;
 * an unreadable text stays and is explained. Posts its text under `name`.
 */
export function ParsedInput<Value extends string | number>(props: ParsedInputProps<Value>) {
  const { field, parse, format, complaint, inputMode, unit, align = 'end', after, onStep } = props;
  const readOnlyZone = useReadOnly();
  const write = (value: Value | null | undefined) =>
    value === null || value === undefined ? '' : format(value);
  const [text, setText] = useState(() => write(field.value ?? field.defaultValue));
  const [left, setLeft] = useState(false);
  const controlled = field.value !== undefined;
  const meant = text.trim() === '' ? null : parse(text);
  const unreadable = text.trim() !== '' && meant === null;

  const [lastValue, setLastValue] = useState(field.value);
  if (controlled && field.value !== lastValue) {
    setLastValue(field.value);
    if (field.value !== meant && !(field.value === null && unreadable)) setText(write(field.value));
  }

  const error = field.error ?? (left && unreadable ? complaint : undefined);
  const shown = { ...field, error };
  const ids = useFieldIds(shown);
  const locked = Boolean(field.readOnly) || readOnlyZone;

  function change(next: string) {
    setText(next);
    const value = next.trim() === '' ? null : parse(next);
    field.onChange?.(value, next);
  }
  function set(value: Value | null) {
    setText(write(value));
    setLeft(true);
    field.onChange?.(value, write(value));
  }

  return (
    <FieldFrame field={shown} ids={ids}>
      <span className="control-group" data-align={align}>
        <input
          id={ids.controlId}
          className="control"
          name={field.name}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          placeholder={field.placeholder}
          value={text}
          required={field.required}
          disabled={field.disabled}
          readOnly={locked}
          onChange={(event) => change(event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true);
            if (meant !== null) setText(format(meant));
            field.onBlur?.();
          }}
          onKeyDown={(event) => {
            if (!onStep || locked || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            set(onStep(event.key === 'ArrowUp' ? 1 : -1, meant));
          }}
          {...ids.control}
        />
        {unit && (
          <span className={cx('control-unit', unit.length > 2 && 'control-unit-long')} aria-hidden="true">
            {unit}
          </span>
        )}
        {after && !locked && !field.disabled && after(set, meant)}
      </span>
    </FieldFrame>
  );
}
