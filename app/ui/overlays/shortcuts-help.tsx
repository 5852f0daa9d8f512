import { useState, type ReactNode } from 'react';
import { Kbd } from '~/ui/layout/small';
import { Dialog } from './dialog';
import { useShortcut } from './use-shortcut';

export interface ShortcutGroup {
  label: string;
  shortcuts: readonly { keys: readonly string[]; label: string }[];
}

export interface ShortcutsHelpProps {
  groups: readonly ShortcutGroup[];
  /** A button that opens it too. */
  trigger?: (open: () => void) => ReactNode;
}

/** Opens on `?`: the shortcuts of the page. */
export function ShortcutsHelp({ groups, trigger }: ShortcutsHelpProps) {
  const [open, setOpen] = useState(false);
  useShortcut('?', () => setOpen(true));
  const dialog = (
    <Dialog open={open} onClose={() => setOpen(false)} title="Raccourcis clavier">
      <div className="shortcuts">
        {groups.map((group) => (
          <section key={group.label}>
            <h3>{group.label}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.label}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    {shortcut.keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
  return (
    <>
      {trigger?.(() => setOpen(true))}
      {dialog}
    </>
  );
}
