import { Modal, type ModalProps } from './modal';

export interface DrawerProps extends Omit<ModalProps, 'role' | 'describedBy' | 'className'> {
  side?: 'right' | 'left';
}

/** A modal panel along the side of the screen, for editing beside what is edited. */
export function Drawer({ side = 'right', ...props }: DrawerProps) {
  return <Modal {...props} className={`drawer drawer-${side}`} />;
}
