import { useRef, type ReactNode } from 'react';
import { useShortcut } from '~/ui/overlays/use-shortcut';

/** Frame of the right pane. Ctrl+Enter saves the form one is in, else the first one. */
export function PaneFrame({ title, children }: { title: string; children: ReactNode }) {
  const pane = useRef<HTMLDivElement>(null);
  useShortcut(
    'ctrl+enter',
    () => {
      const forms = [...(pane.current?.querySelectorAll('form') ?? [])];
      const current = forms.find((form) => form.contains(document.activeElement)) ?? forms[0];
      current?.requestSubmit();
    },
    { inFields: true },
  );
  return (
    <div ref={pane} className="flex flex-col gap-3 p-4">
      <h2 className="text-title font-semibold">{title}</h2>
      {children}
    </div>
  );
}
