import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from './desk-context';

export interface KeptForm<Values> {
  values: Values;
  change: (changes: Partial<Values>) => void;
  /** What is shown was typed before a reload or another page: say so. */
  restored: boolean;
  /** Back to the record's own values, and forgets what was typed. */
  reset: () => void;
}

/**
 * Values of a form that is saved by a button: what is typed is kept in this browser until it is saved or given up, so a reload,
 * a wrong click or an expired session loses nothing. `name` tells forms of one attempt apart.
 */
export function useKeptForm<Values extends object>(name: string, initial: Values): KeptForm<Values> {
  const { attemptId, readOnly } = useDesk();
  const key = `comptoir:${attemptId}:saisie:${name}`;
  const [values, setValues] = useState(initial);
  const [restored, setRestored] = useState(false);
  const start = useRef(initial);
  start.current = initial;

  useEffect(() => {
    const kept = readOnly ? null : readKept<Values>(key);
    if (kept) setValues({ ...start.current, ...kept });
    setRestored(kept !== null);
  }, [key, readOnly]);

  const change = useCallback(
    (changes: Partial<Values>) =>
      setValues((current) => {
        const next = { ...current, ...changes };
        if (!readOnly) keep(key, next);
        return next;
      }),
    [key, readOnly],
  );
  const reset = useCallback(() => {
    keep(key, null);
    setRestored(false);
    setValues(start.current);
  }, [key]);

  return { values, change, restored, reset };
}

/** Storage may be full or forbidden: the form then works without its safety net. */
function keep(key: string, values: object | null): void {
  try {
    if (values === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(values));
  } catch {
    return;
  }
}

function readKept<Values>(key: string): Partial<Values> | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Partial<Values>);
  } catch {
    return null;
  }
}
