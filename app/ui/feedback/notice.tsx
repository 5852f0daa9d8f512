import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { cx } from '~/ui/class-names';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

export const toneIcons = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
} as const;

export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** A button or link at the end. */
  action?: ReactNode;
  onClose?: () => void;
  /** Read out when it appears. Default: true for warning and danger. */
  announce?: boolean;
  className?: string;
}

/** A message in the page, with an icon and words: what happened, why, what to do. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
  onClose,
  announce,
  className,
}: NoticeProps) {
  const Icon = toneIcons[tone];
  const speaks = announce ?? (tone === 'warning' || tone === 'danger');
  return (
    <div
      className={cx('notice', `notice-${tone}`, className)}
      role={speaks ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <Icon aria-hidden="true" />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className="notice-action">{action}</div>}
      {onClose && (
        <button
          type="button"
          className="btn btn-quiet btn-icon btn-sm"
          aria-label="Fermer ce message"
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
