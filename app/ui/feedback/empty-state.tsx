import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: string;
  /** What this place is for. */
  children?: ReactNode;
  /** The one button to start. */
  action?: ReactNode;
  icon?: ReactNode;
}

/** What a place shows before it holds anything. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon}
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {action}
    </div>
  );
}
