import { useCallback, useEffect, useState } from 'react';
import { useRouteLoaderData } from '@remix-run/react';
import {
  defaultDisplaySettings,
  displayAttributes,
  displayCookie,
  readDisplaySettings,
  type DisplaySettings,
} from './display-settings';

/** The reader's settings and a way to change some: applied to the page at once, kept in the cookie. */
export function useDisplaySettings(initial: DisplaySettings) {
  const [settings, setSettings] = useState(initial);
  // A frame mounted later in the visit starts from what the cookie says by then.
  useEffect(() => setSettings(readDisplaySettings(document.cookie)), []);
  const change = useCallback((changes: Partial<DisplaySettings>) => {
    setSettings((current) => {
      const next = { ...current, ...changes };
      document.cookie = displayCookie(next);
      for (const [name, value] of Object.entries(displayAttributes(next)))
        document.documentElement.setAttribute(name, value);
      return next;
    });
  }, []);
  return { settings, change };
}

/** True below 60rem, once in the browser: the panel is then a sheet, closed until asked for. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useEffect(() => {
    const query = window.matchMedia('(max-width: 60rem)');
    const update = () => setIsNarrow(query.matches);
    update();
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return isNarrow;
}

/** The settings the root loader read from the cookie; the defaults on an error page. */
export function useStoredDisplaySettings(): DisplaySettings {
  const data = useRouteLoaderData('root') as { display?: DisplaySettings } | undefined;
  return data?.display ?? defaultDisplaySettings;
}
