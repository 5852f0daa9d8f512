import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

export interface BareError {
  type: string;
  message: string;
  code?: unknown;
  frames: readonly string[];
  cause?: BareError;
}

/**
 * An error without the data it happened to: a failed query carries everything it would have stored, and PostgreSQL quotes the value it
 * could not take.
 */
export function bareError(error: unknown): BareError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', frames: [] };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const [message = ''] = error.message.split('\nparams: ');
  return {
    type: error.constructor.name,
    message: 'severity' in error ? message.replace(/: ".*$/s, '') : message,
    ...(code !== undefined && { code }),
    frames: (error.stack ?? '').split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : [])),
    ...(cause !== undefined && { cause: bareError(cause) }),
  };
}

/**
 * Structured lines on standard output. No personal data: log ids, route patterns and durations, never names, addresses typed by
 * people, bodies, query strings or cookies. Errors are logged as `err`.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: bareError },
  };
  return destination ? pino(options, destination) : pino(options);
}
