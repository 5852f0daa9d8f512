import { useNavigate } from '@remix-run/react';
import { useAct } from '~/candidate/desk/use-act';
import { useDesk } from '~/candidate/desk/desk-context';
import type { ActionName } from '~/domain/attempt/rooms';
import { useToast } from '~/ui/feedback/toast';
import type { DraftEditor } from './use-draft-editor';

interface DeletedDraft {
  id: string;
  /** Section of the desk it is listed in: "factures". */
  section: string;
  remove: ActionName;
  /** Makes it again from what it held, for the one who changes their mind. */
  create: ActionName;
  done: string;
}

/** Deletes what is being written, goes back to its list and offers to undo. */
export function useDeleteDraft<Content>(
  { draft, value, setProblem }: DraftEditor<Content>,
  { id, section, remove, create, done }: DeletedDraft,
): () => Promise<void> {
  const { basePath } = useDesk();
  const act = useAct();
  const navigate = useNavigate();
  const toast = useToast();
  const restore = async () => {
    const restored = await act(create, { content: value });
    if (restored.accepted && restored.id) navigate(`${basePath}/${section}/${restored.id}`);
  };
  return async () => {
    await draft.flush();
    const answer = await act(remove, { id });
    if (!answer.accepted) return setProblem(answer.rejection.message);
    draft.discard();
    navigate(`${basePath}/${section}`);
    toast({ message: done, onUndo: () => void restore() });
  };
}
