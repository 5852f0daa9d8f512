import { cloneElement, useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { topLayer } from './use-floating';

export interface TooltipProps {
  text: string;
  /** The text already is the child's accessible name: do not read it twice. */
  isLabel?: boolean;
  /** One element; give it `tabIndex={0}` when it is not focusable by itself. */
  children: ReactElement;
}

const hoverDelay = 350;

/**
 * A short explanation on hover and on keyboard focus; Escape hides it, the pointer can rest on it (WCAG 1.4.13).
 * Never the only place where something is said.
 */
export function Tooltip({ text, isLabel = false, children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [open, setOpen] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  function plan(next: boolean, delay: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), delay);
  }
  return (
    // Listens to what happens on the element it wraps.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      ref={anchor}
      className="tooltip-anchor"
      onPointerEnter={(event) => event.pointerType === 'mouse' && plan(true, hoverDelay)}
      onPointerLeave={() => plan(false, 80)}
      onPointerDown={() => plan(false, 0)}
      onFocus={(event) => event.target.matches(':focus-visible') && plan(true, 0)}
      onBlur={() => plan(false, 0)}
      onKeyDown={(event) => event.key === 'Escape' && plan(false, 0)}
    >
      {isLabel ? children : cloneElement(children, { 'aria-describedby': id })}
      {!isLabel && (
        <span id={id} hidden>
          {text}
        </span>
      )}
      {open && <Bubble text={text} anchor={anchor} />}
    </span>
  );
}

function Bubble({ text, anchor }: { text: string; anchor: React.RefObject<HTMLElement> }) {
  const bubble = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = bubble.current;
    const around = anchor.current?.firstElementChild?.getBoundingClientRect();
    if (!element || !around) return;
    element.showPopover?.();
    const { width, height } = element.getBoundingClientRect();
    const below = around.bottom + 6 + height < window.innerHeight;
    element.style.left = `${Math.max(8, Math.min(around.left + around.width / 2 - width / 2, window.innerWidth - width - 8))}px`;
    element.style.top = `${below ? around.bottom + 6 : around.top - height - 6}px`;
  }, [anchor]);
  return (
    <span ref={bubble} role="tooltip" aria-hidden="true" className="tooltip" {...topLayer}>
      {text}
    </span>
  );
}
