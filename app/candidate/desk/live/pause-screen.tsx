import { PauseCircle } from 'lucide-react';

/** The invigilator stopped the clock. */
export function PauseScreen() {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-start gap-3 p-8" role="status">
      <PauseCircle aria-hidden="true" className="size-10 text-accent" />
      <h1 className="text-title font-semibold">L’épreuve est en pause</h1>
      <p>
        Le surveillant a arrêté le temps : ce que vous avez saisi est conservé, et votre temps restant ne
        diminue pas. L’écran revient de lui-même à la reprise.
      </p>
    </div>
  );
}
