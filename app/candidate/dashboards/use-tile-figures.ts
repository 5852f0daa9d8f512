import { useEffect, useRef, useState } from 'react';
import { useDesk } from '~/candidate/desk/desk-context';
import type { TileQuestion } from '~/domain/crm/dashboards/compute';
import { questionKey, questionParams } from './tile-question';
import type { TileView } from './tile-view';

const changePause = 200;

export type FiguresFor = (question: TileQuestion) => TileView | 'waiting' | 'failed';

/** Figures of the tiles as they are now: those the page came with, and those the server computes for what changed since. */
export function useTileFigures(
  dashboardId: string,
  loaded: Readonly<Record<string, TileView>>,
  questions: readonly TileQuestion[],
): FiguresFor {
  const { basePath } = useDesk();
  const [fetched, setFetched] = useState<Readonly<Record<string, TileView | 'failed'>>>({});
  const asked = useRef(new Set<string>());
  const missing = questions.map(questionKey).filter((key) => !loaded[key] && !fetched[key]);
  const signature = missing.join('\n');

  // A page loaded again (another day, a payment matched) makes every figure fetched before out of date.
  const lastLoaded = useRef(loaded);
  useEffect(() => {
    if (lastLoaded.current === loaded) return;
    lastLoaded.current = loaded;
    asked.current.clear();
    setFetched({});
  }, [loaded]);

  useEffect(() => {
    if (signature === '') return;
    const timer = setTimeout(() => {
      for (const key of signature.split('\n')) {
        if (asked.current.has(key)) continue;
        asked.current.add(key);
        const address = `${basePath}/tableaux-de-bord/${dashboardId}/tuile?${questionParams(JSON.parse(key) as TileQuestion)}`;
        void readFigures(address).then((view) => setFetched((known) => ({ ...known, [key]: view })));
      }
    }, changePause);
    return () => clearTimeout(timer);
  }, [signature, basePath, dashboardId]);

  return (question) => {
    const key = questionKey(question);
    return loaded[key] ?? fetched[key] ?? 'waiting';
  };
}

async function readFigures(address: string): Promise<TileView | 'failed'> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as TileView) : 'failed';
  } catch {
    return 'failed';
  }
}
