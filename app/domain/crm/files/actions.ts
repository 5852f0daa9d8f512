import { z } from 'zod';
import { findOptional, list } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { nextId, type World } from '../../attempt/world';
import type { FileEvent } from './events';
import { attachedFileSchema, fileBounds } from './records';

const action = actionsCausing<FileEvent>();

export const fileActions = {
  /** Asked by the server once it has kept the bytes and read the content; scripts write the content by hand. */
  AttachFile: action({
    fields: attachedFileSchema.omit({ id: true, addedOn: true }),
    serverOnly: true,
    decide(world, file) {
      if (list(world.tables.files).length >= fileBounds.perAttempt) {
        return reject(
          'not-allowed',
          `Vous avez déjà ${fileBounds.perAttempt} fichiers : retirez-en un avant d’en ajouter un autre.`,
        );
      }
      return accept([{ type: 'FileAttached', data: { id: nextId(world, 'files'), file } }]);
    },
  }),

  RemoveFile: action({
    fields: z.strictObject({ id: z.string().min(1).max(40) }),
    decide(world, { id }) {
      if (!findOptional(world.tables.files, id)) return reject('not-found', 'Ce fichier n’existe plus.');
      const use = heldBy(world, id);
      return use === null ? accept([{ type: 'FileRemoved', data: { id } }]) : reject('not-allowed', use);
    },
  }),
};

/** Why a file must stay: something holds it. */
function heldBy(world: World, id: string): string | null {
  const deliverable = list(world.tables.deliverables).find(
    ({ files, versions }) => files.includes(id) || versions.some((version) => version.files.includes(id)),
  );
  if (deliverable)
    return `Ce fichier est joint au livrable « ${deliverable.title} » : retirez-le d’abord du livrable s’il n’est pas transmis.`;
  const mail = list(world.tables.mails).find(({ attachments }) =>
    attachments.some((attachment) => attachment.kind === 'file' && attachment.id === id),
  );
  return mail
    ? `Ce fichier est joint au message « ${mail.subject} » : retirez-le d’abord du message s’il n’est pas envoyé.`
    : null;
}
