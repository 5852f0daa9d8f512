import { useRef, useState } from 'react';
import { useRevalidator } from '@remix-run/react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import { formatDuration, nbsp } from '~/ui/typography/format';
import type { EntrancePage } from '../frame/desk-frame-page';
import { newId } from '../outbox/browser-outbox';

const unreachable = 'Le serveur ne répond pas. Réessayez dans un instant : le temps n’a pas commencé.';

/** Asks for the start once. @returns null when the exam is started, or what to say */
async function start(basePath: string, actionId: string): Promise<string | null> {
  try {
    const response = await fetch(`${basePath}/actions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ actionId, type: 'StartAttempt', fields: {} }),
    });
    if (response.status === 401)
      return 'Votre session a expiré. Rechargez la page pour vous reconnecter : le temps n’a pas commencé.';
    const body = (await response.json()) as {
      accepted?: boolean;
      message?: string;
      rejection?: { message: string };
    };
    if (body.accepted) return null;
    return body.rejection?.message ?? body.message ?? unreachable;
  } catch {
    return unreachable;
  }
}

/** « Commencer l’épreuve »: the clock runs from here, said before it does. */
export function StartButton({ page, onBack }: { page: EntrancePage; onBack: () => void }) {
  const { revalidate } = useRevalidator();
  const actionId = useRef<string>();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function begin() {
    setPending(true);
    actionId.current ??= newId();
    const problem = await start(page.basePath, actionId.current);
    setPending(false);
    setFailure(problem);
    // « Déjà commencé » is also answered by looking again.
    revalidate();
  }

  return (
    <div className="flex flex-col gap-4">
      <p>
        Dès que vous commencez, vos <strong>{formatDuration(page.examMinutes)}</strong>
        {nbsp(
          ' s’écoulent. Tout ce que vous faites est enregistré au fur et à mesure ; à la fin du temps, votre passage est rendu de lui-même.',
        )}
      </p>
      {failure && (
        <Notice tone="warning" title="L’épreuve n’a pas commencé">
          {failure}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onBack}>Revenir à la vérification</Button>
        <Button variant="primary" pending={pending} onPress={() => void begin()}>
          Commencer l’épreuve
        </Button>
      </div>
    </div>
  );
}
