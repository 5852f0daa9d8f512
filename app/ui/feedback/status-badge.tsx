import type { ReactNode } from 'react';

export type StatusTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent';

/** A state as a word with a coloured dot; the word alone says it. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: StatusTone; children: ReactNode }) {
  return (
    <span className={`status status-${tone}`}>
      <span>{children}</span>
    </span>
  );
}
