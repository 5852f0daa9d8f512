import { z } from 'zod';
import { collectionNames } from '~/domain/attempt/world';
import { templateSchema } from '~/domain/crm/deliverables/template';
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

/** Schema of each kind of authored file, by the name its JSON Schema bears. */
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
  template: templateSchema,
  ...Object.fromEntries(
    collectionNames.map((name) => [
      fileOfCollection(name).replace(/^company\/|\.yaml$/g, ''),
      recordListSchema(name),
    ]),
  ),
};

/**
 * JSON Schemas of authored files, for editors that complete and check YAML: file name to text. Derived from the schemas the loader uses,
 * so they are never edited by hand.
 */
export const editorSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
