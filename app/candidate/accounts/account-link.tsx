import { Link } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';

/** The name of an account, leading to its record. */
export function AccountLink({ account }: { account: { id: string; name: string } }) {
  const { basePath } = useDesk();
  return (
    <Link to={`${basePath}/clients/${account.id}`} className="underline">
      {account.name}
    </Link>
  );
}
