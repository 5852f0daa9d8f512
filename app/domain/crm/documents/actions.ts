import { z } from 'zod';
import { findOptional } from '../../attempt/table';
import { accept, actionsCausing, reject } from '../../attempt/vocabulary';
import { requiredText } from '../lines/records';
import type { DocumentEvent } from './events';

const action = actionsCausing<DocumentEvent>();

export const documentActions = {
  /** Names a document, puts it in a folder of the filing plan and says how long it is kept. */
  FileDocument: action({
    fields: z.strictObject({
      id: z.string().min(1).max(40),
      name: requiredText('Donnez un nom au document.', 160),
      folder: requiredText('Choisissez un dossier de classement.', 120),
      retentionYears: z.int().min(0, 'La durée de conservation se compte en années.').max(99).nullable(),
    }),
    decide(world, { id, name, folder, retentionYears }) {
      const document = findOptional(world.tables.documents, id);
      if (!document) return reject('not-found', 'Ce document n’existe plus.');
      if (document.kind === 'reference')
        return reject('not-allowed', 'Les documents de référence sont classés par la direction.');
      if (!world.profile.folders.some((known) => known.path === folder)) {
        return reject(
          'invalid',
          'Ce dossier n’est pas au plan de classement. Choisissez-en un dans la liste.',
          'folder',
        );
      }
      return accept([{ type: 'DocumentFiled', data: { id, name, folder, retentionYears } }]);
    },
  }),
};
