import { useRef } from 'react';

/** Time left for a work observed from poll to poll, in words; null before two observations. */
export function useTimeLeft(key: string, done: number, total: number, now: number): string | null {
  const first = useRef<{ key: string; done: number; at: number } | null>(null);
  if (first.current?.key !== key) first.current = { key, done, at: now };
  const { done: from, at } = first.current;
  if (done <= from || now <= at) return null;
  const seconds = Math.round((((now - at) / (done - from)) * (total - done)) / 1000);
  if (seconds < 5) return 'presque fini';
  return seconds < 90 ? `encore ${seconds} s environ` : `encore ${Math.round(seconds / 60)} min environ`;
}
