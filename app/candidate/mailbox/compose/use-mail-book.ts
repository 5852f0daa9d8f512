import { useCallback, useEffect } from 'react';
import { useFetcher } from '@remix-run/react';
import { useLatest } from '~/ui/use-latest';
import { useDesk } from '../../desk/desk-context';
import type { MailBook } from './mail-book';

const empty: MailBook = { addresses: [], papers: [] };

/** Addresses and papers of the company, shared by the open windows; `reload` before choosing among papers. */
export function useMailBook(): { book: MailBook; reload: () => void } {
  const { basePath } = useDesk();
  const { load, data } = useFetcher<MailBook>({ key: 'carnet' });
  const reload = useCallback(() => load(`${basePath}/carnet`), [basePath, load]);
  // The first load only: later ones come with the page's data.
  const isKnown = useLatest(data !== undefined);
  useEffect(() => {
    if (!isKnown.current) reload();
  }, [reload, isKnown]);
  return { book: data ?? empty, reload };
}
