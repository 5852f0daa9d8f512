import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional } from '~/domain/attempt/table';
import { mailContentOf } from '../mail-content';
import type { MailContent } from '~/domain/crm/mailbox/records';

export interface MailDraft {
  /** Null when it was sent or deleted, perhaps from another tab. */
  draft: { id: string; revision: number; content: MailContent } | null;
}

export function mailDraft({ world }: DeskView, id: string): MailDraft {
  const mail = findOptional(world.tables.mails, id);
  if (mail?.folder !== 'drafts') return { draft: null };
  return { draft: { id, revision: mail.revision, content: mailContentOf(mail) } };
}
