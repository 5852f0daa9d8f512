import { useEffect, useRef } from 'react';
import { useDeskInside } from '../desk-context';
import type { Settled } from '../outbox/outbox';
import type { DeskPulse } from '../frame/desk-frame-page';

const everyMs = 20_000;
const everyMsInPause = 5_000;

export interface PulseOptions {
  basePath: string;
  /** Last event the page shows. */
  shownSeq: number;
  isPaused: boolean;
  lastSettled: { readonly current: Settled | null };
}

/**
 * Asks the server now and then whether something happened that the page does not show: a mail that fell due, a pause, the end. Loads the
 * page's data again only then. What it finds also tells whether the server can be reached and whether the candidate is still signed in.
 */
export function usePulse({ basePath, shownSeq, isPaused, lastSettled }: PulseOptions): void {
  const { outbox, refresh } = useDeskInside();
  const shown = useRef(shownSeq);
  useEffect(() => {
    shown.current = shownSeq;
  }, [shownSeq]);

  useEffect(() => {
    if (!outbox) return;
    let isStopped = false;
    async function look() {
      if (document.visibilityState !== 'visible') return;
      const seen = await readPulse(`${basePath}/etat`);
      if (isStopped) return;
      if (seen === 'unreachable') outbox?.notice(false);
      else if (seen === 'signed-out') outbox?.expire();
      else if (seen === 'denied') outbox?.deny();
      else {
        outbox?.notice(true);
        if (seen.seq !== known() || isPaused !== (seen.status === 'paused')) refresh();
      }
    }
    /** Our own consulting events move the sequence without anything new to show. */
    function known(): number {
      const settled = lastSettled.current;
      if (!settled?.head || !settled.answer.accepted) return shown.current;
      const { firstSeq, lastSeq } = settled.answer;
      const nothingElse = firstSeq === shown.current + 1 && lastSeq === settled.head.seq;
      if (nothingElse) shown.current = lastSeq;
      return shown.current;
    }
    const timer = setInterval(() => void look(), isPaused ? everyMsInPause : everyMs);
    const onShow = () => void look();
    document.addEventListener('visibilitychange', onShow);
    return () => {
      isStopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onShow);
    };
  }, [basePath, isPaused, lastSettled, outbox, refresh]);
}

/** What the desk's address answers, and what that says of this browser's session. */
export async function readPulse(url: string): Promise<DeskPulse | 'unreachable' | 'signed-out' | 'denied'> {
  try {
    const response = await fetch(url, {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(10_000),
    });
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    if (response.ok && isJson) return (await response.json()) as DeskPulse;
    // A visitor is sent to the sign-in page.
    if (response.status === 401 || (response.ok && response.redirected)) return 'signed-out';
    // The attempt does not exist for whoever this browser is signed in as now.
    if (response.status === 404 || response.status === 403) return 'denied';
    return 'unreachable';
  } catch {
    return 'unreachable';
  }
}
