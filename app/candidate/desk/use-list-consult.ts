import { useEffect, useRef } from 'react';
import type { ScreenName } from '~/domain/crm/consulting/events';
import type { ListPage } from '~/ui/table/apply-list-query';
import { useDesk, useDeskInside } from './desk-context';
import { useConsult } from './use-consult';

const settledMs = 900;

/** Records that a list was opened, what was searched in it once the typing has settled, and that it was exported. */
export function useListConsult(screen: ScreenName, list: ListPage<unknown>): { recordExport: () => void } {
  const { readOnly } = useDesk();
  const { outbox } = useDeskInside();
  useConsult({ type: 'ViewScreen', fields: { screen, about: '' } });

  const { search, filters } = list.query;
  const isNarrowed = search !== '' || Object.keys(filters).length > 0;
  const searched = isNarrowed
    ? JSON.stringify({
        screen,
        query: search.slice(0, 200),
        filters: Object.fromEntries(
          Object.entries(filters).map(([key, values]) => [key, values.join(', ').slice(0, 80)]),
        ),
        results: list.total,
      })
    : '';
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (searched === '' || readOnly || !outbox) return;
    const record = () => {
      waiting.current = null;
      void outbox.act('SearchList', JSON.parse(searched), { quiet: true });
    };
    waiting.current = record;
    const timer = setTimeout(record, settledMs);
    return () => clearTimeout(timer);
  }, [searched, readOnly, outbox]);
  // A search that led straight to a record was settled too.
  useEffect(() => () => waiting.current?.(), []);

  return {
    recordExport: () => {
      if (!readOnly) void outbox?.act('ExportList', { screen, rows: list.total }, { quiet: true });
    },
  };
}
