/**
 * Options of the Remix Vite plugin (see vite.config.ts). Every v3 flag is on, so that React Router 7 is a codemod away.
 * Routes are not read from the file system: `app/routes.ts` gives Remix the explicit sitemap of `app/routes/sitemap.ts`.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
