import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ChevronDown } from 'lucide-react';
import { useReadOnly } from '~/ui/frame/read-only';
import { fold, matchesWords, searchWords } from '~/ui/typography/fold';
import { formatCount } from '~/ui/typography/format';
import { FieldFrame, useFieldIds, type FieldProps } from './field-frame';

export interface ComboOption {
  value: string;
  label: string;
  /** Beside the label, searched too: a code, a town. */
  hint?: string;
  disabled?: boolean;
}

export interface ComboBoxProps extends FieldProps {
  options: readonly ComboOption[];
  value?: string | null;
  defaultValue?: string | null;
  onChange?: (value: string | null) => void;
  /** Told of the text while it is typed, to fetch other options. */
  onTyping?: (text: string) => void;
  placeholder?: string;
  /** Most options listed at once; the rest is found by typing. Default 50. */
  limit?: number;
}

/**
 * Picks one of many by typing (WAI-ARIA combobox with list autocomplete). Its value is an option's `value`; a text that
 * matches nothing is put back on leaving. Posts the value in a hidden input.
 */
export function ComboBox(props: ComboBoxProps) {
  const { options, onChange, placeholder, limit = 50 } = props;
  const ids = useFieldIds(props);
  const listId = useId();
  const locked = useReadOnly() || Boolean(props.readOnly);
  const [ownValue, setOwnValue] = useState(props.defaultValue ?? null);
  const value = props.value === undefined ? ownValue : props.value;
  const selected = options.find((option) => option.value === value) ?? null;

  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);

  const folded = useMemo(
    () => options.map((option) => fold(`${option.label} ${option.hint ?? ''}`)),
    [options],
  );
  const matches = useMemo(() => {
    const words = typed === null ? [] : searchWords(typed);
    const found =
      words.length === 0
        ? [...options]
        : options.filter((_, index) => matchesWords(folded[index] ?? '', words));
    const start = words[0];
    if (start)
      found.sort((a, b) => Number(fold(b.label).startsWith(start)) - Number(fold(a.label).startsWith(start)));
    return found;
  }, [options, folded, typed]);
  const shown = matches.slice(0, limit);

  useEffect(() => {
    if (open && active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [open, active]);

  function show(
    index = typed === null ? shown.findIndex((option) => option.value === value) : shown.length > 0 ? 0 : -1,
  ) {
    if (locked || props.disabled) return;
    setOpen(true);
    setActive(index);
  }
  function close() {
    setOpen(false);
    setActive(-1);
  }
  function pick(option: ComboOption | null) {
    if (option?.disabled) return;
    setOwnValue(option?.value ?? null);
    setTyped(null);
    close();
    if ((option?.value ?? null) !== value) onChange?.(option?.value ?? null);
  }
  function leave() {
    if (typed !== null) {
      const words = fold(typed).trim();
      const exact = options.find((option) => fold(option.label).trim() === words);
      if (words === '') pick(null);
      else if (exact) pick(exact);
      else if (matches.length === 1) pick(matches[0] ?? null);
    }
    setTyped(null);
    close();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const last = shown.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        if (!open) show();
        else setActive(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        event.preventDefault();
        if (!open) show(last);
        else setActive(active <= 0 ? last : active - 1);
        break;
      case 'Enter':
        if (open && shown[active]) {
          event.preventDefault();
          pick(shown[active]);
        }
        break;
      case 'Escape':
        if (open) {
          event.preventDefault();
          event.stopPropagation();
          close();
        } else if (typed !== null) setTyped(null);
        break;
    }
  }

  return (
    <FieldFrame field={props} ids={ids}>
      <span className="control-group">
        <input
          id={ids.controlId}
          className="control"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
          placeholder={placeholder}
          value={typed ?? selected?.label ?? ''}
          required={props.required}
          disabled={props.disabled}
          readOnly={locked}
          onChange={(event) => {
            setTyped(event.target.value);
            props.onTyping?.(event.target.value);
            setOpen(true);
            setActive(event.target.value.trim() === '' ? -1 : 0);
          }}
          onClick={() => (open ? undefined : show())}
          onKeyDown={onKeyDown}
          onBlur={leave}
          onFocus={(event) => event.target.select()}
          {...ids.control}
        />
        {props.name && <input type="hidden" name={props.name} value={value ?? ''} />}
        <button
          type="button"
          className="control-button"
          tabIndex={-1}
          aria-hidden="true"
          disabled={locked || props.disabled}
          onPointerDown={(event) => {
            event.preventDefault();
            document.getElementById(ids.controlId)?.focus();
            if (open) close();
            else show();
          }}
        >
          <ChevronDown />
        </button>
        <ul
          ref={list}
          id={listId}
          role="listbox"
          aria-label="Propositions"
          className="combo-list"
          hidden={!open}
          onPointerDown={(event) => event.preventDefault()}
        >
          {open &&
            shown.map((option, index) => (
              // The input keeps the focus and handles the keys.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <li
                key={option.value}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={option.value === value}
                aria-disabled={option.disabled || undefined}
                data-active={index === active || undefined}
                className="combo-option"
                onClick={() => pick(option)}
                onPointerMove={() => setActive(index)}
              >
                <span>{option.label}</span>
                {option.hint && <span className="combo-hint">{option.hint}</span>}
              </li>
            ))}
        </ul>
        {open && shown.length === 0 && (
          <span className="combo-list combo-empty">Rien ne correspond à « {typed} ».</span>
        )}
        <span className="visually-hidden" role="status">
          {open && typed !== null ? formatCount(matches.length, 'proposition') : ''}
        </span>
      </span>
    </FieldFrame>
  );
}
