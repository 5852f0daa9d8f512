import { competencesInOrder, criteriaInOrder } from '~/domain/referential/model';
import type { Referential } from '~/domain/referential/schema';
import type { Wording } from '~/domain/referential/wording';

export interface ReferentialRow {
  code: string;
  title: string;
  version: string;
  certifier: string | null;
  /** Null when the certification has no blocks. */
  blocks: number | null;
  competences: number;
  criteria: number;
  /** Imported by the centre. */
  own: boolean;
  /** Texts the centre replaced by its own. */
  worded: number;
}

interface Shelved {
  referential: Referential;
  wording: Wording;
  own: boolean;
}

export const referentialRows = (shelved: readonly Shelved[]): ReferentialRow[] =>
  shelved.map(({ referential, wording, own }) => ({
    code: referential.code,
    title: referential.title,
    version: referential.version,
    certifier: referential.certifier,
    blocks: referential.decision.blocks.award === 'no-blocks' ? null : referential.blocks.length,
    competences: competencesInOrder(referential).length,
    criteria: criteriaInOrder(referential).length,
    own,
    worded: Object.keys(wording).length,
  }));
