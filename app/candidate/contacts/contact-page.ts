import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional } from '~/domain/attempt/table';
import type { Contact } from '~/domain/crm/contacts/records';

const blank: Omit<Contact, 'id' | 'accountId'> = {
  civility: '',
  firstName: '',
  lastName: '',
  role: '',
  phone: '',
  mobile: '',
  email: '',
  language: 'fr',
  optOut: false,
  notes: '',
};

/** A contact and the company it belongs to; null when unknown. */
export function contactPage({ world }: DeskView, id: string) {
  const contact = findOptional(world.tables.contacts, id);
  if (!contact) return null;
  const account = findOptional(world.tables.accounts, contact.accountId);
  return { contact, account: account && { id: account.id, name: account.name } };
}
export type ContactPage = NonNullable<ReturnType<typeof contactPage>>;

/** The form of a new contact of an account; null for an unknown account. */
export function newContactPage({ world }: DeskView, accountId: string) {
  const account = findOptional(world.tables.accounts, accountId);
  return account && { blank: { ...blank, accountId }, account: { id: account.id, name: account.name } };
}
export type NewContactPage = NonNullable<ReturnType<typeof newContactPage>>;
