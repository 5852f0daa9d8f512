import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import type { DraftStatus } from '../../desk/drafts/draft-keeper';

const words: Record<DraftStatus, string> = {
  saved: 'Brouillon enregistré',
  saving: 'Enregistrement',
  offline: 'Gardé dans ce navigateur',
  conflict: 'Deux versions',
  refused: 'Non enregistré',
};

/** Whether the draft is saved, in words. */
export function ComposerStatus({ status, exists }: { status: DraftStatus; exists: boolean }) {
  return <span className="text-small text-soft">{status === 'saved' && !exists ? '' : words[status]}</span>;
}

export interface ComposerConflictProps {
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Another tab changed the same draft: both choices, side by side. */
export function ComposerConflict({ onKeepMine, onTakeTheirs }: ComposerConflictProps) {
  return (
    <Notice tone="warning" title="Ce brouillon a été modifié dans un autre onglet">
      <p>Votre saisie est conservée ici. Choisissez la version à garder.</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onPress={onKeepMine}>
          Garder ma saisie
        </Button>
        <Button size="sm" onPress={onTakeTheirs}>
          Prendre l’autre version
        </Button>
      </div>
    </Notice>
  );
}
