import { Modal, type ModalProps } from './modal';

export interface DialogProps extends Omit<ModalProps, 'role' | 'describedBy' | 'className'> {
  /** sm 26rem · md 36rem (default) · lg 56rem. */
  size?: 'sm' | 'md' | 'lg';
}

/** A modal dialog. `footer` holds its acts, primary last. Give `autoFocus` to the field to start with. */
export function Dialog({ size = 'md', ...props }: DialogProps) {
  return <Modal {...props} className={`modal-${size}`} />;
}
