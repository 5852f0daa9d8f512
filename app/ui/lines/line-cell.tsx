import { useId, useState, type ClipboardEventHandler } from 'react';
import { cx } from '~/ui/class-names';
import { cellText, isFigure, isReadable, withCellText, type EditableLineColumn } from './line-column';

interface LineCellProps<Row> {
  column: EditableLineColumn<Row>;
  row: Row;
  /** "Quantité, ligne 2" */
  label: string;
  error: string | undefined;
  locked: boolean;
  onChange: (row: Row) => void;
  onPaste: ClipboardEventHandler<HTMLElement>;
}

/** One cell: shows the value; while focused keeps the text exactly as typed. */
export function LineCell<Row>({ column, row, label, error, locked, onChange, onPaste }: LineCellProps<Row>) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? cellText(column, row);
  const complaint =
    error ?? (typed !== null && !isReadable(column, typed) ? unreadable[column.kind] : undefined);
  const disabled = locked || column.locked?.(row) === true;
  const aria = {
    'aria-label': label,
    'aria-invalid': complaint ? true : undefined,
    'aria-describedby': complaint ? `${id}-erreur` : undefined,
  };
  const className = cx('line-input', isFigure(column) && 'line-figure');

  return (
    <>
      {column.kind === 'choice' ? (
        <select
          className={className}
          value={column.get(row)}
          disabled={disabled}
          onChange={(event) => onChange(column.set(row, event.target.value))}
          data-column={column.key}
          onPaste={onPaste}
          {...aria}
        >
          {!column.options.some((option) => option.value === column.get(row)) && (
            <option value={column.get(row)}>{column.get(row)}</option>
          )}
          {column.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : column.kind === 'longText' ? (
        <textarea
          className={cx(className, 'line-text')}
          rows={1}
          value={text}
          readOnly={disabled}
          data-column={column.key}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(withCellText(column, row, event.target.value));
          }}
          onBlur={() => setTyped(null)}
          onPaste={onPaste}
          {...aria}
        />
      ) : (
        <input
          className={className}
          type="text"
          inputMode={isFigure(column) ? 'decimal' : 'text'}
          autoComplete="off"
          value={text}
          readOnly={disabled}
          title={column.kind === 'text' && text.length > 20 ? text : undefined}
          placeholder={column.kind === 'date' ? 'jj/mm/aaaa' : undefined}
          list={column.kind === 'text' && column.suggestions ? `${id}-liste` : undefined}
          data-column={column.key}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(withCellText(column, row, event.target.value));
          }}
          onBlur={() => {
            if (typed !== null && isReadable(column, typed)) setTyped(null);
          }}
          onPaste={onPaste}
          {...aria}
        />
      )}
      {column.kind === 'text' && column.suggestions && (
        <datalist id={`${id}-liste`}>
          {column.suggestions.map((suggestion) => (
            <option key={suggestion.value} value={suggestion.value}>
              {suggestion.label}
            </option>
          ))}
        </datalist>
      )}
      {complaint && (
        <span id={`${id}-erreur`} className="line-error">
          {complaint}
        </span>
      )}
    </>
  );
}

const unreadable = {
  text: '',
  longText: '',
  choice: 'Choisissez dans la liste.',
  number: 'Écrivez un nombre.',
  money: 'Écrivez un montant.',
  percent: 'Écrivez un pourcentage.',
  date: 'Écrivez jj/mm/aaaa.',
} as const;
