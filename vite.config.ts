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

/**
 * Three files that every page shares, instead of one per icon and per primitive: what only some pages need (charts, line grid, paper)
 * stays apart. React has its own, so that the other two depend on it and never on each other's.
 */
function sharedChunk(id: string): string | undefined {
  if (
    /\/node_modules\/(react|react-dom|react-router|react-router-dom|scheduler|turbo-stream|@remix-run)\//.test(
      id,
    )
  )
    return 'framework';
  if (id.includes('/node_modules/lucide-react/')) return 'icons';
  return /\/app\/ui\/(?!charts|print|lines|gallery).*\.tsx?$/.test(id) ? 'ui' : undefined;
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
