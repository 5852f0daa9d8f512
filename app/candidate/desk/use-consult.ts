import { useEffect } from 'react';
import type { ConsultingEvent } from '~/domain/crm/consulting/events';
import { useLatest } from '~/ui/use-latest';
import { useDesk, useDeskInside } from './desk-context';

type FieldsOf<Type extends ConsultingEvent['type']> = Extract<ConsultingEvent, { type: Type }>['data'];

export type Consultation =
  | { type: 'ViewRecord'; fields: FieldsOf<'RecordViewed'> }
  | { type: 'ViewScreen'; fields: FieldsOf<'ScreenViewed'> };

/** Mounts closer than this are one look: React's double mount, a page replaced by itself. */
const oneLookMs = 1_000;
let last = { key: '', at: 0 };

/**
 * Records that the candidate has this before their eyes. Nothing is recorded by loaders, in a hidden tab, or where the desk is
 * read-only. Null when there is nothing to record yet. `refresh` loads the page's data again (a mail becomes read).
 */
export function useConsult(consultation: Consultation | null, { refresh: mustRefresh = false } = {}): void {
  const { readOnly } = useDesk();
  const { outbox, refresh } = useDeskInside();
  // A change of `mustRefresh` alone (the mail has become read) is not another look.
  const latest = useLatest({ mustRefresh, refresh });
  const key = consultation ? JSON.stringify(consultation) : '';

  useEffect(() => {
    if (key === '' || readOnly || !outbox) return;
    const record = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', record);
      const now = Date.now();
      if (last.key === key && now - last.at < oneLookMs) return;
      last = { key, at: now };
      const { type, fields } = JSON.parse(key) as Consultation;
      void outbox.act(type, fields, { quiet: true }).then((answer) => {
        if (latest.current.mustRefresh && answer.accepted) latest.current.refresh();
      });
    };
    document.addEventListener('visibilitychange', record);
    record();
    return () => document.removeEventListener('visibilitychange', record);
  }, [key, readOnly, outbox, latest]);
}
