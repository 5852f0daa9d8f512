import { useLocation, useNavigation } from '@remix-run/react';
import { parseListQuery, serializeListQuery, type ListQuery } from './list-query';

const own = (name: string) => ['q', 'tri', 'sens', 'page', 'taille'].includes(name) || name.startsWith('f.');

/** Links of a list that keep the other parameters of the page, and the query being loaded, if any. */
export function useListLinks(query: ListQuery) {
  const location = useLocation();
  const navigation = useNavigation();
  const others = [...new URLSearchParams(location.search)].filter(([name]) => !own(name));
  const isLoading = navigation.state === 'loading' && navigation.location.pathname === location.pathname;
  return {
    /** Parameters that are not the list's: to repeat in its form. */
    others,
    isLoading,
    shownQuery: isLoading
      ? { ...parseListQuery(new URLSearchParams(navigation.location.search)), size: query.size }
      : query,
    hrefFor(next: ListQuery): string {
      const params = new URLSearchParams(serializeListQuery(next));
      for (const [name, value] of others) params.append(name, value);
      const text = params.toString();
      return text ? `?${text}` : location.pathname;
    },
  };
}

export type ListLinks = ReturnType<typeof useListLinks>;
