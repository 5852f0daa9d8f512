import { parseEnv, type Env } from './env.server';
import { createLog, type Log } from './log.server';
import { ReadableError } from './readable-error.server';

/**
 * What a long-running process of ours does besides its work: reads the environment once, stops gracefully on a signal (at once on the
 * second), and says in words why it cannot go on.
 */
export async function runProcess(
  start: (env: Env, log: Log) => Promise<{ stop(): Promise<void> }>,
  { development = false } = {},
): Promise<void> {
  // React and Express choose their build by this variable, when they are first imported.
  process.env.NODE_ENV ??= development ? 'development' : 'production';
  try {
    const env = parseEnv(process.env);
    const log = createLog(env.logLevel);
    const running = start(env, log);
    stopOnSignal(async () => (await running).stop(), log);
    await running;
  } catch (error) {
    const expected = error instanceof ReadableError;
    process.stderr.write(
      `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(1);
  }
}

function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  const end = (reason: string, code: number) => {
    if (stopping) process.exit(code || 1);
    stopping = true;
    log.info({ reason }, 'stopping');
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.fatal({ err: error }, 'could not stop properly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal, 0));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught exception');
    end('uncaught exception', 1);
  });
  process.on('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'unhandled rejection');
    end('unhandled rejection', 1);
  });
}
