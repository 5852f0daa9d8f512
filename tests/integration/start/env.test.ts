import { describe, expect, it } from 'vitest';
import { parseEnv } from '~/server/env.server';
import { ReadableError } from '~/server/readable-error.server';
import { startProcess } from '#tests/support/server/started-process';

describe('the environment', () => {
  it('needs nothing', () => {
    expect(parseEnv({})).toMatchObject({
      mode: 'production',
      host: '127.0.0.1',
      port: 3000,
      trustedProxies: 0,
      logLevel: 'info',
    });
    expect(parseEnv({}).dataFolder).toMatch(/\.data$/);
  });

  it('counts an empty variable as absent', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '' })).toEqual(parseEnv({}));
  });

  it('lists every problem, with what was given and what was expected, and no secret', () => {
    const wrong = {
      PORT: '70000',
      NODE_ENV: 'prod',
      DATABASE_URL: 'mysql://root:hunter2@db',
      AUTH_SECRET: 'short',
      PUBLIC_URL: 'examens.example.org',
      TRUST_PROXY: 'yes',
      LOG_LEVEL: 'loud',
    };
    const problems = messageOf(() => parseEnv(wrong)).split('\n');
    expect(problems[0]).toBe('The environment is not right:');
    expect(problems.slice(1).map((line) => line.trim().split(' ')[0])).toEqual(
      expect.arrayContaining(Object.keys(wrong)),
    );
    expect(problems).toHaveLength(1 + Object.keys(wrong).length);
    expect(problems.join('\n')).toContain('PORT = "70000": expected a port number, at most 65535');
    expect(problems.join('\n')).not.toMatch(/hunter2|short/);
  });

  it('stops the process with that message and nothing else', async () => {
    await expect(startProcess({ PORT: 'http', LOG_LEVEL: 'loud' })).rejects.toThrow(
      /^The environment is not right:\n {2}PORT = "http": .*\n {2}LOG_LEVEL = "loud": .*\n$/,
    );
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ReadableError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
}
