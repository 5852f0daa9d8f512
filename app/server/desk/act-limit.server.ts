import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * How many acts one attempt may send in how many seconds, to one instance. Nobody at work comes near it; a browser that sends what
 * waited during a long cut may, and then sends the rest a little later.
 */
export const actLimit = { points: 1_200, duration: 60 };

/** Counts an act. Answers 0, or after how many seconds to come back. */
export type ActLimiter = (attemptId: string) => Promise<number>;

export function createActLimiter(): ActLimiter {
  const limiter = new RateLimiterMemory(actLimit);
  return async (attemptId) => {
    try {
      await limiter.consume(attemptId, 1);
      return 0;
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1_000));
      throw reason;
    }
  };
}
