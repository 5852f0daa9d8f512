import type { ReactNode } from 'react';

/** Words read out when they change, unseen. `assertive` interrupts: only for what cannot wait. */
export function LiveRegion({ children, assertive = false }: { children: ReactNode; assertive?: boolean }) {
  return (
    <div
      className="visually-hidden"
      role={assertive ? 'alert' : 'status'}
      aria-live={assertive ? 'assertive' : 'polite'}
    >
      {children}
    </div>
  );
}
