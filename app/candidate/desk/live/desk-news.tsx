import { useEffect, useRef } from 'react';
import { Link } from '@remix-run/react';
import { useToast } from '~/ui/feedback/toast';
import { formatCivilDate, formatOrdinal } from '~/ui/typography/format';
import type { OpenDeskPage } from '../frame/desk-frame-page';

/** Says what has just happened: a mail came in, a new day began, an action made earlier was refused. */
export function DeskNews({
  page,
  lateRefusal,
}: {
  page: OpenDeskPage;
  lateRefusal: { message: string } | null;
}) {
  const toast = useToast();
  const { latestUnread, basePath, today, sitting } = page;
  const known = useRef({ mailId: latestUnread?.id, unread: page.unread, day: sitting.day });

  useEffect(() => {
    const before = known.current;
    known.current = { mailId: latestUnread?.id, unread: page.unread, day: sitting.day };
    if (sitting.day !== before.day) {
      toast({
        tone: 'info',
        message: `Nous sommes ${formatCivilDate(today, 'weekday')}, ${formatOrdinal(sitting.day)} jour.`,
      });
    }
    if (latestUnread && latestUnread.id !== before.mailId && page.unread > before.unread) {
      toast({
        tone: 'info',
        message: (
          <>
            Nouveau message de {latestUnread.from} :{' '}
            <Link to={`${basePath}/messages/${latestUnread.id}`} className="underline">
              {latestUnread.subject || 'sans objet'}
            </Link>
          </>
        ),
      });
    }
  }, [basePath, latestUnread, page.unread, sitting.day, toast, today]);

  useEffect(() => {
    if (lateRefusal)
      toast({ tone: 'danger', message: `Une action en attente a été refusée. ${lateRefusal.message}` });
  }, [lateRefusal, toast]);
  return null;
}
