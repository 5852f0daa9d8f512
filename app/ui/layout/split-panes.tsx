import {
  Children,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';

export interface SplitPanesProps {
  /** Under which the reader's sizes are kept. */
  id: string;
  /** Starting widths in %, one per pane. */
  sizes: readonly number[];
  /** Names of the panes. */
  labels: readonly string[];
  /** Two or three panes. */
  children: ReactNode;
}

const smallest = 14;

/** Panes side by side with borders that move by pointer or arrow keys; stacked on narrow screens. */
export function SplitPanes({ id, sizes, labels, children }: SplitPanesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState<readonly number[]>(sizes);
  const panes = Children.toArray(children);
  const count = sizes.length;
  const storageKey = `volets-${id}`;

  useEffect(() => {
    const kept = readWidths(storageKey, count);
    if (kept) setWidths(kept);
  }, [storageKey, count]);

  function move(border: number, by: number) {
    setWidths((current) => {
      const next = [...current];
      const left = next[border] ?? 0;
      const right = next[border + 1] ?? 0;
      const step = Math.max(smallest - left, Math.min(by, right - smallest));
      next[border] = left + step;
      next[border + 1] = right - step;
      try {
        localStorage.setItem(storageKey, JSON.stringify(next));
      } catch {
        // Private browsing: the sizes last as long as the page.
      }
      return next;
    });
  }
  function drag(border: number, event: PointerEvent<HTMLDivElement>) {
    const handle = event.currentTarget;
    const width = box.current?.clientWidth ?? 1;
    let last = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const onMove = (moved: globalThis.PointerEvent) => {
      move(border, ((moved.clientX - last) / width) * 100);
      last = moved.clientX;
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', onMove), {
      once: true,
    });
  }
  function onKeyDown(border: number, event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    move(border, event.key === 'ArrowLeft' ? -2 : 2);
  }

  const template = widths.map((width) => `minmax(0, ${width}fr)`).join(' 9px ');
  return (
    <div ref={box} className="panes" style={{ gridTemplateColumns: template }}>
      {panes.map((pane, index) => [
        index > 0 && (
          // A focusable separator is a control (WAI-ARIA window splitter).
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <div
            key={`border-${index}`}
            role="separator"
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={`Largeur : ${labels[index - 1] ?? ''}`}
            aria-valuenow={Math.round(widths[index - 1] ?? 0)}
            aria-valuemin={smallest}
            aria-valuemax={100 - smallest}
            className="pane-border no-print"
            onPointerDown={(event) => drag(index - 1, event)}
            onKeyDown={(event) => onKeyDown(index - 1, event)}
          />
        ),
        <section key={`pane-${index}`} className="pane" aria-label={labels[index]}>
          {pane}
        </section>,
      ])}
    </div>
  );
}

function readWidths(key: string, count: number): number[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (!Array.isArray(kept) || kept.length !== count) return null;
    return kept.every((width): width is number => typeof width === 'number' && width >= smallest)
      ? kept
      : null;
  } catch {
    return null;
  }
}
