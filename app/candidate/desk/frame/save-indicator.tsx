import { SaveState } from '~/ui/frame/save-state';
import { formatInstant } from '~/ui/typography/format';
import { useOutboxStatus } from '../desk-context';

/** Whether the work is saved: always in words, never a colour alone. */
export function SaveIndicator() {
  const { phase, waiting, savedAt } = useOutboxStatus();
  switch (phase) {
    case 'saved':
      return (
        <SaveState
          state="saved"
          at={savedAt === null ? undefined : formatInstant(savedAt, { date: false })}
        />
      );
    case 'saving':
      return <SaveState state="saving" />;
    case 'offline':
      return <SaveState state="offline" pending={waiting} />;
    case 'unavailable':
      return <SaveState state="error" pending={waiting} />;
    case 'signed-out':
      return <SaveState state="error" message="Session expirée" />;
    case 'denied':
      return <SaveState state="error" message="Accès retiré" />;
    default:
      return phase satisfies never;
  }
}
