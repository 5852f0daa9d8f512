import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root.server';
import { ReadableError } from './readable-error.server';

/** An empty variable counts as absent: that is how compose files and shells say "not set". */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const address = (protocols: RegExp, expected: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), { error: expected });

const variables = z.object({
  NODE_ENV: optional(
    z.enum(['development', 'production', 'test'], { error: 'expected development, production or test' }),
  ),
  HOST: optional(z.string()),
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, { error: 'expected a port number, such as 3000' })
      .transform(Number)
      .refine((port) => port <= 65_535, { error: 'expected a port number, at most 65535' }),
  ),
  PUBLIC_URL: optional(address(/^https?:$/, 'expected an address such as https://examens.example.org')),
  DATABASE_URL: optional(
    address(/^postgres(ql)?:$/, 'expected an address such as postgres://user:password@host:5432/comptoir'),
  ),
  COMPTOIR_DATA: optional(z.string()),
  AUTH_SECRET: optional(z.string().min(32, { error: 'expected at least 32 characters' })),
  TRUST_PROXY: optional(
    z
      .string()
      .regex(/^\d{1,2}$/, { error: 'expected how many proxies stand in front, such as 1' })
      .transform(Number),
  ),
  LOG_LEVEL: optional(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'expected fatal, error, warn, info, debug, trace or silent',
    }),
  ),
});

export interface Env {
  mode: 'development' | 'production' | 'test';
  host: string;
  port: number;
  /** Where visitors reach the product, when it is not simply host and port (behind a proxy). */
  publicUrl: string | undefined;
  /** The PostgreSQL to use; the embedded one when undefined. */
  databaseUrl: string | undefined;
  /** Absolute path of what this instance keeps: the embedded database, its secret. */
  dataFolder: string;
  authSecret: string | undefined;
  /** Number of proxies whose X-Forwarded-* headers are believed. */
  trustedProxies: number;
  logLevel: string;
}

/** Reads the environment once, at start. @throws ReadableError that lists every problem, not only the first. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = variables.safeParse(source);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const given =
        name === 'AUTH_SECRET' || name === 'DATABASE_URL' ? '(hidden)' : JSON.stringify(source[name]);
      return `  ${name} = ${given}: ${issue.message}`;
    });
    throw new ReadableError(`The environment is not right:\n${lines.join('\n')}`);
  }
  const given = result.data;
  const mode = given.NODE_ENV ?? 'production';
  return {
    mode,
    host: given.HOST ?? '127.0.0.1',
    port: given.PORT ?? 3000,
    publicUrl: given.PUBLIC_URL?.replace(/\/+$/, ''),
    databaseUrl: given.DATABASE_URL,
    dataFolder: resolve(projectRoot, given.COMPTOIR_DATA ?? '.data'),
    authSecret: given.AUTH_SECRET,
    trustedProxies: given.TRUST_PROXY ?? 0,
    logLevel: given.LOG_LEVEL ?? (mode === 'test' ? 'silent' : 'info'),
  };
}
