import { useEffect } from 'react';
import { useLatest } from '~/ui/use-latest';

export interface ShortcutOptions {
  /** Also while typing in a field. Default false. */
  inFields?: boolean;
  enabled?: boolean;
}

/** True while a modal is open: shortcuts of the page below must not act. */
function modalIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'))
  );
}

/** "ctrl+k" (Ctrl or Cmd), "ctrl+enter", "m", "?", "/", "arrowleft". Letters match what is typed, whatever the keyboard layout. */
function matches(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const needsCtrl = parts.includes('ctrl');
  if (event.altKey !== parts.includes('alt') || (event.ctrlKey || event.metaKey) !== needsCtrl) return false;
  if (parts.includes('shift') && !event.shiftKey) return false;
  if (/^[a-z]$/.test(key) && event.shiftKey && !parts.includes('shift')) return false;
  return event.key.toLowerCase() === key;
}

/** Calls `act` on a key combination anywhere in the page, not while a dialog is open. */
export function useShortcut(
  shortcut: string,
  act: () => void,
  { inFields = false, enabled = true }: ShortcutOptions = {},
): void {
  const latest = useLatest(act);
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        !matches(event, shortcut) ||
        modalIsOpen() ||
        (!inFields && isField(event.target))
      )
        return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shortcut, inFields, enabled, latest]);
}
