import { useId, type ReactNode } from 'react';
import { Button } from '~/ui/buttons/button';
import { Modal } from './modal';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  /** The act: "Émettre la facture". */
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  onCancel: () => void;
  /** The act destroys something. */
  danger?: boolean;
  pending?: boolean;
}

/** Asks before what cannot be undone (send, issue, sign, hand in). Everything else offers « Annuler » afterwards instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    title,
    children,
    confirmLabel,
    cancelLabel = 'Ne rien faire',
    onConfirm,
    onCancel,
    danger,
    pending,
  } = props;
  const bodyId = useId();
  return (
    <Modal
      open={open}
      onClose={pending ? () => undefined : onCancel}
      title={title}
      role="alertdialog"
      describedBy={bodyId}
      className="modal-sm"
      footer={
        <>
          <Button onPress={onCancel} disabled={pending} data-autofocus>
            {cancelLabel}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            className={danger ? 'btn-solid' : undefined}
            onPress={onConfirm}
            pending={pending}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div id={bodyId}>{children}</div>
    </Modal>
  );
}
