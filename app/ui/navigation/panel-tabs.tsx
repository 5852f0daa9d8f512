import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface PanelTab {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

export interface PanelTabsProps {
  label: string;
  items: readonly PanelTab[];
  /** Controlled when given. */
  value?: string;
  defaultValue?: string;
  onChange?: (id: string) => void;
}

/** Tabs whose state stays in the page (WAI-ARIA tabs; arrows, Home, End). For parts of a record prefer `Tabs`. */
export function PanelTabs({ label, items, value, defaultValue, onChange }: PanelTabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(defaultValue ?? items[0]?.id ?? '');
  const chosen = value ?? own;
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === chosen),
  );
  const current = items[index];

  function choose(position: number) {
    const next = items[(position + items.length) % items.length];
    if (!next) return;
    setOwn(next.id);
    onChange?.(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[items.indexOf(next)]?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: items.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  }

  return (
    <div className="panel-tabs">
      {/* The tabs inside take the focus. */}
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div ref={list} role="tablist" aria-label={label} className="tabs" onKeyDown={onKeyDown}>
        {items.map((item, position) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${id}-${item.id}`}
            aria-selected={position === index}
            aria-controls={`${id}-panneau`}
            tabIndex={position === index ? 0 : -1}
            className="tab"
            onClick={() => choose(position)}
          >
            {item.label}
          </button>
        ))}
      </div>
      {current && (
        <div
          role="tabpanel"
          id={`${id}-panneau`}
          aria-labelledby={`${id}-${current.id}`}
          tabIndex={0}
          className="tab-panel"
        >
          {current.content}
        </div>
      )}
    </div>
  );
}
