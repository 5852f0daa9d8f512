import { Send } from 'lucide-react';
import { useDesk } from '~/candidate/desk/desk-context';
import { LinkButton } from '~/ui/buttons/link-button';
import { Menu } from '~/ui/overlays/menu';

interface SendInvoiceMenuProps {
  id: string;
  contacts: readonly { id: string; name: string; role: string; hasAddress: boolean }[];
  /** It has left already. */
  again: boolean;
}

/** Opens the composer with the invoice attached, to a contact the writer chooses. */
export function SendInvoiceMenu({ id, contacts, again }: SendInvoiceMenuProps) {
  const { basePath } = useDesk();
  const compose = (contactId: string | null) =>
    `${basePath}/messages/nouveau?${new URLSearchParams({ pj: `invoice:${id}`, ...(contactId && { a: contactId }) })}`;
  const label = again ? 'Envoyer de nouveau' : 'Envoyer par message';
  const reachable = contacts.filter((contact) => contact.hasAddress);
  if (reachable.length === 0) {
    return (
      <LinkButton to={compose(null)} variant={again ? 'secondary' : 'primary'} icon={<Send />}>
        {label}
      </LinkButton>
    );
  }
  return (
    <Menu
      label={label}
      variant={again ? 'secondary' : 'primary'}
      items={[
        ...reachable.map((contact) => ({
          id: contact.id,
          label: [contact.name, contact.role].filter(Boolean).join(', '),
          to: compose(contact.id),
        })),
        { id: 'autre', label: 'Un autre destinataire', to: compose(null), separated: true },
      ]}
    />
  );
}
