import { deleteEmbeddedDatabase } from '../database/open-database.server';
import { demonstration } from '../demo/demonstration';
import { seedDemonstration } from '../demo/seed-demonstration.server';
import { finishAttempt, installShippedContent } from '../demo/shipped-content.server';
import { runProcess } from '../process.server';
import { ReadableError } from '../readable-error.server';
import type { Services } from '../services.server';
import { startServer } from '../start-server.server';

/** `npm run demo`: the product with a demonstration centre. Data stays between starts; `--reset` starts afresh. */

const reset = process.argv.includes('--reset');
process.env.LOG_LEVEL ??= 'warn';

await runProcess(async (env, log) => {
  if (reset) {
    if (env.databaseUrl)
      throw new ReadableError('--reset only empties the embedded database; DATABASE_URL is set.');
    deleteEmbeddedDatabase(env.dataFolder);
  }
  const running = await startServer({ env, log, prepare });
  console.log(welcome(running.address));
  return running;
});

async function prepare(services: Services): Promise<void> {
  await installShippedContent(services);
  const { attemptsToFinish } = await seedDemonstration(services);
  for (const { attemptId, script } of attemptsToFinish) await finishAttempt(services, attemptId, script);
}

function welcome(address: string): string {
  const roles = { admin: 'Administration', trainer: 'Formateur', examiner: 'Examinateur' };
  const staff = demonstration.staff.map(
    ({ role, email, password }) => `  ${roles[role].padEnd(15)} ${email.padEnd(32)} ${password}`,
  );
  const candidates = demonstration.sittings.flatMap((sitting) => [
    `  ${sitting.title}`,
    ...sitting.candidates.map(({ name, personalCode, playedFrom }) => {
      const note = playedFrom ? '   (passage terminé, à évaluer)' : '';
      return `    ${name.padEnd(15)} code de session ${sitting.code}, code personnel ${personalCode}${note}`;
    }),
  ]);
  return [
    '',
    `Comptoir est prêt : ${address}`,
    '',
    `Centre : ${address}/connexion`,
    ...staff,
    '',
    `Candidats : ${address}/session`,
    ...candidates,
    '',
    'Ctrl+C pour arrêter. Les données sont conservées ; « npm run demo -- --reset » repart de zéro.',
    '',
  ].join('\n');
}
