import type { MailAddress } from '~/domain/crm/mailbox/records';

const plausible = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;

/** `nom@exemple.fr` or `Nom <nom@exemple.fr>`; the name comes from the book when it knows the address. Null when it is no address. */
export function parseAddress(text: string, book: readonly MailAddress[]): MailAddress | null {
  const typed = text
    .trim()
    .replace(/[,;]+$/, '')
    .trim();
  const bracketed = /^(.*?)\s*<([^<>]+)>$/.exec(typed);
  const email = (bracketed?.[2] ?? typed).trim();
  if (!plausible.test(email)) return null;
  const known = book.find((one) => one.email.toLowerCase() === email.toLowerCase());
  return { name: known?.name ?? (bracketed?.[1] ?? '').trim(), email: known?.email ?? email };
}
