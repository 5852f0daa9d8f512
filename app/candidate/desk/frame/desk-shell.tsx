import { lazy, Suspense, type ReactNode } from 'react';
import type { DisplaySettings } from '~/ui/frame/display-settings';
import type { DeskFramePage } from './desk-frame-page';
import { OpenDesk } from './open-desk';

/** Seen once each, before and after the exam: the desk's pages do not carry them. */
const Entrance = lazy(async () => ({ default: (await import('../entrance/entrance')).Entrance }));
const Receipt = lazy(async () => ({ default: (await import('../receipt/receipt')).Receipt }));

export interface DeskShellProps {
  page: DeskFramePage;
  settings: DisplaySettings;
  /** Where the scrubber of a replay goes. */
  replayControls?: ReactNode;
  /** The page at this address. */
  children: ReactNode;
}

/** What the candidate has before them at the desk's address: the room check, the desk, or the receipt. */
export function DeskShell({ page, settings, replayControls, children }: DeskShellProps) {
  switch (page.stage) {
    case 'entrance':
      return (
        <Suspense>
          <Entrance page={page} settings={settings} />
        </Suspense>
      );
    case 'receipt':
      return (
        <Suspense>
          <Receipt page={page} />
        </Suspense>
      );
    case 'desk':
      return (
        // A replay moves from event to event inside one frame: the controls keep their focus.
        <OpenDesk
          key={page.isReplay ? page.attemptId : page.basePath}
          page={page}
          settings={settings}
          replayControls={replayControls}
        >
          {children}
        </OpenDesk>
      );
    default:
      return page satisfies never;
  }
}
