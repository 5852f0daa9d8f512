import { useState } from 'react';
import { useNavigate } from '@remix-run/react';
import { Mail } from 'lucide-react';
import { useAct } from '~/candidate/desk/use-act';
import { useDesk } from '~/candidate/desk/desk-context';
import type { Draft } from '~/candidate/desk/use-draft';
import type { ReminderContent } from '~/domain/crm/reminders/records';
import { Button } from '~/ui/buttons/button';
import { useToast } from '~/ui/feedback/toast';
import { ConfirmDialog } from '~/ui/overlays/confirm-dialog';
import { formatCount } from '~/ui/typography/format';
import type { ReminderPage } from '../reminder-page';
import { gapCount } from './letter-templates';

interface SendReminderProps {
  page: ReminderPage;
  draft: Draft<ReminderContent>;
  onRefused: (message: string) => void;
}

const acts = {
  letter: {
    label: 'Poster la lettre',
    text: 'La lettre part ce jour par la poste et ne pourra plus être modifiée.',
    done: 'La lettre est partie.',
  },
  'registered-letter': {
    label: 'Poster en recommandé',
    text: 'La lettre part ce jour en recommandé avec avis de réception et ne pourra plus être modifiée.',
    done: 'La lettre recommandée est partie.',
  },
  phone: {
    label: 'Enregistrer l’appel',
    text: 'L’appel est noté à la date de ce jour et son compte rendu ne pourra plus être modifié.',
    done: 'L’appel est enregistré.',
  },
} as const;

/** What comes next for a reminder: the post, the composer of messages, or the record of a call. */
export function SendReminder({ page, draft, onRefused }: SendReminderProps) {
  const { basePath } = useDesk();
  const act = useAct();
  const navigate = useNavigate();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const { channel, contactId, subject, body } = draft.value;
  const unsaved = 'La dernière modification n’est pas enregistrée : corrigez-la, puis envoyez la relance.';

  async function compose() {
    setPending(true);
    const saved = await draft.flush();
    setPending(false);
    if (!saved) return onRefused(unsaved);
    navigate(
      `${basePath}/messages/nouveau?${new URLSearchParams({ pj: `reminder:${page.id}`, ...(contactId && { a: contactId }) })}`,
    );
  }
  async function send() {
    setPending(true);
    const saved = await draft.flush();
    const answer = saved ? await act('SendReminder', { id: page.id, channel }) : null;
    setPending(false);
    setAsking(false);
    if (!answer) return onRefused(unsaved);
    if (!answer.accepted) return onRefused(answer.rejection.message);
    draft.discard();
    if (channel !== 'mail') toast({ message: acts[channel].done });
  }

  if (channel === 'mail') {
    return (
      <Button variant="primary" icon={<Mail />} pending={pending} onPress={() => void compose()}>
        Joindre à un message
      </Button>
    );
  }
  const gaps = gapCount(subject) + gapCount(body);
  return (
    <>
      <Button variant="primary" onPress={() => setAsking(true)}>
        {acts[channel].label}
      </Button>
      <ConfirmDialog
        open={asking}
        title={`${acts[channel].label} : ${page.account.name}`}
        confirmLabel={acts[channel].label}
        cancelLabel="Revenir au brouillon"
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
        pending={pending}
      >
        <p>{acts[channel].text}</p>
        {gaps > 0 && (
          <p className="mt-2 font-semibold">Il reste {formatCount(gaps, 'blanc')} « … » dans le texte.</p>
        )}
      </ConfirmDialog>
    </>
  );
}
