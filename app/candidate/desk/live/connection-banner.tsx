import { Notice } from '~/ui/feedback/notice';
import { formatCount } from '~/ui/typography/format';
import { useOutboxStatus } from '../desk-context';

/** Says what is going on when the work does not reach the server, and that nothing is lost. */
export function ConnectionBanner() {
  const { phase, waiting } = useOutboxStatus();
  const held =
    waiting > 0
      ? `${formatCount(waiting, 'action')} en attente, gardée${waiting > 1 ? 's' : ''} dans ce navigateur. `
      : '';
  switch (phase) {
    case 'offline':
      return (
        <Notice tone="warning" title="Connexion interrompue">
          {held}Continuez à travailler : tout partira dès le retour du réseau. Ne fermez pas cet onglet, et
          prévenez le surveillant si cela dure.
        </Notice>
      );
    case 'unavailable':
      return (
        <Notice tone="warning" title="Le serveur tarde à répondre">
          {held}Les envois reprennent d’eux-mêmes. Ne fermez pas cet onglet, et prévenez le surveillant si
          cela dure.
        </Notice>
      );
    case 'denied':
      return (
        <Notice tone="danger" title="Ce passage ne vous est plus ouvert">
          {held}Rien de ce que vous faites ici n’est plus enregistré. Appelez le surveillant : un autre
          candidat s’est peut-être connecté sur ce poste.
        </Notice>
      );
    case 'saved':
    case 'saving':
    case 'signed-out':
      return null;
    default:
      return phase satisfies never;
  }
}
