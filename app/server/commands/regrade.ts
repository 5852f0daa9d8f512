import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { centres } from '#db/schema/centres';
import { examSessions } from '#db/schema/exam-sessions';
import { changedProposals } from '~/domain/regrading/compare-reports';
import { verdictWords } from '~/domain/review/words';
import { joinDatabase } from '../database/open-database.server';
import { parseEnv } from '../env.server';
import { createJournalStore } from '../journal/journal-store.server';
import { bareError, createLog } from '../log.server';
import { ReadableError } from '../readable-error.server';
import { continueRegrade, type RegradingTools, type Share } from '../regrading/regrade.server';
import { startRegradeWorkers } from '../regrading/regrade-workers.server';
import { listRegradedAttempts, type RegradedAttempt } from '../regrading/regraded-attempts.server';
import { moveRegrade, planRegrade, selectOptionalRegrade } from '../regrading/regrade-store.server';
import { createScenarioLibrary } from '../scenarios/scenario-library.server';

const usage = `Recalcule les rapports des passages rendus avec le correcteur et les contrôles d’aujourd’hui. Montre d’abord qui changerait et pourquoi.

  npm run -s regrade [-- --session CODE] [--apply]

  --session CODE   les passages d’une seule session (toutes sinon)
  --apply          met ensuite les nouveaux rapports en vigueur ; les anciens sont conservés, les évaluations signées ne changent pas
  --job ID         reprend un recalcul commencé
  --share 1/2      n’en prend qu’une part, quand plusieurs processus se partagent le travail`;

interface Wanted {
  session?: string;
  apply: boolean;
  job?: string;
  share?: string;
}

async function regrade({ session, apply, job, share }: Wanted): Promise<void> {
  const env = parseEnv(process.env);
  const database = await joinDatabase(env, createLog('silent'));
  const { db } = database;
  const tools: RegradingTools = {
    db,
    store: createJournalStore(db),
    scenarios: createScenarioLibrary(db),
  };
  try {
    if (job !== undefined) {
      await continueRegrade({ ...tools, share: readShare(share) }, job);
      return;
    }
    const work = async (id: string) => {
      const [complaint] = await startRegradeWorkers(database.url, id).ended;
      if (complaint !== undefined)
        throw new ReadableError(
          `Le recalcul ${id} s’est arrêté : ${complaint}\nReprenez-le avec --job ${id}.`,
        );
    };
    for (const { centreId, sessionId } of await scopes(db, session)) {
      const id = await planRegrade(db, { centreId, sessionId, startedBy: null });
      if (id === null) continue;
      await work(id);
      await print(db, centreId, id);
      if (apply && (await moveRegrade(db, id, ['compared'], 'applying', Date.now()))) {
        await work(id);
        const { counts } = (await selectOptionalRegrade(db, centreId, id))!;
        console.log(
          `  ${counts.applied} rapport(s) en vigueur, ${counts.kept} évaluation(s) signée(s) inchangée(s).`,
        );
      }
    }
  } finally {
    await database.close();
  }
}

/** `1/2`: the first part of two. */
function readShare(text: string | undefined): Share | undefined {
  if (text === undefined) return undefined;
  const [part, of] = text.split('/').map(Number);
  if (!Number.isInteger(part) || !Number.isInteger(of) || part! < 1 || part! > of!)
    throw new ReadableError(`--share attend une part telle que 1/2, « ${text} » reçu.`);
  return { index: part! - 1, of: of! };
}

async function scopes(
  db: RegradingTools['db'],
  code: string | undefined,
): Promise<{ centreId: string; sessionId: string | null }[]> {
  if (code === undefined) {
    const all = await db.select({ centreId: centres.id }).from(centres);
    return all.map(({ centreId }) => ({ centreId, sessionId: null }));
  }
  const [found] = await db
    .select({ centreId: examSessions.centreId, sessionId: examSessions.id })
    .from(examSessions)
    .where(eq(examSessions.code, code.toUpperCase()));
  if (!found) throw new ReadableError(`Aucune session ne porte le code ${code}.`);
  return [found];
}

async function print(db: RegradingTools['db'], centreId: string, id: string): Promise<void> {
  const { counts } = (await selectOptionalRegrade(db, centreId, id))!;
  const attempts = await listRegradedAttempts(db, id);
  console.log(
    `Recalcul ${id} : ${counts.same} passage(s) inchangé(s), ${counts.changed} modifié(s), ${counts.failed} en échec.`,
  );
  for (const attempt of attempts) console.log(attemptText(attempt));
}

const proposal = (value: keyof typeof verdictWords | null): string =>
  value === null ? 'absent' : verdictWords[value];

function attemptText({ candidateName, sessionTitle, signed, changes, fault }: RegradedAttempt): string {
  const head = `\n  ${candidateName} · ${sessionTitle}${signed ? ' (signé : la décision ne change pas)' : ''}`;
  if (fault !== null) return `${head}\n    échec : ${fault}`;
  const shown = changedProposals(changes);
  const lines = (shown.length > 0 ? shown : changes).flatMap(({ id, from, to, checks }) => [
    `    ${id} : ${proposal(from)} → ${proposal(to)}`,
    ...checks.map(
      (check) => `      ${check.title} : ${proposal(check.from)} → ${proposal(check.to)}. ${check.reason}`,
    ),
  ]);
  return [head, ...lines].join('\n');
}

try {
  const { values } = parseArgs({
    options: {
      session: { type: 'string' },
      apply: { type: 'boolean', default: false },
      job: { type: 'string' },
      share: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) console.log(usage);
  else await regrade(values);
} catch (fault) {
  const badOption =
    fault instanceof TypeError && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS');
  console.error(
    badOption ? usage : fault instanceof ReadableError ? fault.message : JSON.stringify(bareError(fault)),
  );
  process.exitCode = 1;
}
