import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from '@remix-run/react';
import { Search } from 'lucide-react';
import { fold, matchesWords, searchWords } from '~/ui/typography/fold';
import { Modal } from './modal';
import { useShortcut } from './use-shortcut';

export interface Command {
  id: string;
  label: string;
  /** Heading it is listed under: "Écrans", "Actes", "Clients". */
  group: string;
  icon?: ReactNode;
  /** Beside the label: a code, a shortcut. */
  hint?: string;
  /** Other words it is found by. */
  keywords?: string;
  /** Where it leads, or what it does. */
  to?: string;
  onSelect?: () => void;
}

export interface CommandPaletteProps {
  items: readonly Command[];
  /** Told what is typed, to bring more items (records found by the server). */
  onSearch?: (text: string) => void;
  /** Told when it opens and closes. */
  onOpenChange?: (open: boolean) => void;
  placeholder?: string;
}

const limit = 40;

/** Ctrl+K: goes to any screen or record, does any frequent act. Every typed word must be found. */
export function CommandPalette({
  items,
  onSearch,
  onOpenChange,
  placeholder = 'Aller à un écran, un dossier, ou agir',
}: CommandPaletteProps) {
  const [open, setOpen] = useState(false);
  function change(next: boolean) {
    setOpen(next);
    onOpenChange?.(next);
  }
  useShortcut('ctrl+k', () => change(true), { inFields: true });
  return (
    <Modal open={open} onClose={() => change(false)} title="Aller à…" className="modal-md palette">
      <PaletteBody items={items} onSearch={onSearch} onDone={() => change(false)} placeholder={placeholder} />
    </Modal>
  );
}

interface PaletteBodyProps extends Pick<CommandPaletteProps, 'items' | 'onSearch' | 'placeholder'> {
  onDone: () => void;
}

function PaletteBody({ items, onSearch, onDone, placeholder }: PaletteBodyProps) {
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);

  const folded = useMemo(
    () => items.map((item) => fold(`${item.label} ${item.hint ?? ''} ${item.keywords ?? ''} ${item.group}`)),
    [items],
  );
  const found = useMemo(() => {
    const words = searchWords(text);
    return items.filter((_, index) => matchesWords(folded[index] ?? '', words)).slice(0, limit);
  }, [items, folded, text]);
  const groups = [...new Set(found.map((item) => item.group))].map((label) => ({
    label,
    items: found.filter((item) => item.group === label),
  }));
  const ordered = groups.flatMap((group) => group.items);
  const current = ordered[Math.min(active, ordered.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function run(command: Command | undefined) {
    if (!command) return;
    onDone();
    if (command.to !== undefined) navigate(command.to);
    command.onSelect?.();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, ordered.length));
    else if (event.key === 'ArrowUp') setActive((active - 1 + ordered.length) % Math.max(1, ordered.length));
    else if (event.key === 'Enter') run(current);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <span className="control-group control-search">
        <Search aria-hidden="true" />
        <input
          className="control"
          type="text"
          role="combobox"
          aria-label={placeholder}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            onSearch?.(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      <div ref={list} id={id} role="listbox" aria-label="Résultats" className="palette-list">
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <p className="palette-group" aria-hidden="true">
              {group.label}
            </p>
            {group.items.map((item) => (
              // The input keeps the focus and handles the keys.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={item.id}
                id={`${id}-${item.id}`}
                role="option"
                aria-selected={item === current}
                data-active={item === current || undefined}
                className="combo-option palette-option"
                onClick={() => run(item)}
                onPointerMove={() => setActive(ordered.indexOf(item))}
              >
                {item.icon}
                <span>{item.label}</span>
                {item.hint && <span className="combo-hint">{item.hint}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {ordered.length === 0 && <p className="combo-empty">Rien ne correspond à « {text} ».</p>}
    </>
  );
}
