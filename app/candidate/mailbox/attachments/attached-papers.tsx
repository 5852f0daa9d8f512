import { Link } from '@remix-run/react';
import { Paperclip, X } from 'lucide-react';
import type { Attachment } from '~/domain/crm/mailbox/records';
import { useDesk } from '../../desk/desk-context';
import type { MailPaper } from '../compose/mail-book';

export interface AttachedPapersProps {
  attachments: readonly Attachment[];
  papers: readonly MailPaper[];
  onRemove: (left: Attachment[]) => void;
}

/** The papers a message carries; each opens in another tab to be read again. */
export function AttachedPapers({ attachments, papers, onRemove }: AttachedPapersProps) {
  const { basePath } = useDesk();
  if (attachments.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1" aria-label="Pièces jointes">
      {attachments.map((attachment) => {
        const paper = papers.find((one) => one.kind === attachment.kind && one.id === attachment.id);
        const label = paper?.label ?? attachment.id;
        return (
          <li
            key={`${attachment.kind}-${attachment.id}`}
            className="flex items-center gap-2 rounded border border-line px-2 py-1 text-table"
          >
            <Paperclip aria-hidden="true" className="size-4 shrink-0 text-soft" />
            <span className="min-w-0 flex-1 truncate">
              {paper ? (
                <Link
                  to={`${basePath}/${paper.path}`}
                  target="_blank"
                  rel="noreferrer"
                  className="underline"
                  aria-label={`${label}, ouvrir dans un autre onglet`}
                >
                  {label}
                </Link>
              ) : (
                label
              )}
              {paper?.blocked && <span className="text-danger"> · {paper.blocked}</span>}
              {paper?.annexes && paper.annexes.length > 0 && (
                <span className="block truncate text-small text-soft">avec {paper.annexes.join(', ')}</span>
              )}
            </span>
            <button
              type="button"
              className="p-1"
              aria-label={`Retirer ${label}`}
              onClick={() => onRemove(attachments.filter((one) => one !== attachment))}
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
