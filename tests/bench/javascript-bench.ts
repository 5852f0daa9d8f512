import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '~/server/project-root.server';

interface RouteAssets {
  id: string;
  parentId?: string;
  module: string;
  imports?: string[];
}

interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, RouteAssets>;
}

/** Pages whose weight is watched: route ids of the sitemap. */
const pages = [
  'passage/desk/home',
  'passage/mailbox/mailbox',
  'passage/accounts/client-list',
  'passage/accounts/account',
  'passage/quotes/quote',
  'passage/orders/order',
  'passage/invoices/invoice',
  'passage/reminders/reminder',
  'passage/dashboards/dashboard',
  'passage/deliverables/deliverable',
  'evaluation/review',
];

function readManifest(client: string): Manifest {
  const name = readdirSync(join(client, 'assets')).find((file) => /^manifest-.*\.js$/.test(file));
  if (!name) throw new Error('the build holds no manifest');
  const source = readFileSync(join(client, 'assets', name), 'utf8');
  return JSON.parse(source.replace(/^window\.__remixManifest=/, '').replace(/;\s*$/, '')) as Manifest;
}

/** JavaScript a browser loads to open each page, in kB gzip: the entry, every route above the page, and what they import. */
export function javascriptPerPage(): Record<string, number> {
  const client = join(projectRoot, 'build', 'client');
  const manifest = readManifest(client);
  const weights = new Map<string, number>();
  const weigh = (url: string): number => {
    const known = weights.get(url);
    if (known !== undefined) return known;
    const weight = gzipSync(readFileSync(join(client, url)), { level: 6 }).length;
    weights.set(url, weight);
    return weight;
  };
  const unknown = pages.filter((id) => !manifest.routes[id]);
  if (unknown.length > 0) throw new Error(`not in the sitemap: ${unknown.join(', ')}`);
  return Object.fromEntries(
    pages.map((id) => {
      const urls = new Set([manifest.entry.module, ...manifest.entry.imports]);
      for (
        let route = manifest.routes[id];
        route;
        route = route.parentId ? manifest.routes[route.parentId] : undefined
      ) {
        urls.add(route.module);
        for (const url of route.imports ?? []) urls.add(url);
      }
      const bytes = [...urls].reduce((sum, url) => sum + weigh(url), 0);
      return [id, Math.round(bytes / 102.4) / 10];
    }),
  );
}
