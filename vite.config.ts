import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';
import { sourceAliases } from './source-aliases.js';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Primitives that only some pages need. Those of lists go together; each of the others goes where it is used. */
const listParts =
  /\/app\/ui\/(table\/(data-table|list-|use-list-links)|fields\/search-field|navigation\/pagination)/;
/** What every screen where a draft is written carries. */
const editorParts = /\/app\/candidate\/(editor\/(draft-state|editor-head|use-)|desk\/use-draft)/;
const apart =
  /\/app\/ui\/(charts|print|lines|gallery|feedback\/progress|fields\/combo-box|layout\/(split-panes|timeline|key-figures)|frame\/scrubber|overlays\/shortcuts-help)/;

/**
 * A few files that pages share, instead of one per icon and per primitive. React has its own, so that the others depend on it and
 * never on each other's.
 */
function sharedChunk(id: string): string | undefined {
  if (
    /\/node_modules\/(react|react-dom|react-router|react-router-dom|scheduler|turbo-stream|@remix-run)\//.test(
      id,
    )
  )
    return 'framework';
  if (id.includes('/node_modules/lucide-react/')) return 'icons';
  if (listParts.test(id)) return 'lists';
  if (editorParts.test(id)) return 'editor';
  return /\/app\/ui\/.*\.tsx?$/.test(id) && !apart.test(id) ? 'ui' : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: sourceAliases },
  build: {
    target: 'es2022',
    sourcemap: false,
    cssMinify: true,
    reportCompressedSize: false,
    ...(!isSsrBuild && { rollupOptions: { output: { manualChunks: sharedChunk } } }),
  },
  server: { watch: { ignored: ['**/.data/**', '**/build/**', '**/scenarios/**'] } },
}));
