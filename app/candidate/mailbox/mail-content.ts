import type { Mail, MailContent } from '~/domain/crm/mailbox/records';

/** What the writer of a mail wrote, without what the mailbox adds. */
export const mailContentOf = ({
  to,
  cc,
  subject,
  body,
  attachments,
  inReplyTo,
  relatedTo,
}: Mail): MailContent => ({
  to,
  cc,
  subject,
  body,
  attachments,
  inReplyTo,
  relatedTo,
});
