import { useEffect, useId, type ReactNode } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from '~/ui/buttons/button';
import { topLayer, useFloating } from './use-floating';

export interface PopoverProps {
  /** Names the panel. */
  label: string;
  /** What the button shows. */
  trigger: ReactNode;
  /** When the button shows an icon alone. */
  triggerLabel?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  variant?: ButtonVariant;
  size?: ButtonSize;
  align?: 'start' | 'end';
  className?: string;
}

/** A small panel that opens under its button, over the page and without blocking it. Closes on Escape or outside. */
export function Popover({
  label,
  trigger,
  triggerLabel,
  children,
  variant = 'quiet',
  size,
  align,
  className,
}: PopoverProps) {
  const floating = useFloating({ align });
  const id = useId();
  const { open, setOpen, panel } = floating;
  useEffect(() => {
    if (open) panel.current?.focus();
  }, [open, panel]);
  return (
    <>
      <button
        ref={floating.trigger}
        type="button"
        className={buttonClass(variant, size, className)}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={triggerLabel}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          className="floating popover"
          style={floating.style}
          {...topLayer}
          onBlur={(event) => {
            const to = event.relatedTarget;
            if (to && !event.currentTarget.contains(to) && to !== floating.trigger.current) setOpen(false);
          }}
        >
          {typeof children === 'function' ? children(() => setOpen(false)) : children}
        </div>
      )}
    </>
  );
}
