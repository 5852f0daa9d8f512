import { useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from '@remix-run/react';
import { Archive, FilePen, Inbox, Paperclip, PenLine, Send } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { useReadOnly } from '~/ui/frame/read-only';
import { Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { SplitPanes } from '~/ui/layout/split-panes';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { formatCivilDate, formatCount, formatTime } from '~/ui/typography/format';
import { useDesk } from '../desk/desk-context';
import { useConsult } from '../desk/use-consult';
import { useCompose } from './compose/compose-context';
import { MailSearch } from './mail-search';
import type { MailboxPage, MailFolder, MailRow } from './mailbox-page';
import { MailReading } from './mail-reading';

const folders: readonly { folder: MailFolder; slug: string; label: string; Icon: typeof Inbox }[] = [
  { folder: 'inbox', slug: 'recus', label: 'Reçus', Icon: Inbox },
  { folder: 'drafts', slug: 'brouillons', label: 'Brouillons', Icon: FilePen },
  { folder: 'sent', slug: 'envoyes', label: 'Envoyés', Icon: Send },
  { folder: 'archive', slug: 'archives', label: 'Archives', Icon: Archive },
];

const folderSlug = (folder: MailFolder): string =>
  folders.find((known) => known.folder === folder)?.slug ?? 'recus';

const empty: Record<MailFolder, string> = {
  inbox: 'Les messages de vos clients et de vos collègues arrivent ici.',
  drafts: 'Un message commencé est gardé ici jusqu’à son envoi.',
  sent: 'Les messages que vous envoyez sont gardés ici.',
  archive: 'Archivez un message traité pour alléger la boîte de réception : il se retrouve ici.',
};

/** Messages: folders, list, reading. */
export function MailboxScreen({ page }: { page: MailboxPage }) {
  const { basePath } = useDesk();
  const { compose } = useCompose();
  const readOnly = useReadOnly();
  useConsult({ type: 'ViewScreen', fields: { screen: 'mailbox', about: '' } });
  return (
    <Page>
      <PageHeader
        title="Messages"
        actions={
          !readOnly && (
            <Button variant="primary" icon={<PenLine />} onPress={() => compose({})}>
              Écrire un message
            </Button>
          )
        }
      />
      {/* Where panes are stacked, an open mail has the screen to itself. */}
      <div className={page.mail ? 'max-[60rem]:[&_.pane:not(:last-child)]:hidden' : undefined}>
        {page.mail && (
          <p className="mb-2 min-[60rem]:hidden">
            <Link
              to={`${basePath}/messages?dossier=${folderSlug(page.folder)}`}
              className="text-accent underline"
            >
              Revenir à la liste
            </Link>
          </p>
        )}
        <SplitPanes id="courrier" sizes={[16, 32, 52]} labels={['Dossiers', 'Liste des messages', 'Lecture']}>
          <FolderList page={page} />
          <MailList page={page} />
          <div className="h-full overflow-y-auto bg-surface">
            {page.mail ? (
              <MailReading key={page.mail.id} mail={page.mail} />
            ) : (
              <p className="p-6 text-center text-soft">Choisissez un message dans la liste pour le lire.</p>
            )}
          </div>
        </SplitPanes>
      </div>
    </Page>
  );
}

function FolderList({ page }: { page: MailboxPage }) {
  const { basePath } = useDesk();
  return (
    <nav aria-label="Dossiers de messages" className="p-2 pe-3">
      <ul className="flex flex-row flex-wrap gap-1 lg:flex-col">
        {folders.map(({ folder, slug, label, Icon }) => {
          const isUnread = folder === 'inbox' && page.unread > 0;
          const count = isUnread ? page.unread : folder === 'drafts' ? page.counts.drafts : 0;
          return (
            <li key={folder}>
              <Link
                to={`${basePath}/messages?dossier=${slug}`}
                aria-current={page.folder === folder ? 'page' : undefined}
                className={`flex items-center gap-2 rounded px-2 py-1.5 text-table ${page.folder === folder ? 'bg-selected font-semibold' : 'hover:bg-hover'}`}
              >
                <Icon aria-hidden="true" className="size-4 shrink-0" />
                <span className="flex-1 truncate">{label}</span>
                {count > 0 && (
                  <span className="tabular text-small">
                    {count}
                    <span className="visually-hidden">{isUnread ? ' non lus' : ' en attente'}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function MailList({ page }: { page: MailboxPage }) {
  const { basePath } = useDesk();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const list = useRef<HTMLUListElement>(null);
  const search = params.size > 0 ? `?${params.toString()}` : '';
  const at = page.rows.findIndex((row) => row.id === page.mail?.id);
  const go = (row: MailRow | undefined) =>
    row && navigate(`${basePath}/messages/${row.id}${search}`, { preventScrollReset: true });
  useShortcut('j', () => void go(page.rows[at + 1]));
  useShortcut('k', () => void go(page.rows[Math.max(0, at - 1)]));
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [page.mail?.id]);

  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <MailSearch folder={page.folder} search={page.search} />
      {page.rows.length === 0 ? (
        <EmptyState title={page.search ? 'Aucun message trouvé' : 'Dossier vide'}>
          {page.search ? 'Essayez d’autres mots, ou cherchez dans un autre dossier.' : empty[page.folder]}
        </EmptyState>
      ) : (
        <ul ref={list} className="min-h-0 flex-1 overflow-y-auto">
          {page.rows.map((row) => (
            <MailLine
              key={row.id}
              row={row}
              to={`${basePath}/messages/${row.id}${search}`}
              isCurrent={row.id === page.mail?.id}
            />
          ))}
        </ul>
      )}
      <p className="border-t border-line px-3 py-1 text-small text-soft">
        {formatCount(page.total, 'message')}
        {page.total > page.shown && `, les ${page.shown} plus récents sont affichés`}
      </p>
    </div>
  );
}

function MailLine({ row, to, isCurrent }: { row: MailRow; to: string; isCurrent: boolean }) {
  const { today } = useDesk();
  return (
    <li className="border-b border-line">
      <Link
        to={to}
        preventScrollReset
        aria-current={isCurrent ? 'true' : undefined}
        className={`block border-s-3 px-3 py-2 ${isCurrent ? 'border-accent bg-selected' : 'border-transparent hover:bg-hover'}`}
      >
        <span className="flex items-baseline gap-2">
          <span className={`min-w-0 flex-1 truncate text-table ${row.read ? '' : 'font-semibold'}`}>
            {!row.read && (
              <span
                className="me-1.5 inline-block size-2 rounded-full bg-accent align-middle"
                aria-hidden="true"
              />
            )}
            {!row.read && <span className="visually-hidden">Non lu : </span>}
            {row.who || 'Sans destinataire'}
          </span>
          <span className="tabular shrink-0 text-small text-soft">
            {row.date === today ? formatTime(row.minute) : formatCivilDate(row.date, 'day-month')}
          </span>
        </span>
        <span className={`flex items-center gap-1 text-table ${row.read ? '' : 'font-semibold'}`}>
          <span className="truncate">{row.subject || 'Sans objet'}</span>
          {row.hasAttachments && (
            <Paperclip role="img" aria-label="avec pièce jointe" className="size-3.5 shrink-0 text-soft" />
          )}
        </span>
        <span className="block truncate text-small text-soft">{row.excerpt}</span>
      </Link>
    </li>
  );
}
