import { useEffect, useId, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { cx } from '~/ui/class-names';

export interface ModalProps {
  open: boolean;
  /** Escape, the cross, a press outside (unless `keepOpenOutside`). */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  className?: string;
  role?: 'dialog' | 'alertdialog';
  describedBy?: string;
  /** A press outside does not close: something typed would be lost. */
  keepOpenOutside?: boolean;
}

/**
 * The native modal `<dialog>` under Dialog, ConfirmDialog and Drawer: the browser keeps focus inside, makes the rest inert and
 * gives focus back. Children are mounted only while open.
 */
export function Modal({
  open,
  onClose,
  title,
  children,
  footer,
  className,
  role = 'dialog',
  describedBy,
  keepOpenOutside = false,
}: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const pressedOutside = useRef(false);
  const opener = useRef<Element | null>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    opener.current = document.activeElement;
    if (!element.open) element.showModal();
    firstToFocus(element)?.focus();
    return () => {
      element.close();
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    // Presses on the element itself are presses on its backdrop; the keyboard has Escape.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      className={cx('modal', className)}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressedOutside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        if (event.target === dialog.current && pressedOutside.current && !keepOpenOutside) onClose();
      }}
    >
      <div className="modal-box">
        <div className="modal-head">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            className="btn btn-quiet btn-icon btn-sm"
            aria-label="Fermer"
            onClick={onClose}
          >
            <X aria-hidden="true" />
          </button>
        </div>
        <div className="modal-body">{children}</div>
        {footer && <div className="modal-foot">{footer}</div>}
      </div>
    </dialog>
  );
}

/** What the caller asked for, else the first field, else the least committing act. */
function firstToFocus(dialog: HTMLDialogElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[data-autofocus]') ??
    dialog.querySelector<HTMLElement>(
      '.modal-body :is(input:not([type=hidden]), select, textarea):not(:disabled)',
    ) ??
    dialog.querySelector<HTMLElement>('.modal-foot button:not(:disabled)')
  );
}
