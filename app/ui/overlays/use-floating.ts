import { useEffect, useRef, useState, type CSSProperties } from 'react';

/**
 * Opens an element under its trigger in the page's top layer (native popover attribute): never cut by a scrolling
 * parent, kept inside the window, closed by a press outside or Escape, focus given back to the trigger.
 */
export function useFloating({ align = 'start' }: { align?: 'start' | 'end' } = {}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [style, setStyle] = useState<CSSProperties>({});

  useEffect(() => {
    const button = trigger.current;
    const box = panel.current;
    if (!open || !button || !box) return;
    const place = () => {
      const anchor = button.getBoundingClientRect();
      const size = box.getBoundingClientRect();
      const margin = 8;
      const wanted = align === 'end' ? anchor.right - size.width : anchor.left;
      const below = window.innerHeight - anchor.bottom - margin;
      const above = anchor.top - margin;
      const goesUp = size.height > below && above > below;
      setStyle({
        left: Math.max(margin, Math.min(wanted, window.innerWidth - size.width - margin)),
        top: goesUp ? Math.max(margin, anchor.top - size.height - 4) : anchor.bottom + 4,
        maxHeight: Math.max(120, goesUp ? above - 4 : below - 4),
      });
    };
    const onPointer = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!box.contains(target) && !button.contains(target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
      button.focus();
    };
    box.showPopover?.();
    place();
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [open, align]);

  return { trigger, panel, open, setOpen, style };
}

/** The attribute that puts an element in the top layer; React 18 has no type for it. */
export const topLayer: Record<string, string> = { popover: 'manual' };
