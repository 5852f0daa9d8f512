import type { Decision } from './vocabulary';
import { reject } from './vocabulary';

/** `le devis`, `du devis`…: what messages call a kind of paper. */
export interface PaperWords {
  the: string;
  notFound: string;
  frozen: string;
}

/**
 * Common guard of everything that is written as a draft and saved as it is typed.
 * A save names the revision it started from, so that a second tab never overwrites unseen.
 * @returns the rejection, or null when the draft may be changed
 */
export function guardDraft(
  draft: { revision: number } | null,
  isOpen: boolean,
  baseRevision: number | null,
  words: PaperWords,
): Decision<never> | null {
  if (!draft) return reject('not-found', words.notFound);
  if (!isOpen) return reject('not-allowed', words.frozen);
  if (baseRevision !== null && baseRevision !== draft.revision) {
    return reject(
      'conflict',
      `${words.the} a été modifié dans un autre onglet depuis l’ouverture de cet écran. Votre saisie est conservée ici : rechargez pour voir l’autre version, ou enregistrez la vôtre par-dessus.`,
    );
  }
  return null;
}
