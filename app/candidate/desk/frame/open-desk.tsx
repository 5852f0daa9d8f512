import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { TimeLeft } from '~/ui/frame/time-left';
import { loadedOnUse } from '~/ui/feedback/loaded-on-use';
import { WorkspaceFrame } from '~/ui/frame/workspace-frame';
import type { DisplaySettings } from '~/ui/frame/display-settings';
import { formatCivilDate, formatTime } from '~/ui/typography/format';
import { ComposeProvider, ComposeWindows } from '../../mailbox/compose/compose-context';
import { DeskProvider, useDeskInside, useOutboxStatus, type Desk } from '../desk-context';
import type { Settled } from '../outbox/outbox';
import { CompanyDate } from './company-date';
import { ConnectionBanner } from '../live/connection-banner';
import { DeskCommands } from '../palette/desk-commands';
import type { OpenDeskPage } from './desk-frame-page';
import { deskNavigation } from './desk-navigation';
import { DeskNews } from '../live/desk-news';
import { EndButtons } from './end-buttons';
import { MissionsPanel } from './missions-panel';
import { PauseScreen } from '../live/pause-screen';
import { SaveIndicator } from './save-indicator';
import { DeskHelp } from './desk-help';
import { usePulse } from '../live/use-pulse';

const SignInAgain = loadedOnUse(() => import('../live/sign-in-again').then((part) => part.SignInAgain));

export interface OpenDeskProps {
  page: OpenDeskPage;
  settings: DisplaySettings;
  replayControls?: ReactNode;
  children: ReactNode;
}

/** The candidate's desk, live or replayed, around the page at the present address. */
export function OpenDesk({ page, settings, replayControls, children }: OpenDeskProps) {
  const { attemptId, basePath, readOnly, today, clock, isReplay } = page;
  const desk = useMemo<Desk>(
    () => ({ attemptId, basePath, readOnly, today, minute: clock.minute }),
    [attemptId, basePath, readOnly, today, clock.minute],
  );
  const [lateRefusal, setLateRefusal] = useState<{ message: string } | null>(null);
  const lastSettled = useRef<Settled | null>(null);
  const onSettled = useCallback((settled: Settled) => {
    lastSettled.current = settled;
  }, []);

  return (
    <DeskProvider
      desk={desk}
      live={!isReplay}
      onSettled={onSettled}
      onLateRefusal={(message) => setLateRefusal({ message })}
    >
      <ComposeProvider>
        <Frame page={page} settings={settings} replayControls={replayControls}>
          {!isReplay && <LiveDesk page={page} lateRefusal={lateRefusal} lastSettled={lastSettled} />}
          {page.sitting.status === 'paused' && !isReplay && <PauseScreen />}
          {/* Hidden, not removed: what is being typed stays as it is. */}
          <div key={isReplay ? basePath : attemptId} hidden={page.sitting.status === 'paused' && !isReplay}>
            {children}
          </div>
        </Frame>
      </ComposeProvider>
    </DeskProvider>
  );
}

function Frame({ page, settings, replayControls, children }: OpenDeskProps) {
  const { drafts, refresh } = useDeskInside();
  const { basePath, company, sitting, clock, today, isReplay, unread, leftOver, writes } = page;
  const navigation = useMemo(
    () => deskNavigation(basePath, { unread, unfiled: leftOver.unfiled, writes }),
    [basePath, unread, leftOver.unfiled, writes],
  );
  const timeUp = () => void drafts.flushAll().then(refresh);
  return (
    <WorkspaceFrame
      workspace="candidate"
      name={company.name}
      mark={company.mark}
      homeTo={basePath}
      settings={settings}
      navigation={navigation}
      date={<CompanyDate today={today} day={sitting.day} clock={clock} />}
      timeLeft={
        isReplay ? undefined : (
          <TimeLeft remainingMs={sitting.remainingMs} paused={sitting.status === 'paused'} onEnd={timeUp} />
        )
      }
      saveState={isReplay ? undefined : <SaveIndicator />}
      help={<DeskHelp />}
      primary={page.readOnly ? undefined : <EndButtons page={page} />}
      panel={
        sitting.status === 'paused' && !isReplay
          ? undefined
          : { label: 'Missions', content: <MissionsPanel missions={page.missions} day={sitting.day} /> }
      }
      replay={
        isReplay
          ? {
              label: `Rejeu · ${sitting.candidateName} · ${formatCivilDate(today, 'weekday')}, ${formatTime(clock.minute)}`,
              controls: replayControls,
            }
          : undefined
      }
      banner={isReplay ? undefined : <ConnectionBanner />}
    >
      <DeskCommands basePath={basePath} navigation={navigation} canWrite={!page.readOnly} />
      {children}
      <ComposeWindows />
    </WorkspaceFrame>
  );
}

interface LiveDeskProps {
  page: OpenDeskPage;
  lateRefusal: { message: string } | null;
  lastSettled: { readonly current: Settled | null };
}

/** What only a live desk does: looks at the server now and then, tells what is new, asks to sign in again. */
function LiveDesk({ page, lateRefusal, lastSettled }: LiveDeskProps) {
  const { phase } = useOutboxStatus();
  usePulse({
    basePath: page.basePath,
    shownSeq: page.sitting.seq,
    isPaused: page.sitting.status === 'paused',
    lastSettled,
  });
  return (
    <>
      <DeskNews page={page} lateRefusal={lateRefusal} />
      {phase === 'signed-out' && <SignInAgain />}
    </>
  );
}
