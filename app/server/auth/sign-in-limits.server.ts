import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '#db/client';
import { rateLimits } from '#db/schema';

/** How many failed attempts are accepted in how long; the counters are in the database, shared by every instance. */
export interface SignInLimit {
  /** Failures accepted. */
  points: number;
  /** Seconds. */
  duration: number;
}

/**
 * A whole exam room signs in from one address in a few minutes, with typing mistakes: limits per address are wide, and personal codes
 * are long enough (see candidate-codes) that they still cannot be guessed.
 */
export const signInLimits = {
  candidateAddress: { points: 100, duration: 600 },
  candidateSessionCode: { points: 300, duration: 600 },
  staffAddress: { points: 100, duration: 600 },
  staffEmail: { points: 10, duration: 900 },
} satisfies Record<string, SignInLimit>;

export type SignInLimitName = keyof typeof signInLimits;

export interface Attempted {
  allowed: boolean;
  /** Gives the point back: the attempt was not a failure. */
  forgive(): Promise<void>;
}

export type SignInLimiter = ReturnType<typeof createSignInLimiter>;

export function createSignInLimiter(db: Database) {
  const limiters = Object.fromEntries(
    Object.entries(signInLimits).map(([name, limit]) => [
      name,
      new RateLimiterDrizzle({ storeClient: db, schema: rateLimits, keyPrefix: name, ...limit }),
    ]),
  ) as Record<SignInLimitName, RateLimiterDrizzle>;

  /** Counts an attempt under every key before it is looked at, so that simultaneous attempts cannot slip through together. */
  return async function attempt(keys: Partial<Record<SignInLimitName, string>>): Promise<Attempted> {
    const counted = Object.entries(keys) as [SignInLimitName, string][];
    const results = await Promise.all(counted.map(([name, key]) => consume(limiters[name], key)));
    return {
      allowed: results.every(Boolean),
      forgive: async () => {
        await Promise.all(counted.map(([name, key]) => limiters[name].reward(key, 1)));
      },
    };
  };
}

async function consume(limiter: RateLimiterDrizzle, key: string): Promise<boolean> {
  try {
    await limiter.consume(key, 1);
    return true;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return false;
    throw reason;
  }
}
