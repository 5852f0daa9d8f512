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

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: sourceAliases },
  build: { target: 'es2022', sourcemap: false, cssMinify: true, reportCompressedSize: false },
  server: { watch: { ignored: ['**/.data/**', '**/build/**', '**/scenarios/**'] } },
});
