import { forwardRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from '~/ui/buttons/button';
import { cx } from '~/ui/class-names';
import { Tooltip } from '~/ui/overlays/tooltip';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** Accessible name and tooltip. */
  label: string;
  icon: ReactNode;
}

/** A square button with an icon alone. `label` names it for everyone. Quiet by default. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, variant = 'quiet', className, ...rest },
  ref,
) {
  return (
    <Tooltip text={label} isLabel>
      <Button ref={ref} variant={variant} aria-label={label} className={cx('btn-icon', className)} {...rest}>
        {icon}
      </Button>
    </Tooltip>
  );
});
