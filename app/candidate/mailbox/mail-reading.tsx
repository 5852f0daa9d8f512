import { useState } from 'react';
import { Link } from '@remix-run/react';
import { Archive, FileText, Forward, Paperclip, Pencil, Reply, ReplyAll } from 'lucide-react';
import { Button } from '~/ui/buttons/button';
import { useToast } from '~/ui/feedback/toast';
import { useReadOnly } from '~/ui/frame/read-only';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { formatCivilDate, formatTime } from '~/ui/typography/format';
import type { MailAddress } from '~/domain/crm/mailbox/records';
import { useDesk } from '../desk/desk-context';
import { useCommand } from '../desk/use-command';
import { useConsult } from '../desk/use-consult';
import { useCompose } from './compose/compose-context';
import type { OpenMail } from './mailbox-page';
import { forward, replyTo } from './replies';

/** The mail being read. Opening it is recorded, and marks it read. */
export function MailReading({ mail }: { mail: OpenMail }) {
  const { basePath } = useDesk();
  // Unread when it was opened: the folder's count changes with it.
  const [wasUnread] = useState(!mail.read);
  useConsult(
    { type: 'ViewRecord', fields: { collection: 'mails', id: mail.id, place: 'messages' } },
    { refresh: wasUnread },
  );
  const isOurs = mail.folder === 'sent' || mail.folder === 'drafts';
  return (
    <article className="flex flex-col gap-4 p-4" aria-labelledby="objet-du-message">
      <header className="flex flex-col gap-2">
        <h2 id="objet-du-message" className="text-title font-semibold">
          {mail.subject || 'Sans objet'}
        </h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-table">
          <dt className="text-soft">De</dt>
          <dd>
            <Person address={mail.from} />
            {mail.sender && !isOurs && (
              <>
                {' · '}
                <Link to={`${basePath}/${mail.sender.path}`} className="text-accent underline">
                  {mail.sender.label}
                </Link>
              </>
            )}
          </dd>
          <dt className="text-soft">À</dt>
          <dd>{mail.to.length > 0 ? <People addresses={mail.to} /> : isOurs ? '—' : 'vous'}</dd>
          {mail.cc.length > 0 && (
            <>
              <dt className="text-soft">Copie</dt>
              <dd>
                <People addresses={mail.cc} />
              </dd>
            </>
          )}
          <dt className="text-soft">Date</dt>
          <dd className="tabular">
            {formatCivilDate(mail.date, 'full')} à {formatTime(mail.minute)}
          </dd>
        </dl>
        <MailActs mail={mail} />
      </header>
      <div className="max-w-[44rem] whitespace-pre-wrap border-t border-line pt-4 text-body [overflow-wrap:anywhere]">
        {mail.body}
      </div>
      {mail.attachments.length > 0 && (
        <section aria-label="Pièces jointes" className="border-t border-line pt-3">
          <h3 className="mb-1 text-small font-semibold text-soft">Pièces jointes</h3>
          <ul className="flex flex-wrap gap-2">
            {mail.attachments.map((attachment) => (
              <li key={`${attachment.kind}-${attachment.id}`}>
                <Link
                  to={`${basePath}/${attachment.path}`}
                  className="inline-flex items-center gap-2 rounded border border-line px-3 py-1.5 text-table hover:bg-hover"
                >
                  <FileText aria-hidden="true" className="size-4 text-accent" />
                  {attachment.label}
                </Link>
                {attachment.annexes.map(({ name, path }) => (
                  <Link
                    key={path}
                    to={`${basePath}/${path}`}
                    className="ms-4 mt-1 flex w-fit items-center gap-2 rounded border border-line px-3 py-1 text-small hover:bg-hover"
                  >
                    <Paperclip aria-hidden="true" className="size-3.5 text-soft" />
                    {name}
                  </Link>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mail.thread.length > 0 && (
        <section aria-label="Dans la même conversation" className="border-t border-line pt-3">
          <h3 className="mb-1 text-small font-semibold text-soft">Dans la même conversation</h3>
          <ul className="flex flex-col gap-1 text-table">
            {mail.thread.map((one) => (
              <li key={one.id}>
                <Link to={`${basePath}/messages/${one.id}`} className="text-accent underline">
                  {one.subject || 'Sans objet'}
                </Link>{' '}
                <span className="text-soft">
                  {one.who}, {formatCivilDate(one.date, 'day-month')} à {formatTime(one.minute)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Person({ address }: { address: MailAddress }) {
  return (
    <span>
      {address.name || address.email}
      {address.name && <span className="text-soft"> &lt;{address.email}&gt;</span>}
    </span>
  );
}

function People({ addresses }: { addresses: readonly MailAddress[] }) {
  return (
    <>
      {addresses.map((address, index) => (
        <span key={address.email}>
          {index > 0 && ', '}
          <Person address={address} />
        </span>
      ))}
    </>
  );
}

function MailActs({ mail }: { mail: OpenMail }) {
  const readOnly = useReadOnly();
  const { compose, openDraft } = useCompose();
  const { run, pending } = useCommand();
  const toast = useToast();
  const isDraft = mail.draft !== null;
  const reply = (all: boolean) => compose(replyTo(mail, mail.ownEmail, { all }));
  useShortcut('r', () => reply(false), { enabled: !isDraft && !readOnly });

  if (readOnly) return null;
  if (mail.draft) {
    const { revision, content } = mail.draft;
    return (
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon={<Pencil />}
          onPress={() => openDraft({ id: mail.id, revision, content })}
        >
          Reprendre le brouillon
        </Button>
      </div>
    );
  }
  async function archive() {
    if ((await run('ArchiveMail', { id: mail.id })) !== undefined) toast({ message: 'Message archivé.' });
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={<Reply />} onPress={() => reply(false)}>
        Répondre
      </Button>
      {mail.to.length + mail.cc.length > 1 && (
        <Button icon={<ReplyAll />} onPress={() => reply(true)}>
          Répondre à tous
        </Button>
      )}
      <Button icon={<Forward />} onPress={() => compose(forward(mail))}>
        Transférer
      </Button>
      {mail.folder === 'inbox' && (
        <Button icon={<Archive />} pending={pending} onPress={() => void archive()}>
          Archiver
        </Button>
      )}
    </div>
  );
}
