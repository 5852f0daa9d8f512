import { useEffect, useMemo, useState } from 'react';
import { Paperclip } from 'lucide-react';
import type { Attachment } from '~/domain/crm/mailbox/records';
import { Button } from '~/ui/buttons/button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { loadedOnUse } from '~/ui/feedback/loaded-on-use';
import { Skeleton } from '~/ui/feedback/skeleton';
import { SearchField } from '~/ui/fields/search-field';
import { SelectField } from '~/ui/fields/select-field';
import { Dialog } from '~/ui/overlays/dialog';
import { fold, matchesWords, searchWords } from '~/ui/typography/fold';
import { formatCivilDate, formatCount } from '~/ui/typography/format';
import { useDesk } from '../../desk/desk-context';
import type { MailPaper } from '../compose/mail-book';
import { PaperPreview } from './paper-preview';

export interface AttachmentPickerProps {
  open: boolean;
  papers: readonly MailPaper[];
  attached: readonly Attachment[];
  onClose: () => void;
  onAttach: (added: Attachment[]) => void;
}

const kindNames: Record<Attachment['kind'], string> = {
  quote: 'Devis',
  acknowledgement: 'Accusés de réception',
  invoice: 'Factures et avoirs',
  reminder: 'Lettres de relance',
  delivery: 'Bons de livraison',
  dashboard: 'Tableaux de bord',
  document: 'Documents',
  deliverable: 'Livrables',
  file: 'Fichiers joints',
};
const UploadFile = loadedOnUse(
  () => import('../../files/upload-file').then((part) => part.UploadFile),
  <Skeleton lines={2} />,
);
const mostShown = 60;
const keyOf = ({ kind, id }: Attachment) => `${kind}/${id}`;

/** Chooses papers of the company to send with a message; the one under the cursor is shown beside. */
export function AttachmentPicker({ open, papers, attached, onClose, onAttach }: AttachmentPickerProps) {
  const { basePath } = useDesk();
  const [text, setText] = useState('');
  const [kind, setKind] = useState('');
  // By key: the papers are read again while one chooses among them.
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [bringing, setBringing] = useState(false);
  useEffect(() => {
    if (!open) return;
    setChosen([]);
    setShownKey(null);
    setBringing(false);
  }, [open]);

  const found = useMemo(() => {
    const taken = new Set(attached.map(keyOf));
    const words = searchWords(text);
    return papers.filter(
      (paper) =>
        !taken.has(keyOf(paper)) &&
        (kind === '' || paper.kind === kind) &&
        matchesWords(fold(`${paper.label} ${paper.hint}`), words),
    );
  }, [papers, attached, text, kind]);
  const shown = papers.find((paper) => keyOf(paper) === shownKey) ?? null;
  const toggle = (key: string) => {
    setShownKey(key);
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  };
  const attach = () =>
    onAttach(
      chosen.flatMap((key) =>
        papers.filter((paper) => keyOf(paper) === key).map((paper) => ({ kind: paper.kind, id: paper.id })),
      ),
    );

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Joindre une pièce"
      size="lg"
      footer={
        <>
          <Button onPress={onClose}>Ne rien joindre</Button>
          <Button variant="primary" disabled={chosen.length === 0} onPress={attach}>
            {chosen.length > 1 ? `Joindre ${formatCount(chosen.length, 'pièce')}` : 'Joindre'}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 md:grid-cols-2">
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-end gap-2">
            <SearchField
              name="piece-recherche"
              label="Rechercher une pièce"
              value={text}
              onChange={setText}
            />
            <SelectField
              name="piece-genre"
              label="Genre"
              hideLabel
              value={kind}
              onChange={setKind}
              options={[
                { value: '', label: 'Tous les genres' },
                ...Object.entries(kindNames).map(([value, label]) => ({ value, label })),
              ]}
            />
          </div>
          {found.length === 0 ? (
            <EmptyState title="Aucune pièce">
              Rien ne correspond. Créez d’abord le devis, la facture ou la lettre, puis revenez ici.
            </EmptyState>
          ) : (
            <ul
              className="max-h-96 overflow-y-auto rounded border border-line"
              aria-label="Pièces de l’entreprise"
            >
              {found.slice(0, mostShown).map((paper) => (
                <li
                  key={keyOf(paper)}
                  className={`border-b border-line last:border-0 ${shown === paper ? 'bg-selected' : ''}`}
                >
                  <label
                    className={`flex items-start gap-2 px-3 py-2 text-table ${paper.blocked ? 'text-soft' : 'cursor-pointer'}`}
                  >
                    <input
                      type="checkbox"
                      className="mt-1"
                      checked={chosen.includes(keyOf(paper))}
                      disabled={paper.blocked !== null}
                      onChange={() => toggle(keyOf(paper))}
                      onFocus={() => setShownKey(keyOf(paper))}
                    />
                    <span className="min-w-0 font-medium">
                      {paper.label}
                      <span className="block text-small font-normal text-soft">
                        {[formatCivilDate(paper.date), paper.hint, paper.blocked].filter(Boolean).join(' · ')}
                      </span>
                    </span>
                  </label>
                </li>
              ))}
              {found.length > mostShown && (
                <li className="px-3 py-2 text-small text-soft">
                  Précisez la recherche : {formatCount(found.length, 'pièce')} au total.
                </li>
              )}
            </ul>
          )}
        </div>
        {/* Its height never changes: the dialog would move under the pointer that chooses a paper. */}
        <div className="flex h-72 flex-col md:h-[28rem]">
          <PaperPreview paper={shown} basePath={basePath} />
        </div>
      </div>
      {bringing ? (
        <div className="mt-4">
          <UploadFile onAdded={(id) => onAttach([{ kind: 'file', id }])} />
        </div>
      ) : (
        <div className="mt-4">
          <Button size="sm" icon={<Paperclip />} onPress={() => setBringing(true)}>
            Joindre un fichier de votre poste
          </Button>
        </div>
      )}
    </Dialog>
  );
}
