import type { OpenComposer } from './compose-context';
import { ComposerWindow } from './composer-window';

export interface ComposerDockProps {
  composers: readonly OpenComposer[];
  onChange: (update: (current: readonly OpenComposer[]) => readonly OpenComposer[]) => void;
  /** During a pause nothing is written. */
  isStopped: boolean;
}

/** The windows of the messages being written, at the foot of the desk. */
export function ComposerDock({ composers, onChange, isStopped }: ComposerDockProps) {
  const patch = (key: string, changes: Partial<OpenComposer>) =>
    onChange((current) => current.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const close = (key: string) => onChange((current) => current.filter((one) => one.key !== key));
  const toggle = (key: string) =>
    onChange((current) =>
      current.map((one) => ({ ...one, isFolded: one.key === key ? !one.isFolded : true })),
    );
  return (
    <div
      hidden={isStopped}
      className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-30 flex items-end justify-end gap-2 px-2 sm:pe-6"
    >
      {composers.map((composer) => (
        <ComposerWindow
          key={composer.key}
          composer={composer}
          onCreated={(draftId) => patch(composer.key, { draftId })}
          onToggle={() => toggle(composer.key)}
          onClose={() => close(composer.key)}
        />
      ))}
    </div>
  );
}
