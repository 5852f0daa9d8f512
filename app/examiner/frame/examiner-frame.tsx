import { ClipboardCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from '~/ui/buttons/link-button';
import type { DisplaySettings } from '~/ui/frame/display-settings';
import { WorkspaceFrame } from '~/ui/frame/workspace-frame';

interface ExaminerFrameProps {
  settings: DisplaySettings;
  centreName: string;
  userName: string;
  children: ReactNode;
}

/** The frame around an examiner's screens; plum, so that nobody takes it for a candidate's. */
export const ExaminerFrame = ({ settings, centreName, userName, children }: ExaminerFrameProps) => (
  <WorkspaceFrame
    workspace="examiner"
    name={centreName}
    mark="Cp"
    settings={settings}
    homeTo="/evaluation"
    navigation={[{ label: 'Évaluation', items: [{ to: '/evaluation', label: 'Passages', icon: <ClipboardCheck /> }] }]}
    account={
      <>
        <span className="text-small text-soft">{userName}</span>
        <LinkButton to="/compte/sessions" variant="quiet">
          Mes connexions
        </LinkButton>
      </>
    }
  >
    {children}
  </WorkspaceFrame>
);
