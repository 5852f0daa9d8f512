import { useEffect, useRef, useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { SearchField } from '~/ui/fields/search-field';
import { ReadOnlyZone } from '~/ui/frame/read-only';
import { useDesk } from '../desk/desk-context';
import type { MailFolder } from './mailbox-page';

const slugs: Record<MailFolder, string> = {
  inbox: 'recus',
  drafts: 'brouillons',
  sent: 'envoyes',
  archive: 'archives',
};
const pauseMs = 250;

/** Searches the folder as one types; the search stays in the address. */
export function MailSearch({ folder, search }: { folder: MailFolder; search: string }) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const [text, setText] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setText(search), [search, folder]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function change(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const query = new URLSearchParams({ dossier: slugs[folder], ...(next.trim() && { q: next.trim() }) });
      navigate(`${basePath}/messages?${query.toString()}`, { replace: true, preventScrollReset: true });
    }, pauseMs);
  }
  return (
    <div className="border-b border-line p-2">
      <ReadOnlyZone value={false}>
        <SearchField name="q" label="Rechercher dans ce dossier" hideLabel value={text} onChange={change} />
      </ReadOnlyZone>
    </div>
  );
}
