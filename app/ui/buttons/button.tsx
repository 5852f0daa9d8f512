import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { cx } from '~/ui/class-names';
import { useReadOnly } from '~/ui/frame/read-only';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A lucide icon, before the words. */
  icon?: ReactNode;
  /** The act is under way: the button keeps its width and focus, shows a spinner and ignores presses. */
  pending?: boolean;
  /** Called on press; the DOM event is not passed. */
  onPress?: () => void;
  /** Stays usable inside a replay (navigation, reading aids). */
  allowReadOnly?: boolean;
}

export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'md',
  extra?: string,
): string {
  return cx('btn', variant !== 'secondary' && `btn-${variant}`, size === 'sm' && 'btn-sm', extra);
}

/**
 * A button whose label is the act ("Envoyer le devis"). `type` is "button" unless told. Inside a replay it is disabled.
 */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant,
    size,
    icon,
    pending = false,
    onPress,
    onClick,
    allowReadOnly = false,
    className,
    children,
    disabled,
    type = 'button',
    ...rest
  },
  ref,
) {
  const readOnly = useReadOnly() && !allowReadOnly;
  return (
    <button
      ref={ref}
      type={type}
      className={buttonClass(variant, size, className)}
      disabled={disabled || readOnly}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (pending) {
          event.preventDefault();
          return;
        }
        onClick?.(event);
        onPress?.();
      }}
      {...rest}
    >
      {pending ? <span className="spinner" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
});
