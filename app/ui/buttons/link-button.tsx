import type { ReactNode } from 'react';
import { Link, type LinkProps } from '@remix-run/react';
import { buttonClass, type ButtonSize, type ButtonVariant } from '~/ui/buttons/button';

export interface LinkButtonProps extends Omit<LinkProps, 'children'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  children: ReactNode;
  /** A file to fetch: a plain link that the router leaves alone. */
  download?: boolean | string;
}

/** A link that looks like a button: it goes somewhere, it does not act. */
export function LinkButton({
  variant,
  size,
  icon,
  children,
  download,
  to,
  className,
  ...rest
}: LinkButtonProps) {
  const names = buttonClass(variant, size, className);
  if (download !== undefined) {
    return (
      <a href={String(to)} download={download} className={names} {...rest}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link to={to} className={names} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
