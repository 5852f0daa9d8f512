import type { Draft } from '~/candidate/desk/use-draft';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';

const words = {
  saved: 'Brouillon enregistré',
  saving: 'Enregistrement…',
  offline: 'Hors connexion : votre saisie est gardée ici',
  conflict: 'Modifié dans un autre onglet',
  refused: 'Non enregistré',
} as const;

/** Whether a draft is kept, in a few words. */
export function DraftStatusLine({ draft }: { draft: Pick<Draft<unknown>, 'status'> }) {
  return (
    <span role="status" className="text-small text-soft">
      {words[draft.status]}
    </span>
  );
}

/** What the writer must know or decide about the draft: restored text, another tab, a refused save. */
export function DraftNotices<Content>({ draft }: { draft: Draft<Content> }) {
  return (
    <>
      {draft.restored && draft.status !== 'conflict' && (
        <Notice title="Saisie retrouvée" onClose={draft.dismissRestored}>
          Ce que vous aviez tapé avant la coupure est revenu et s’enregistre.
        </Notice>
      )}
      {draft.status === 'conflict' && (
        <Notice
          tone="warning"
          title="Ce brouillon a été modifié ailleurs"
          action={
            <>
              <Button size="sm" onPress={draft.takeTheirs}>
                Reprendre l’autre version
              </Button>
              <Button size="sm" variant="primary" onPress={draft.keepMine}>
                Garder la mienne
              </Button>
            </>
          }
        >
          Votre saisie est conservée ici. Choisissez la version à garder.
        </Notice>
      )}
      {draft.status === 'refused' && draft.problem && (
        <Notice tone="danger" title="La dernière modification n’est pas enregistrée">
          {draft.problem.message}
        </Notice>
      )}
    </>
  );
}
