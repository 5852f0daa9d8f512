import { useSubmit } from '@remix-run/react';
import { BookOpenCheck, ClipboardCheck, RefreshCcw, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DisplaySettings } from '~/ui/frame/display-settings';
import { WorkspaceFrame } from '~/ui/frame/workspace-frame';
import { Menu } from '~/ui/overlays/menu';

interface ExaminerFrameProps {
  settings: DisplaySettings;
  centreName: string;
  userName: string;
  /** May read and make the proofs of scenarios. */
  proves: boolean;
  children: ReactNode;
}

/** The frame around an examiner's screens; plum, so that nobody takes it for a candidate's. */
export function ExaminerFrame({ settings, centreName, userName, proves, children }: ExaminerFrameProps) {
  const submit = useSubmit();
  return (
    <WorkspaceFrame
      workspace="examiner"
      name={centreName}
      mark="Cp"
      settings={settings}
      homeTo="/evaluation"
      navigation={[
        {
          label: 'Évaluation',
          items: [
            { to: '/evaluation', label: 'Passages', icon: <ClipboardCheck /> },
            { to: '/recalculs', label: 'Recalculs', icon: <RefreshCcw /> },
            { to: '/referentiels', label: 'Référentiels', icon: <BookOpenCheck /> },
          ],
        },
        ...(proves
          ? [
              {
                label: 'Préparation',
                items: [{ to: '/scenarios', label: 'Mises en situation', icon: <ShieldCheck /> }],
              },
            ]
          : []),
      ]}
      account={
        <Menu
          label={userName}
          variant="quiet"
          align="end"
          items={[
            { id: 'sessions', label: 'Mes connexions', to: '/compte/sessions' },
            {
              id: 'sign-out',
              label: 'Se déconnecter',
              separated: true,
              onSelect: () => submit(null, { method: 'post', action: '/deconnexion' }),
            },
          ]}
        />
      }
    >
      {children}
    </WorkspaceFrame>
  );
}
