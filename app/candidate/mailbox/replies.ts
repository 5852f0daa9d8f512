import type { Attachment, MailAddress, MailContent } from '~/domain/crm/mailbox/records';
import { formatCivilDate, formatTime } from '~/ui/typography/format';

/** What an answer needs of the mail it answers. */
export interface Answerable {
  id: string;
  from: MailAddress;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  subject: string;
  body: string;
  date: string;
  minute: number;
  attachments: readonly Attachment[];
}

const prefixed = (prefix: string, subject: string): string =>
  new RegExp(`^\\s*${prefix}\\s*:`, 'i').test(subject) ? subject : `${prefix} : ${subject}`.trim();

const without = (addresses: readonly MailAddress[], emails: readonly string[]): MailAddress[] =>
  addresses.filter((one) => !emails.includes(one.email));

/**
 * Starts an answer. The mail answered is not copied into the body: it stays one click away in the thread, and what the writer is judged
 * on is what they wrote.
 */
export function replyTo(mail: Answerable, ownEmail: string, { all = false } = {}): Partial<MailContent> {
  const isOurs = mail.from.email === ownEmail;
  const to = isOurs ? [...mail.to] : [mail.from];
  const others = without([...(isOurs ? [] : mail.to), ...mail.cc], [ownEmail, ...to.map((one) => one.email)]);
  return { to, cc: all ? others : [], subject: prefixed('Re', mail.subject), inReplyTo: mail.id };
}

/** Passes a mail on with its papers; here the text goes along, for the reader has not seen it. */
export function forward(mail: Answerable): Partial<MailContent> {
  const head = `---------- Message transféré ----------\nDe : ${mail.from.name} <${mail.from.email}>\nDate : ${formatCivilDate(mail.date)} à ${formatTime(mail.minute)}\nObjet : ${mail.subject}`;
  return {
    to: [],
    subject: prefixed('Tr', mail.subject),
    body: `\n\n${head}\n\n${mail.body}`.slice(0, 20_000),
    attachments: mail.attachments.map(({ kind, id }) => ({ kind, id })),
  };
}
