import { sitemap } from './routes/sitemap';

/** What Remix reads (flag v3_routeConfig). */
export default sitemap;
