import { fileURLToPath } from 'node:url';

/** @param {string} folder */
const at = (folder) => fileURLToPath(new URL(folder, import.meta.url));

/** The import prefixes of tsconfig.json, in the form Vite, Vitest and esbuild expect. */
export const sourceAliases = {
  '~': at('./app'),
  '#db': at('./db'),
  '#fixtures': at('./fixtures'),
  '#tests': at('./tests'),
};
