import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { linkSchema } from '~/domain/crm/agenda/records';
import { attachmentSchema, type MailAddress, type MailContent } from '~/domain/crm/mailbox/records';
import { parseAddress } from './parse-address';

/**
 * A message begun from elsewhere in the desk: `?a=` and `?cc=` (id of a contact, of an account or of a colleague, or an address), `?objet=`,
 * `?pj=invoice:BR-1` (several allowed), `?lie=quotes:DV-0011`. What is not known is left out.
 */
export function newMailContent({ world }: DeskView, params: URLSearchParams): Partial<MailContent> {
  const people = (name: string) => params.getAll(name).flatMap((who) => addressOf(world, who) ?? []);
  const pair = (text: string) => {
    const [first = '', ...rest] = text.split(':');
    return [first, rest.join(':')] as const;
  };
  const attachments = params.getAll('pj').flatMap((text) => {
    const [kind, id] = pair(text);
    return attachmentSchema.safeParse({ kind, id }).data ?? [];
  });
  const [collection, id] = pair(params.get('lie') ?? '');
  return {
    to: people('a'),
    cc: people('cc'),
    subject: (params.get('objet') ?? '').slice(0, 300),
    attachments: attachments.slice(0, 20),
    relatedTo: linkSchema.safeParse({ collection, id }).data ?? null,
  };
}

function addressOf(world: World, who: string): MailAddress | null {
  const contact = findOptional(world.tables.contacts, who);
  if (contact)
    return contact.email
      ? { name: `${contact.firstName} ${contact.lastName}`.trim(), email: contact.email }
      : null;
  const account = findOptional(world.tables.accounts, who);
  if (account) return account.email ? { name: account.name, email: account.email } : null;
  const colleague = world.profile.staff.find((member) => member.id === who);
  if (colleague) return { name: colleague.name, email: colleague.email };
  return parseAddress(who, []);
}
