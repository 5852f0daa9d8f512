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
        <Notice tone="danger" title="Une autre personne s’est connectée sur ce navigateur">
          {held}Votre passage n’y est plus ouvert : rien de ce que vous faites ici n’est plus enregistré.
          N’écrivez plus dans cet onglet et appelez le surveillant ; tout reprend dès que vous vous
          reconnectez avec vos codes.
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
