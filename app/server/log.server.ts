import pino, { type Logger } from 'pino';

export type Log = Logger;

/**
 * Structured lines on standard output. No personal data: log ids, route patterns and durations, never names, addresses typed by
 * people, bodies, query strings or cookies.
 */
export function createLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}
