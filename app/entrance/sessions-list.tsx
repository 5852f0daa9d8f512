import { Form } from '@remix-run/react';
import { Button } from '~/ui/buttons/button';
import { formatInstant } from '~/ui/typography/format';

export interface SessionRow {
  id: string;
  device: string;
  /** Epoch milliseconds. */
  signedInAt: number;
  current: boolean;
}

/** One's sign-ins, each with the button that ends it. */
export function SessionsList({ sessions }: { sessions: SessionRow[] }) {
  return (
    <ul className="border-line divide-line flex flex-col divide-y rounded border">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 p-3">
          <div>
            <p className="font-medium">
              {session.device}
              {session.current && <span className="text-soft"> · cet appareil</span>}
            </p>
            <p className="text-small text-soft">Connexion du {formatInstant(session.signedInAt)}</p>
          </div>
          <Form method="post">
            <input type="hidden" name="session" value={session.id} />
            <Button
              type="submit"
              size="sm"
              aria-label={`Déconnecter\u00a0: ${session.device}, ${formatInstant(session.signedInAt)}`}
            >
              Déconnecter
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
