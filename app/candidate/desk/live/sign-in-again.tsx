import { useState, type FormEvent } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { TextField } from '~/ui/fields/text-field';
import { Dialog } from '~/ui/overlays/dialog';
import { formatCount } from '~/ui/typography/format';
import { useDeskInside, useOutboxStatus } from '../desk-context';

const failures: Record<number, string> = {
  400: 'Saisissez le code de la session et votre code personnel.',
  401: 'Code de session ou code personnel inexact. Vérifiez votre convocation.',
  403: 'Cette session n’est pas ouverte. Adressez-vous au surveillant.',
  429: 'Trop de tentatives. Patientez quelques minutes, puis réessayez.',
};
const unreachable = 'Le serveur ne répond pas. Réessayez dans un instant.';

/** Signs in without leaving the page. @returns null when it worked, or what to say */
async function signIn(form: FormData): Promise<string | null> {
  try {
    const response = await fetch('/session', { method: 'POST', body: form, redirect: 'manual' });
    // Success is a redirection to the desk, which this page already shows.
    if (response.type === 'opaqueredirect') return null;
    return failures[response.status] ?? unreachable;
  } catch {
    return unreachable;
  }
}

/** The candidate's session ended in the middle of their work: they sign in again here, on the same screen. */
export function SignInAgain() {
  const { outbox, refresh } = useDeskInside();
  const { phase, waiting } = useOutboxStatus();
  const [isHidden, setHidden] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isOut = phase === 'signed-out';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    const problem = await signIn(new FormData(event.currentTarget));
    setPending(false);
    setFailure(problem);
    if (problem !== null) return;
    setHidden(false);
    outbox?.unblock();
    refresh();
  }

  if (isHidden) {
    return (
      <Notice
        tone="danger"
        title="Session expirée"
        action={<Button onPress={() => setHidden(false)}>Se reconnecter</Button>}
      >
        Ce que vous faites est gardé dans ce navigateur mais n’est plus envoyé.
      </Notice>
    );
  }
  return (
    <Dialog
      open={isOut}
      onClose={() => setHidden(true)}
      title="Votre session a expiré"
      size="sm"
      footer={
        <Button variant="primary" type="submit" form="reconnexion" pending={pending}>
          Reprendre mon passage
        </Button>
      }
    >
      <form
        id="reconnexion"
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-4"
        noValidate
      >
        <p>
          Rien n’est perdu : votre saisie est à l’écran
          {waiting > 0 &&
            `, et ${formatCount(waiting, 'action')} en attente ${waiting > 1 ? 'partiront' : 'partira'} dès que vous serez reconnecté`}
          . Saisissez de nouveau vos deux codes.
        </p>
        {failure && (
          <Notice tone="danger" title="Connexion refusée">
            {failure}
          </Notice>
        )}
        <TextField name="session" label="Code de la session" required />
        <TextField name="code" label="Code personnel" required />
      </form>
    </Dialog>
  );
}
