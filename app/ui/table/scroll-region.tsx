import { useEffect, useRef, useState, type ReactNode } from 'react';

interface ScrollRegionProps {
  /** Names the region when it scrolls. */
  label: string;
  className: string;
  children: ReactNode;
}

/** Room for a table that may be wider than its place: once it is, the keyboard reaches it and scrolls it with the arrows. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = region.current;
    if (!box) return;
    const watch = new ResizeObserver(() => setOverflows(box.scrollWidth > box.clientWidth));
    for (const element of [box, ...box.children]) watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const reach = overflows ? { role: 'region', 'aria-label': label, tabIndex: 0 } : undefined;
  return (
    <div ref={region} className={className} {...reach}>
      {children}
    </div>
  );
}
