import type { ReactNode } from 'react';

/** A wide main part and a 20rem side. Where there is no room for both, the side comes first, its cards in a row. */
export function SideBySide({ children, side }: { children: ReactNode; side: ReactNode }) {
  if (side === null) return <>{children}</>;
  return (
    <div className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 @[62rem]:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-4">{children}</div>
        <div className="grid content-start gap-4 @max-[62rem]:order-first @max-[62rem]:grid-cols-[repeat(auto-fit,minmax(min(100%,18rem),1fr))]">
          {side}
        </div>
      </div>
    </div>
  );
}
