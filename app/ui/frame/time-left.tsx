import { useEffect, useState } from 'react';
import { Hourglass } from 'lucide-react';
import { formatDuration } from '~/ui/typography/format';
import { useLatest } from '~/ui/use-latest';

export interface TimeLeftProps {
  /** Milliseconds left when the page was rendered; it counts down from there. */
  remainingMs: number;
  /** The clock is stopped (pause granted). */
  paused?: boolean;
  /** Called once when nothing is left. */
  onEnd?: () => void;
}

const markedBelow = 15 * 60_000;

/** Exam time left: quiet until fifteen minutes, then marked and said once; seconds in the last two minutes. */
export function TimeLeft({ remainingMs, paused = false, onEnd }: TimeLeftProps) {
  const [left, setLeft] = useState(remainingMs);
  const latestEnd = useLatest(onEnd);
  useEffect(() => {
    setLeft(remainingMs);
    if (paused) return;
    const startedAt = performance.now();
    let ended = false;
    const timer = setInterval(() => {
      const next = Math.max(0, remainingMs - (performance.now() - startedAt));
      setLeft(next);
      if (next === 0 && !ended) {
        ended = true;
        clearInterval(timer);
        latestEnd.current?.();
      }
    }, 1000);
    return () => clearInterval(timer);
  }, [remainingMs, paused, latestEnd]);

  const isMarked = left <= markedBelow;
  const text = paused
    ? 'Pause'
    : left < 120_000
      ? `${Math.ceil(left / 1000)}\u00a0s`
      : formatDuration(Math.ceil(left / 60_000));
  return (
    <span className="time-left" data-marked={isMarked || undefined}>
      {isMarked && <Hourglass aria-hidden="true" />}
      <span className="tabular">
        <span className="visually-hidden">Temps restant : </span>
        <span aria-hidden="true" className="time-left-word">
          Reste{' '}
        </span>
        {text}
      </span>
      <span className="visually-hidden" role="status">
        {isMarked && left > 0 && !paused ? 'Il reste moins de quinze minutes.' : ''}
      </span>
    </span>
  );
}
