import { parseArgs } from 'node:util';
import { joinDatabase } from '../database/open-database.server';
import { parseEnv } from '../env.server';
import { bareError, createLog } from '../log.server';
import { proveVersion } from '../scenarios/prove-version.server';
import { createScenarioLibrary } from '../scenarios/scenario-library.server';

/** The process behind the page of proofs: `--version ID --run ID`. Authors use `npm run -s scenarios:check`, which needs no database. */

const { values } = parseArgs({ options: { version: { type: 'string' }, run: { type: 'string' } } });
if (!values.version || !values.run) throw new Error('--version and --run are needed');
const database = await joinDatabase(parseEnv(process.env), createLog('silent'));
try {
  const scenarios = createScenarioLibrary(database.db);
  await proveVersion({ db: database.db, scenarios }, values.version, values.run);
} catch (fault) {
  console.error(JSON.stringify(bareError(fault)));
  process.exitCode = 1;
} finally {
  await database.close();
}
