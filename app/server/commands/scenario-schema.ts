import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../project-root.server';
import { editorSchemas } from '../scenarios/editor-schemas.server';

/** `npm run scenarios:schema`: writes the JSON Schemas of authored files in scenarios/schema. */
const folder = join(projectRoot, 'scenarios', 'schema');
const files = Object.entries(editorSchemas());
mkdirSync(folder, { recursive: true });
for (const [name, text] of files) writeFileSync(join(folder, name), text);
console.log(`${files.length} schémas écrits dans ${relative(process.cwd(), folder)}/`);
