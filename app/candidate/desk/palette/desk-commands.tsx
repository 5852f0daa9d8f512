import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { CommandPalette, type Command } from '~/ui/overlays/command-palette';
import type { RailGroup } from '~/ui/frame/rail';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { useCompose } from '../../mailbox/compose/compose-context';
import type { DeskSearchResult } from './desk-search';

export interface DeskCommandsProps {
  basePath: string;
  navigation: readonly RailGroup[];
  canWrite: boolean;
}

const pauseMs = 150;

/** Ctrl+K over the screens, the frequent acts and the records of the company, which the server finds as one types. */
export function DeskCommands({ basePath, navigation, canWrite }: DeskCommandsProps) {
  const { compose } = useCompose();
  const write = useCallback(() => compose({}), [compose]);
  useShortcut('n', write, { enabled: canWrite });
  const [records, setRecords] = useState<readonly Command[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef('');
  useEffect(() => () => clearTimeout(timer.current), []);

  const screens = useMemo<Command[]>(() => {
    const shown = navigation.flatMap((group) =>
      group.items.map((item) => ({
        id: `ecran-${item.to}`,
        label: item.label,
        group: 'Écrans',
        hint: group.label,
        icon: item.icon,
        to: item.to,
      })),
    );
    const acts = canWrite
      ? [{ id: 'acte-message', label: 'Écrire un message', group: 'Actes', hint: 'N', onSelect: write }]
      : [];
    return [...acts, ...shown];
  }, [navigation, canWrite, write]);

  function search(text: string) {
    latest.current = text;
    clearTimeout(timer.current);
    if (text.trim().length < 2) return setRecords([]);
    timer.current = setTimeout(() => {
      void findRecords(basePath, text).then((found) => {
        if (latest.current === text) setRecords(found);
      });
    }, pauseMs);
  }

  return (
    <CommandPalette items={[...records, ...screens]} onSearch={search} onOpenChange={() => setRecords([])} />
  );
}

async function findRecords(basePath: string, text: string): Promise<Command[]> {
  try {
    const response = await fetch(`${basePath}/recherche?${new URLSearchParams({ q: text }).toString()}`);
    if (!response.ok || !response.headers.get('Content-Type')?.includes('json')) return [];
    const found = (await response.json()) as DeskSearchResult[];
    return found.map(({ id, label, group, hint, path, keywords }) => ({
      id,
      label,
      group,
      hint,
      keywords,
      to: `${basePath}/${path}`,
    }));
  } catch {
    return [];
  }
}
