import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { collectionNames } from '~/domain/attempt/world';
import { checksFileSchema } from '~/domain/grading/checks/schema';
import { personaScriptSchema } from '~/domain/personas/script';
import { referentialSchema } from '~/domain/referential/schema';
import { historySchema } from '~/domain/scenario/history-schema';
import { scriptSchema } from '~/domain/scenario/play/script-schema';
import {
  documentFrontMatterSchema,
  fileOfCollection,
  profileSchema,
  recordListSchema,
  recordsSchema,
  scenarioSchema,
} from '~/domain/scenario/schema';
import { variantsSchema } from '~/domain/scenario/variants/schema';
import { projectRoot } from '../project-root.server';

/**
 * `npm run scenarios:schema`: JSON Schemas of authored files, for editors that complete and check YAML. Derived from the schemas the
 * loader uses; never edited by hand.
 */
const schemas: Record<string, z.ZodType> = {
  scenario: scenarioSchema,
  profile: profileSchema,
  history: historySchema,
  variants: variantsSchema,
  records: recordsSchema,
  personas: personaScriptSchema,
  checks: checksFileSchema,
  script: scriptSchema,
  document: documentFrontMatterSchema,
  referential: referentialSchema,
  ...Object.fromEntries(
    collectionNames.map((name) => [
      fileOfCollection(name).replace(/^company\/|\.yaml$/g, ''),
      recordListSchema(name),
    ]),
  ),
};

const folder = join(projectRoot, 'scenarios', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
}
console.log(`${Object.keys(schemas).length} schémas écrits dans ${relative(process.cwd(), folder)}/`);
