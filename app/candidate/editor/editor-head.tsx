import type { ReactNode } from 'react';
import { useDesk } from '~/candidate/desk/desk-context';
import { Notice } from '~/ui/feedback/notice';
import { PageHeader } from '~/ui/layout/page-header';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { DraftNotices, DraftStatusLine } from './draft-state';
import type { DraftEditor } from './use-draft-editor';

interface EditorHeadProps<Content> {
  editor: DraftEditor<Content>;
  title: string;
  status?: ReactNode;
  /** The list it belongs to, and what it is called there. */
  section: { label: string; path: string };
  name: string;
  /** Whom or what it is about; whether it is saved follows. */
  about: ReactNode;
  actions: ReactNode;
  /** Said instead of the editor's own problem. */
  problem?: string | null;
  /** What else must be known before writing. */
  children?: ReactNode;
}

/** The top of every screen where something is written and kept: what it is, whether it is saved, what comes next. */
export function EditorHead<Content>({
  editor: { draft, problem: own, setProblem },
  title,
  status,
  section,
  name,
  about,
  actions,
  problem = own,
  children,
}: EditorHeadProps<Content>) {
  const { basePath, readOnly } = useDesk();
  return (
    <>
      <PageHeader
        title={title}
        status={status}
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: section.label, to: `${basePath}/${section.path}` }, { label: name }]}
          />
        }
        subtitle={
          <>
            {about}
            {!readOnly && (
              <span className="no-print">
                {' · '}
                <DraftStatusLine draft={draft} />
              </span>
            )}
          </>
        }
        actions={actions}
      />
      <DraftNotices draft={draft} />
      {children}
      {problem && (
        <Notice tone="danger" onClose={() => setProblem(null)}>
          {problem}
        </Notice>
      )}
    </>
  );
}
