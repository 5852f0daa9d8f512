import { existsSync } from 'node:fs'; // TEMPORARY while screens are being written
import { sitemap, type SitemapEntry } from './routes/sitemap';

const present = (entries: SitemapEntry[]): SitemapEntry[] =>
  entries
    .filter((entry) => existsSync(`app/${entry.file}`))
    .map((entry) => (entry.children ? { ...entry, children: present(entry.children) } : entry));

/** What Remix reads (flag v3_routeConfig). */
export default present(sitemap);
