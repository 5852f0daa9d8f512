import { z } from 'zod';
import { guardDraft } from '../../attempt/drafts';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject, type AnyEvent } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import { departureOf } from './attachments';
import { mailContentSchema } from './records';

/** Sending a mail also sends what it carries, so its events belong to several rooms. */
const action = actionsCausing<AnyEvent>();
const idSchema = z.string().min(1).max(40);

const words = {
  the: 'Ce brouillon de message',
  notFound: 'Ce brouillon n’existe plus. Il a peut-être été envoyé depuis un autre onglet.',
  frozen: 'Ce message est déjà envoyé.',
};
const guard = (world: World, id: string, baseRevision: number | null = null) => {
  const mail = findOptional(world.tables.mails, id);
  return guardDraft(mail, mail?.folder === 'drafts', baseRevision, words);
};

export const mailActions = {
  CreateMailDraft: action({
    fields: z.strictObject({ content: mailContentSchema }),
    decide(world, { content }) {
      const id = nextId(world, 'mails');
      return accept([{ type: 'MailDraftCreated', data: { id, content } }]);
    },
  }),

  SaveMailDraft: action({
    fields: z.strictObject({ id: idSchema, baseRevision: z.int().nullable(), content: mailContentSchema }),
    decide(world, { id, baseRevision, content }) {
      return guard(world, id, baseRevision) ?? accept([{ type: 'MailDraftSaved', data: { id, content } }]);
    },
  }),

  DeleteMailDraft: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      return guard(world, id) ?? accept([{ type: 'MailDraftDeleted', data: { id } }]);
    },
  }),

  /** Sends a mail, new or drafted, and with it the papers attached: a draft quote becomes a sent quote, and so on. */
  SendMail: action({
    fields: z.strictObject({ draftId: idSchema.nullable(), content: mailContentSchema }),
    decide(world, { draftId, content }) {
      const refused = draftId === null ? null : guard(world, draftId);
      if (refused) return refused;
      if (content.to.length === 0) return reject('invalid', 'Indiquez au moins un destinataire.', 'to');
      if (content.inReplyTo && !findOptional(world.tables.mails, content.inReplyTo)) {
        return reject('not-found', 'Le message auquel vous répondez n’existe pas.', 'inReplyTo');
      }
      const papers = new Set(content.attachments.map(({ kind, id: paperId }) => `${kind} ${paperId}`));
      if (papers.size < content.attachments.length) {
        return reject(
          'invalid',
          'Une même pièce est jointe deux fois : retirez l’une des deux.',
          'attachments',
        );
      }
      const id = draftId ?? nextId(world, 'mails');
      const events: AnyEvent[] = [{ type: 'MailSent', data: { id, fromDraft: draftId !== null, content } }];
      for (const attachment of content.attachments) {
        const departure = departureOf(world, attachment, id);
        if ('rejection' in departure) return { accepted: false, rejection: departure.rejection };
        events.push(...departure.events);
      }
      return accept(events);
    },
  }),

  ArchiveMail: action({
    fields: z.strictObject({ id: idSchema }),
    decide(world, { id }) {
      const mail = findOptional(world.tables.mails, id);
      if (mail?.folder !== 'inbox')
        return reject('not-allowed', 'Seul un message de la boîte de réception s’archive.');
      return accept([{ type: 'MailArchived', data: { id } }]);
    },
  }),
};
