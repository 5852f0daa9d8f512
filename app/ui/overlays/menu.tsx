import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { buttonClass, type ButtonSize, type ButtonVariant } from '~/ui/buttons/button';
import { cx } from '~/ui/class-names';
import { fold } from '~/ui/typography/fold';
import { topLayer, useFloating } from './use-floating';

export interface MenuItem {
  id: string;
  label: string;
  icon?: ReactNode;
  onSelect?: () => void;
  /** A place to go instead of an act. */
  to?: string;
  disabled?: boolean;
  danger?: boolean;
  /** A line above. */
  separated?: boolean;
}

export interface MenuProps {
  /** The button's words; its accessible name when `children` replaces them. */
  label: string;
  items: readonly MenuItem[];
  /** Content of the button instead of the words (an icon). */
  children?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  align?: 'start' | 'end';
  disabled?: boolean;
}

/** A button that opens a list of acts (WAI-ARIA menu button): arrows, Home, End, first letters, Escape. */
export function Menu({ label, items, children, variant, size, align = 'start', disabled }: MenuProps) {
  const floating = useFloating({ align });
  const { open, setOpen, panel, trigger } = floating;
  const id = useId();
  const [start, setStart] = useState<'first' | 'last'>('first');
  const typed = useRef({ text: '', at: 0 });
  const entries = () => [
    ...(panel.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled])') ?? []),
  ];

  useEffect(() => {
    if (!open) return;
    const all = [
      ...(panel.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled])') ?? []),
    ];
    (start === 'last' ? all.at(-1) : all[0])?.focus();
  }, [open, start, panel]);

  function close() {
    setOpen(false);
    trigger.current?.focus();
  }
  function openAt(position: 'first' | 'last') {
    setStart(position);
    setOpen(true);
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const all = entries();
    const index = all.indexOf(document.activeElement as HTMLElement);
    const go = (target: HTMLElement | undefined) => {
      event.preventDefault();
      target?.focus();
    };
    if (event.key === 'ArrowDown') go(all[(index + 1) % all.length]);
    else if (event.key === 'ArrowUp') go(all.at(index <= 0 ? -1 : index - 1));
    else if (event.key === 'Home') go(all[0]);
    else if (event.key === 'End') go(all.at(-1));
    else if (event.key === 'Tab') setOpen(false);
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      typed.current = {
        text: (event.timeStamp - typed.current.at < 600 ? typed.current.text : '') + fold(event.key),
        at: event.timeStamp,
      };
      go(
        [...all.slice(index), ...all.slice(0, Math.max(index, 0))].find((entry) =>
          fold(entry.textContent ?? '')
            .trim()
            .startsWith(typed.current.text),
        ),
      );
    }
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        id={`${id}-bouton`}
        className={buttonClass(variant, size, children ? 'btn-icon-auto' : undefined)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={children ? label : undefined}
        disabled={disabled}
        onClick={() => (open ? close() : openAt('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          openAt(event.key === 'ArrowUp' ? 'last' : 'first');
        }}
      >
        {children ?? (
          <>
            {label}
            <ChevronDown aria-hidden="true" />
          </>
        )}
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          role="menu"
          aria-labelledby={`${id}-bouton`}
          tabIndex={-1}
          className="floating menu"
          style={floating.style}
          onKeyDown={onKeyDown}
          {...topLayer}
        >
          {items.map((item) => (
            <MenuEntry key={item.id} item={item} onDone={close} />
          ))}
        </div>
      )}
    </>
  );
}

function MenuEntry({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const className = cx(
    'menu-item',
    item.danger && 'menu-item-danger',
    item.separated && 'menu-item-separated',
  );
  const content = (
    <>
      {item.icon ?? <span className="menu-no-icon" />}
      <span>{item.label}</span>
    </>
  );
  if (item.to !== undefined && !item.disabled) {
    return (
      <Link role="menuitem" tabIndex={-1} className={className} to={item.to} onClick={onDone}>
        {content}
      </Link>
    );
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={className}
      aria-disabled={item.disabled || undefined}
      onClick={() => {
        if (item.disabled) return;
        onDone();
        item.onSelect?.();
      }}
    >
      {content}
    </button>
  );
}
