import { useState, type ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { Menu as MenuIcon, PanelRight, X } from 'lucide-react';
import { ToastProvider } from '~/ui/feedback/toast';
import { Drawer } from '~/ui/overlays/drawer';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { DisplayMenu } from './display-menu';
import type { DisplaySettings } from './display-settings';
import { Rail, RailLinks, type RailGroup } from './rail';
import { ReadOnlyZone } from './read-only';
import { useDisplaySettings, useIsNarrow } from './use-display-settings';

export interface WorkspaceFrameProps {
  workspace: 'candidate' | 'trainer' | 'examiner' | 'admin';
  /** Company (candidate) or product and centre (others), with two letters for its mark. */
  name: string;
  mark: string;
  homeTo: string;
  settings: DisplaySettings;
  navigation: readonly RailGroup[];
  /** Slots of the top bar, left to right. */
  date?: ReactNode;
  timeLeft?: ReactNode;
  saveState?: ReactNode;
  help?: ReactNode;
  account?: ReactNode;
  primary?: ReactNode;
  /** Right panel; key M opens and closes it. */
  panel?: { label: string; content: ReactNode };
  /** The frame shows the past: dated band around, nothing acts. */
  replay?: { label: ReactNode; controls: ReactNode };
  /** Under the top bar, full width: connection lost, end of the exam. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The frame of every workspace: top bar, left rail, centre, right panel. Below 60rem the rail becomes a drawer and the panel a sheet. */
export function WorkspaceFrame(props: WorkspaceFrameProps) {
  const { workspace, name, mark, homeTo, navigation, panel, replay, banner, children } = props;
  const { settings, change } = useDisplaySettings(props.settings);
  const [menuOpen, setMenuOpen] = useState(false);
  const isNarrow = useIsNarrow();
  const [sheetOpen, setSheetOpen] = useState(false);
  const panelOpen = panel !== undefined && (isNarrow ? sheetOpen : settings.panel === 'open');
  const togglePanel = () =>
    isNarrow ? setSheetOpen(!sheetOpen) : change({ panel: settings.panel === 'open' ? 'closed' : 'open' });
  useShortcut('m', togglePanel, { enabled: panel !== undefined });

  return (
    <div
      className="frame"
      data-workspace={workspace}
      data-rail={settings.rail}
      data-panel={panelOpen ? 'open' : undefined}
      data-replay={replay ? true : undefined}
    >
      <a href="#contenu" className="skip-link">
        Aller au contenu
      </a>
      <ToastProvider>
        <header className="topbar no-print">
          <button
            type="button"
            className="btn btn-quiet btn-icon topbar-menu"
            aria-label="Menu"
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen(true)}
          >
            <MenuIcon aria-hidden="true" />
          </button>
          <Link to={homeTo} className="topbar-brand">
            <span className="brand-mark" aria-hidden="true">
              {mark}
            </span>
            <span className="brand-name">{name}</span>
          </Link>
          {props.date && <div className="topbar-date">{props.date}</div>}
          <div className="topbar-end">
            {props.saveState && <div className="topbar-save">{props.saveState}</div>}
            {props.timeLeft && <div className="topbar-time">{props.timeLeft}</div>}
            {props.help}
            <DisplayMenu settings={settings} onChange={change} />
            {props.account}
            {panel && (
              <button
                type="button"
                className="btn btn-quiet topbar-panel"
                aria-expanded={panelOpen}
                aria-keyshortcuts="m"
                onClick={togglePanel}
                title={`${panel.label} (M)`}
              >
                <PanelRight aria-hidden="true" />
                <span>{panel.label}</span>
              </button>
            )}
            {props.primary}
          </div>
        </header>
        {replay && (
          <div className="replay-band" role="region" aria-label="Rejeu">
            <span className="replay-label">{replay.label}</span>
            {replay.controls}
          </div>
        )}
        <div className="frame-body">
          <Rail
            groups={navigation}
            icons={settings.rail === 'icons'}
            onToggle={() => change({ rail: settings.rail === 'icons' ? 'open' : 'icons' })}
          />
          <ReadOnlyZone value={replay !== undefined}>
            <main id="contenu" className="frame-main" tabIndex={-1}>
              {banner}
              {children}
            </main>
            {panel && panelOpen && (
              <aside className="panel no-print" data-sheet={isNarrow || undefined} aria-label={panel.label}>
                <div className="panel-head">
                  <h2>{panel.label}</h2>
                  <button
                    type="button"
                    className="btn btn-quiet btn-icon btn-sm"
                    aria-label={`Fermer ${panel.label}`}
                    onClick={togglePanel}
                  >
                    <X aria-hidden="true" />
                  </button>
                </div>
                <div className="panel-body">{panel.content}</div>
              </aside>
            )}
          </ReadOnlyZone>
        </div>
        <Drawer side="left" open={menuOpen} onClose={() => setMenuOpen(false)} title={name}>
          <nav aria-label="Navigation principale">
            <RailLinks groups={navigation} onFollow={() => setMenuOpen(false)} />
          </nav>
        </Drawer>
      </ToastProvider>
    </div>
  );
}
