import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { CircleAlert, X } from 'lucide-react';
import type { MailAddress } from '~/domain/crm/mailbox/records';
import { fold, matchesWords, searchWords } from '~/ui/typography/fold';
import type { BookAddress } from './mail-book';
import { parseAddress } from './parse-address';

export interface RecipientsFieldProps {
  label: string;
  value: readonly MailAddress[];
  onChange: (next: MailAddress[]) => void;
  book: readonly BookAddress[];
  error: string | null;
}

const mostShown = 8;

/** Recipients as tokens: chosen from the company's book while typing, or typed whole. */
export function RecipientsField({ label, value, onChange, book, error }: RecipientsFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const folded = useMemo(() => book.map((one) => fold(`${one.name} ${one.email} ${one.hint}`)), [book]);
  const matches = useMemo(() => {
    const words = searchWords(text);
    if (words.length === 0) return [];
    const taken = new Set(value.map((one) => one.email));
    return book
      .filter((one, index) => !taken.has(one.email) && matchesWords(folded[index] ?? '', words))
      .slice(0, mostShown);
  }, [book, folded, text, value]);
  const isOpen = open && matches.length > 0;

  function add(address: MailAddress) {
    if (!value.some((one) => one.email === address.email))
      onChange([...value, { name: address.name, email: address.email }]);
    setText('');
    setProblem(null);
    setActive(0);
  }
  /** Takes what is typed as an address; says what is wrong when it is not one. */
  function take(): boolean {
    if (text.trim() === '') return true;
    const address = parseAddress(text, book);
    if (address) add(address);
    else
      setProblem(
        'Choisissez un correspondant dans la liste, ou écrivez une adresse complète : nom@entreprise.fr.',
      );
    return address !== null;
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const chosen = isOpen ? matches[active] : undefined;
    if (event.key === 'ArrowDown' && isOpen) setActive((active + 1) % matches.length);
    else if (event.key === 'ArrowUp' && isOpen) setActive((active - 1 + matches.length) % matches.length);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (chosen) add(chosen);
      else take();
    } else if ((event.key === ',' || event.key === ';') && text.includes('@')) take();
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'Backspace' && text === '' && value.length > 0) onChange(value.slice(0, -1));
    else return;
    event.preventDefault();
  }

  const shown = error ?? problem;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <div className="relative">
        <div className="flex min-h-9 flex-wrap items-center gap-1 rounded border border-strong bg-surface px-2 py-1 focus-within:outline-2 focus-within:outline-[var(--focus)]">
          {value.map((one) => (
            <span
              key={one.email}
              className="inline-flex max-w-full items-center gap-1 rounded bg-accent-soft ps-2 text-table"
              title={one.email}
            >
              <span className="truncate">{one.name || one.email}</span>
              <button
                type="button"
                className="p-1"
                aria-label={`Retirer ${one.name || one.email}`}
                onClick={() => onChange(value.filter((other) => other.email !== one.email))}
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </span>
          ))}
          <input
            id={id}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={`${id}-liste`}
            aria-autocomplete="list"
            aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
            aria-invalid={shown ? true : undefined}
            aria-describedby={shown ? `${id}-erreur` : undefined}
            autoComplete="off"
            className="min-w-32 flex-1 bg-transparent outline-none"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setOpen(true);
              setActive(0);
              setProblem(null);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setOpen(false);
              take();
            }}
          />
        </div>
        {isOpen && (
          <ul
            id={`${id}-liste`}
            role="listbox"
            aria-label="Correspondants"
            className="absolute inset-x-0 top-full z-10 max-h-64 overflow-auto rounded border border-strong bg-surface py-1 shadow-overlay"
          >
            {matches.map((one, index) => (
              <li
                key={one.email}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={`cursor-pointer px-3 py-1.5 text-table ${index === active ? 'bg-selected' : ''}`}
                onPointerDown={(event) => {
                  event.preventDefault();
                  add(one);
                }}
                onPointerMove={() => setActive(index)}
              >
                <span className="font-medium">{one.name}</span> <span className="text-soft">{one.hint}</span>
                <span className="block text-small text-soft">{one.email}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {shown && (
        <p id={`${id}-erreur`} className="field-error" role="alert">
          <CircleAlert aria-hidden="true" /> {shown}
        </p>
      )}
    </div>
  );
}
