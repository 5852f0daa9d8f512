import { Check, CloudOff, RefreshCw, TriangleAlert } from 'lucide-react';
import { formatCount } from '~/ui/typography/format';

export interface SaveStateProps {
  state: 'saved' | 'saving' | 'offline' | 'error';
  /** When it was last saved: "10:42". */
  at?: string;
  /** Actions waiting to be sent. */
  pending?: number;
  /** Said instead of the usual words. */
  message?: string;
}

/** Whether the work is saved, in words: read out when it changes for the worse. */
export function SaveState({ state, at, pending = 0, message }: SaveStateProps) {
  const waiting = pending > 0 ? ` — ${formatCount(pending, 'action')} en attente` : '';
  const words = {
    saved: at ? `Enregistré à ${at}` : 'Enregistré',
    saving: 'Enregistrement',
    offline: `Hors connexion${waiting}`,
    error: `Non enregistré${waiting}`,
  }[state];
  const Icon = { saved: Check, saving: RefreshCw, offline: CloudOff, error: TriangleAlert }[state];
  const isTrouble = state === 'offline' || state === 'error';
  return (
    <span className="save-state" data-state={state} role={isTrouble ? 'status' : undefined}>
      <Icon aria-hidden="true" />
      <span>{message ?? words}</span>
    </span>
  );
}
