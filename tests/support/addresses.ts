import { sitemap, type SitemapEntry } from '~/routes/sitemap';

function addresses(entries: SitemapEntry[], above = ''): string[] {
  return entries.flatMap((entry) => {
    const path = [above, entry.path].filter(Boolean).join('/');
    return entry.children ? addresses(entry.children, path) : [path];
  });
}

/** Every full address of the product that shows or answers something, as the sitemap writes it. */
export const allAddresses: readonly string[] = [...new Set(addresses(sitemap))];

/** The address of one page: parameters get these values, `x` when there is none. */
export const fillAddress = (path: string, values: Record<string, string>): string =>
  `/${path.replace(/:(\w+)\??/g, (_parameter, name: string) => values[name] ?? 'x')}`;
