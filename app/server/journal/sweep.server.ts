import type { Database } from '#db/client';
import { attempts } from '#db/schema/attempts';
import type { Log } from '../log.server';
import type { Attempts } from './attempts.server';
import { isUnderWay } from './milestones.server';

const SWEEP_EVERY_MS = 60_000;

export async function attemptsUnderWay(db: Database): Promise<string[]> {
  const rows = await db.select({ id: attempts.id }).from(attempts).where(isUnderWay(db));
  return rows.map((row) => row.id);
}

/**
 * Looks now and then at attempts nobody looks at, so that an exam whose time is up is handed in even when the
 * candidate's browser is closed. Nothing depends on it: whoever looks first writes the same events.
 * @returns a function that stops the sweep
 */
export function startSweep(db: Database, live: Attempts, log: Log): () => void {
  let running = false;
  const sweep = async () => {
    if (running) return;
    running = true;
    try {
      for (const id of await attemptsUnderWay(db)) {
        // One attempt that cannot be read does not keep the others from ending.
        await live.open(id, Date.now()).catch((error: unknown) => {
          log.error(
            { err: error, attemptId: id },
            'sweep failed on an attempt; the next one will look again',
          );
        });
      }
    } catch (error) {
      log.error({ err: error }, 'sweep failed; the next one will look again');
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void sweep(), SWEEP_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
