import { useState } from 'react';
import { useConsult, type Consultation } from '~/candidate/desk/use-consult';
import { useDraft, type Draft } from '~/candidate/desk/use-draft';
import type { ActionName } from '~/domain/attempt/rooms';

type ViewRecord = Extract<Consultation, { type: 'ViewRecord' }>['fields'];

/** A record being written: its draft, and what stopped the last act, until the writer has read it. */
export interface DraftEditor<Content> {
  draft: Draft<Content>;
  value: Content;
  set: (changes: Partial<Content>) => void;
  problem: string | null;
  setProblem: (problem: string | null) => void;
}

/** Opens a record for writing: the look is recorded, and everything typed is saved by `action`. */
export function useDraftEditor<Content extends object>(
  page: { id: string; revision: number; content: Content },
  { action, collection, place }: { action: ActionName } & Pick<ViewRecord, 'collection' | 'place'>,
): DraftEditor<Content> {
  const [problem, setProblem] = useState<string | null>(null);
  useConsult({ type: 'ViewRecord', fields: { collection, id: page.id, place } });
  const draft = useDraft<Content>({
    id: page.id,
    revision: page.revision,
    initial: page.content,
    save: (id, content, baseRevision) => ({ type: action, fields: { id, baseRevision, content } }),
  });
  const { value } = draft;
  const set = (changes: Partial<Content>) => draft.change({ ...value, ...changes });
  return { draft, value, set, problem, setProblem };
}
