import type { ReactNode } from 'react';

/** A paper and what is known about it: side by side only where the paper keeps a readable width. */
export function PaperWithSide({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className="@container">
      <div className="grid items-start gap-4 @[64rem]:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">{children}</div>
        <div className="stack @max-[64rem]:order-first">{side}</div>
      </div>
    </div>
  );
}
