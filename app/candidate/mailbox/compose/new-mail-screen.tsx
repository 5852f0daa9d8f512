import { useEffect, useRef } from 'react';
import { useNavigate } from '@remix-run/react';
import type { MailContent } from '~/domain/crm/mailbox/records';
import { useReadOnly } from '~/ui/frame/read-only';
import { useDesk } from '../../desk/desk-context';
import { useCompose } from './compose-context';

/** Opens the message in its window and goes back to where the candidate was: the window survives navigation. */
export function NewMailScreen({ content }: { content: Partial<MailContent> }) {
  const { basePath } = useDesk();
  const { compose } = useCompose();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    if (!readOnly) compose(content);
    const { idx } = (window.history.state ?? {}) as { idx?: number };
    if (idx) void navigate(-1);
    else void navigate(`${basePath}/messages`, { replace: true });
  }, [basePath, compose, content, navigate, readOnly]);
  return <p className="p-6 text-soft">Ouverture du message…</p>;
}
