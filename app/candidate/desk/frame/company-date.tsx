import { useEffect, useState } from 'react';
import { formatCivilDate, formatOrdinal, formatTime } from '~/ui/typography/format';
import type { CompanyClock } from './desk-frame-page';

/** Company time between two looks at the server. */
export function useCompanyMinute({ minute, minutesPerSecond, dayEnd }: CompanyClock): number {
  const [now, setNow] = useState(minute);
  useEffect(() => {
    setNow(minute);
    if (minutesPerSecond === 0) return;
    const startedAt = performance.now();
    const timer = setInterval(() => {
      const seconds = (performance.now() - startedAt) / 1000;
      setNow(Math.min(dayEnd, Math.floor(minute + seconds * minutesPerSecond)));
    }, 1000);
    return () => clearInterval(timer);
  }, [minute, minutesPerSecond, dayEnd]);
  return now;
}

/** "mardi 3 février · 1ᵉʳ jour · 9 h 12". */
export function CompanyDate({ today, day, clock }: { today: string; day: number; clock: CompanyClock }) {
  const minute = useCompanyMinute(clock);
  const isClosed = minute >= clock.dayEnd;
  return (
    <span>
      <span className="visually-hidden">Date de l’entreprise : </span>
      {formatCivilDate(today, 'weekday')} · {formatOrdinal(day)} jour ·{' '}
      <span className="tabular">{formatTime(minute)}</span>
      {isClosed && <span className="text-soft"> · fin de journée</span>}
    </span>
  );
}
