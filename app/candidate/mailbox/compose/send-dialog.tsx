import type { MailContent } from '~/domain/crm/mailbox/records';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import type { MailPaper } from './mail-book';

export interface SendDialogProps {
  open: boolean;
  content: MailContent;
  papers: readonly MailPaper[];
  pending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Says to whom the message goes and what leaves with it: neither can be called back. */
export function SendDialog({ open, content, papers, pending, onConfirm, onCancel }: SendDialogProps) {
  const names = (addresses: MailContent['to']) => addresses.map((one) => one.name || one.email).join(', ');
  const leaving = content.attachments.flatMap(
    ({ kind, id }) => papers.find((one) => one.kind === kind && one.id === id) ?? [],
  );
  const firstTime = leaving.filter((paper) => paper.isDraft);
  return (
    <ConfirmDialog
      open={open}
      title="Envoyer le message"
      confirmLabel="Envoyer le message"
      onConfirm={onConfirm}
      onCancel={onCancel}
      pending={pending}
    >
      <p>
        À : <strong>{content.to.length > 0 ? names(content.to) : 'aucun destinataire'}</strong>
        {content.cc.length > 0 && `, copie à ${names(content.cc)}`}
        <br />
        Objet : {content.subject || 'sans objet'}
      </p>
      {leaving.length > 0 && (
        <p className="mt-2">
          Avec : {leaving.flatMap(({ label, annexes = [] }) => [label, ...annexes]).join(', ')}.
        </p>
      )}
      {firstTime.length > 0 && (
        <p className="mt-2">
          {firstTime.length === 1 ? 'Cette pièce sera' : 'Ces pièces seront'} notée
          {firstTime.length > 1 ? 's' : ''} comme envoyée
          {firstTime.length > 1 ? 's' : ''} : {firstTime.map((paper) => paper.label).join(', ')}.
        </p>
      )}
    </ConfirmDialog>
  );
}
