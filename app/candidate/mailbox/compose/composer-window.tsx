import { useEffect, useId, useRef, useState } from 'react';
import { useFetcher } from '@remix-run/react';
import { ChevronDown, ChevronUp, Paperclip, Send, Trash2, X } from 'lucide-react';
import type { MailContent } from '~/domain/crm/mailbox/records';
import { Button } from '~/ui/buttons/button';
import { IconButton } from '~/ui/buttons/icon-button';
import { Notice } from '~/ui/feedback/notice';
import { useToast } from '~/ui/feedback/toast';
import { TextArea } from '~/ui/fields/text-area';
import { TextField } from '~/ui/fields/text-field';
import { useLatest } from '~/ui/use-latest';
import { useDesk, useDeskInside } from '../../desk/desk-context';
import { useAct } from '../../desk/use-act';
import { useDraft } from '../../desk/use-draft';
import type { OpenComposer } from './compose-context';
import { AttachedPapers } from '../attachments/attached-papers';
import { AttachmentPicker } from '../attachments/attachment-picker';
import { ComposerConflict, ComposerStatus } from './composer-status';
import type { MailDraft } from './mail-draft';
import { RecipientsField } from './recipients-field';
import { SendDialog } from './send-dialog';
import { useMailBook } from './use-mail-book';

export interface ComposerWindowProps {
  composer: OpenComposer;
  onCreated: (draftId: string) => void;
  onToggle: () => void;
  onClose: () => void;
}

/** One message being written: a draft kept as it is typed, sent with the papers it carries. */
export function ComposerWindow({ composer, onCreated, onToggle, onClose }: ComposerWindowProps) {
  const { refresh } = useDeskInside();
  const act = useAct();
  const toast = useToast();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<'attach' | 'send' | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<{ message: string; field?: string } | null>(null);
  const { book, reload } = useMailBook();
  const server = useServerDraft(composer.draftId);
  const draft = useDraft<MailContent>({
    id: composer.draftId,
    revision: server?.revision ?? composer.revision,
    initial: server?.content ?? composer.initial,
    newKey: composer.key,
    create: (content) => ({ type: 'CreateMailDraft', fields: { content } }),
    save: (id, content, baseRevision) => ({ type: 'SaveMailDraft', fields: { id, baseRevision, content } }),
    onCreated: (id) => {
      onCreated(id);
      refresh();
    },
  });
  const content = draft.value;
  const change = (changes: Partial<MailContent>) => {
    setRefusal(null);
    draft.change({ ...content, ...changes });
  };

  // Focus moves when the window opens or unfolds, not as one types.
  const firstField = useLatest(content.to.length === 0 ? 'input' : 'textarea');
  useEffect(() => {
    if (!composer.isFolded) box.current?.querySelector<HTMLElement>(firstField.current)?.focus();
  }, [composer.isFolded, firstField]);

  async function send() {
    setPending(true);
    if (await draft.flush()) {
      const answer = await act('SendMail', { draftId: draft.id, content });
      if (answer.accepted) {
        draft.discard();
        toast({ message: `Message envoyé à ${content.to.map((one) => one.name || one.email).join(', ')}.` });
        onClose();
        return;
      }
      setRefusal(answer.rejection);
    }
    setPending(false);
    setAsked(null);
  }

  async function leave() {
    await draft.flush();
    onClose();
    refresh();
  }

  async function remove() {
    const { id } = draft;
    draft.discard();
    onClose();
    if (id !== null) await act('DeleteMailDraft', { id });
    toast({ message: 'Brouillon supprimé.', onUndo: () => void act('CreateMailDraft', { content }) });
  }

  const title = content.subject || (content.inReplyTo ? 'Réponse' : 'Nouveau message');
  const problem = refusal ?? (draft.status === 'refused' ? draft.problem : null);
  const errorOf = (field: string) => (problem?.field?.startsWith(field) ? problem.message : null);
  return (
    <section
      ref={box}
      aria-labelledby={titleId}
      className={`pointer-events-auto flex max-h-[calc(100dvh-4rem)] flex-col rounded-t border border-strong bg-surface shadow-overlay ${composer.isFolded ? 'w-64' : 'w-full sm:w-[34rem]'}`}
    >
      <header className="flex items-center gap-1 border-b border-line bg-sunken px-3 py-1">
        <h2 id={titleId} className="min-w-0 flex-1 truncate text-table font-semibold">
          {title}
        </h2>
        <IconButton
          size="sm"
          label={composer.isFolded ? 'Déplier le message' : 'Replier le message'}
          aria-expanded={!composer.isFolded}
          icon={composer.isFolded ? <ChevronUp /> : <ChevronDown />}
          onPress={onToggle}
        />
        <IconButton
          size="sm"
          label="Fermer et garder le brouillon"
          icon={<X />}
          onPress={() => void leave()}
        />
      </header>
      {!composer.isFolded && (
        <>
          <div
            className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-3"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              setAsked('send');
            }}
            role="presentation"
          >
            {draft.restored && (
              <Notice tone="info" title="Saisie retrouvée" onClose={draft.dismissRestored}>
                Ce que vous aviez tapé avant l’interruption est de nouveau là.
              </Notice>
            )}
            {draft.status === 'conflict' && (
              <ComposerConflict onKeepMine={draft.keepMine} onTakeTheirs={draft.takeTheirs} />
            )}
            {problem && (
              <Notice tone="danger" title={refusal ? 'Message non envoyé' : 'Brouillon non enregistré'}>
                {problem.message}
              </Notice>
            )}
            <RecipientsField
              label="À"
              value={content.to}
              onChange={(to) => change({ to })}
              book={book.addresses}
              error={errorOf('to')}
            />
            <RecipientsField
              label="Copie"
              value={content.cc}
              onChange={(cc) => change({ cc })}
              book={book.addresses}
              error={errorOf('cc')}
            />
            <TextField
              name={`objet-${composer.key}`}
              label="Objet"
              value={content.subject}
              onChange={(subject) => change({ subject })}
            />
            <TextArea
              name={`corps-${composer.key}`}
              label="Message"
              rows={10}
              value={content.body}
              onChange={(body) => change({ body })}
            />
          </div>
          {/* Always in sight: what leaves is not under what one writes. */}
          <div className="max-h-32 shrink-0 overflow-y-auto border-t border-line px-3 py-2 empty:hidden">
            <AttachedPapers
              attachments={content.attachments}
              papers={book.papers}
              onRemove={(attachments) => change({ attachments })}
            />
          </div>
          <footer className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-2">
            <ComposerStatus status={draft.status} exists={draft.id !== null} />
            <span className="flex-1" />
            <IconButton label="Supprimer le brouillon" icon={<Trash2 />} onPress={() => void remove()} />
            <Button
              icon={<Paperclip />}
              onPress={() => {
                reload();
                setAsked('attach');
              }}
            >
              Joindre
            </Button>
            <Button
              variant="primary"
              icon={<Send />}
              onPress={() => setAsked('send')}
              disabled={draft.status === 'conflict'}
            >
              Envoyer
            </Button>
          </footer>
        </>
      )}
      <AttachmentPicker
        open={asked === 'attach'}
        papers={book.papers}
        attached={content.attachments}
        onClose={() => setAsked(null)}
        onAttach={(added) => {
          change({ attachments: [...content.attachments, ...added] });
          setAsked(null);
        }}
      />
      <SendDialog
        open={asked === 'send'}
        content={content}
        papers={book.papers}
        pending={pending}
        onCancel={() => setAsked(null)}
        onConfirm={() => void send()}
      />
    </section>
  );
}

/** The draft as the server has it, asked again with the page's data; null until it came. */
function useServerDraft(draftId: string | null): MailDraft['draft'] {
  const { basePath } = useDesk();
  const { load, data } = useFetcher<MailDraft>({ key: `brouillon-${draftId ?? 'nouveau'}` });
  useEffect(() => {
    if (draftId !== null) load(`${basePath}/brouillon/${draftId}`);
  }, [basePath, draftId, load]);
  return data?.draft?.id === draftId ? (data?.draft ?? null) : null;
}
