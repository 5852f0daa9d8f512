import type { Database } from '#db/client';
import { createCandidateAuth, type CandidateAuth } from './auth/candidate-auth.server';
import type { Principal } from './auth/principal.server';
import { deriveSecret, readSecret } from './auth/secret.server';
import { createSignInLimiter, type SignInLimiter } from './auth/sign-in-limits.server';
import { createStaffAuth, type StaffAuth } from './auth/staff-auth.server';
import { createActLimiter, type ActLimiter } from './desk/act-limit.server';
import type { Env } from './env.server';
import { selectOptionalAttempt } from './journal/attempt-record.server';
import { createAttempts, type Attempts } from './journal/attempts.server';
import { createJournalStore } from './journal/journal-store.server';
import { startSweep } from './journal/sweep.server';
import type { Log } from './log.server';
import { createRegrading, type Regrading } from './regrading/regrading.server';
import { createReviews, type Reviews } from './reviews/reviews.server';
import { createProving, type Proving } from './scenarios/proving.server';
import { createScenarioLibrary, type ScenarioLibrary } from './scenarios/scenario-library.server';

/** What lives as long as the process. Routes reach it through `context.services`. */
export interface Services {
  env: Env;
  log: Log;
  db: Database;
  staffAuth: StaffAuth;
  candidateAuth: CandidateAuth;
  /** Keys the hashes of candidates' personal codes. */
  candidateCodeSecret: string;
  limitSignIn: SignInLimiter;
  limitActs: ActLimiter;
  scenarios: ScenarioLibrary;
  proving: Proving;
  attempts: Attempts;
  reviews: Reviews;
  regrading: Regrading;
  /** Who sends these cookies. Signing in as one kind signs out the other, so a browser holds one of them. */
  identify(cookies: string): Promise<Principal | null>;
  /** Ends what the services started. */
  close(): Promise<void>;
}

export interface ServicesOptions {
  env: Env;
  log: Log;
  db: Database;
  /** Where processes of ours that do long work find the same database. */
  databaseUrl: string;
}

/** The composition root: the only place that knows how the parts of the server fit together. */
export async function createServices({ env, log, db, databaseUrl }: ServicesOptions): Promise<Services> {
  const secret = readSecret(env);
  if (env.databaseUrl && !env.authSecret) {
    log.warn(
      { folder: env.dataFolder },
      'AUTH_SECRET is not set: the secret is kept in this folder, for this instance alone',
    );
  }
  const baseUrl = env.publicUrl ?? `http://${env.host}:${env.port}`;
  const candidateCodeSecret = deriveSecret(secret, 'candidate codes');
  const staffAuth = createStaffAuth({ db, baseUrl, secret: deriveSecret(secret, 'staff sessions') });
  const candidateAuth = createCandidateAuth({
    db,
    secret: candidateCodeSecret,
    secureCookies: baseUrl.startsWith('https:'),
  });

  const scenarios = createScenarioLibrary(db);
  const attempts = createAttempts({
    store: createJournalStore(db),
    loadSetup: async (attemptId) => {
      const attempt = await selectOptionalAttempt(db, attemptId);
      if (!attempt) throw new Error(`no attempt ${attemptId}`);
      return (await scenarios.compiled(attempt.scenarioVersionId, attempt.seed)).setup(attemptId);
    },
  });
  const stopSweep = startSweep(db, attempts, log);
  const proving = createProving({ db, databaseUrl, log });
  const regrading = createRegrading({ db, databaseUrl, log });

  return {
    env,
    log,
    db,
    staffAuth,
    candidateAuth,
    candidateCodeSecret,
    limitSignIn: createSignInLimiter(db),
    limitActs: createActLimiter(),
    scenarios,
    proving,
    attempts,
    reviews: createReviews({ db, scenarios, attempts }),
    regrading,
    identify: async (cookies) => {
      if (!cookies) return null;
      return (await staffAuth.identify(cookies)) ?? (await candidateAuth.identify(cookies));
    },
    async close() {
      await stopSweep();
      await Promise.all([proving.close(), regrading.close()]);
    },
  };
}
