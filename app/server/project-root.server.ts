import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The checkout: the nearest folder above this module (source or bundle) that holds package.json. */
export const projectRoot = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json not found above the server code');
    folder = parent;
  }
  return folder;
})();

/** Whether this runs from the build; otherwise it is read from the sources, through tsx or Vite. */
export const isBuilt = import.meta.url.startsWith(pathToFileURL(join(projectRoot, 'build', '/')).href);
