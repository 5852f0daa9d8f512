import { createHash, randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#db/client';
import { attempts, candidateSessions, enrolments, examSessions } from '#db/schema';
import { isUnderWay } from '../journal/milestones.server';
import { hashPersonalCode, normaliseCode } from './candidate-codes.server';
import type { DeviceSession } from './device-session.server';
import type { CandidatePrincipal } from './principal.server';

export interface CandidateAuthOptions {
  db: Database;
  secret: string;
  secureCookies: boolean;
  now?: () => number;
}

export type CandidateSignIn =
  | { outcome: 'signed-in'; attemptId: string; cookies: string[] }
  | { outcome: 'refused' }
  /** The codes are right, but the sitting is not open and the candidate is not in the middle of it. */
  | { outcome: 'not-open'; opensAt: number; closed: boolean };

const sessionSeconds = 12 * 60 * 60;
/** Candidates may settle in before the sitting opens. */
const earlyMs = 30 * 60 * 1000;

export type CandidateAuth = ReturnType<typeof createCandidateAuth>;

/** Session code + personal code, no account: a random token in a cookie, its hash in the database, revocable. */
export function createCandidateAuth({ db, secret, secureCookies, now = Date.now }: CandidateAuthOptions) {
  const cookie = createCookie('comptoir_candidat', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: sessionSeconds,
  });

  async function tokenHashOf(cookies: string): Promise<string | null> {
    const token: unknown = await cookie.parse(cookies);
    return typeof token === 'string' ? hashToken(token) : null;
  }

  /** Granted time goes past the sitting's end, and a computer may break down then: whoever is at work comes back in. */
  async function isSitting(enrolmentId: string): Promise<boolean> {
    const found = await db
      .select({ id: attempts.id })
      .from(attempts)
      .where(and(eq(attempts.enrolmentId, enrolmentId), isUnderWay(db)));
    return found.length > 0;
  }

  return {
    async signIn(sessionCode: string, personalCode: string, userAgent: string): Promise<CandidateSignIn> {
      const [session] = await db
        .select()
        .from(examSessions)
        .where(eq(examSessions.code, normaliseCode(sessionCode)));
      if (!session) return { outcome: 'refused' };
      const [enrolment] = await db
        .select()
        .from(enrolments)
        .where(
          and(
            eq(enrolments.sessionId, session.id),
            eq(enrolments.personalCodeHash, hashPersonalCode(secret, session.id, personalCode)),
          ),
        );
      if (!enrolment) return { outcome: 'refused' };
      const opensAt = session.opensAt.getTime();
      const closed = session.status === 'closed' || now() > session.closesAt.getTime();
      const open = !closed && session.status === 'open' && now() >= opensAt - earlyMs;
      if (!open && !(closed && (await isSitting(enrolment.id))))
        return { outcome: 'not-open', opensAt, closed };

      const token = randomBytes(32).toString('base64url');
      const attemptId = await db.transaction(async (transaction) => {
        await transaction
          .insert(attempts)
          .values({
            centreId: enrolment.centreId,
            enrolmentId: enrolment.id,
            scenarioVersionId: session.scenarioVersionId,
            seed: enrolment.seed,
          })
          .onConflictDoNothing();
        await transaction.insert(candidateSessions).values({
          enrolmentId: enrolment.id,
          tokenHash: hashToken(token),
          userAgent: userAgent.slice(0, 300),
          expiresAt: new Date(now() + sessionSeconds * 1000),
        });
        const [attempt] = await transaction
          .select({ id: attempts.id })
          .from(attempts)
          .where(eq(attempts.enrolmentId, enrolment.id));
        if (!attempt) throw new Error(`enrolment ${enrolment.id} has no attempt`);
        return attempt.id;
      });
      return { outcome: 'signed-in', attemptId, cookies: [await cookie.serialize(token)] };
    },

    /** Ends the session of this device. Returns the cookies to set. */
    async signOut(cookies: string): Promise<string[]> {
      const tokenHash = await tokenHashOf(cookies);
      if (tokenHash) await revokeWhere(eq(candidateSessions.tokenHash, tokenHash));
      return [await cookie.serialize('', { maxAge: 0 })];
    },

    async identify(cookies: string): Promise<CandidatePrincipal | null> {
      const tokenHash = await tokenHashOf(cookies);
      if (!tokenHash) return null;
      const [found] = await db
        .select({
          sessionId: candidateSessions.id,
          enrolmentId: enrolments.id,
          attemptId: attempts.id,
          name: enrolments.candidateName,
          centreId: enrolments.centreId,
        })
        .from(candidateSessions)
        .innerJoin(enrolments, eq(enrolments.id, candidateSessions.enrolmentId))
        .innerJoin(attempts, eq(attempts.enrolmentId, enrolments.id))
        .where(
          and(
            eq(candidateSessions.tokenHash, tokenHash),
            isNull(candidateSessions.revokedAt),
            gt(candidateSessions.expiresAt, new Date(now())),
          ),
        )
        .prepare('identify_candidate')
        .execute();
      return found ? { kind: 'candidate', ...found } : null;
    },

    async listSessions({ enrolmentId, sessionId }: CandidatePrincipal): Promise<DeviceSession[]> {
      const rows = await db
        .select()
        .from(candidateSessions)
        .where(
          and(
            eq(candidateSessions.enrolmentId, enrolmentId),
            isNull(candidateSessions.revokedAt),
            gt(candidateSessions.expiresAt, new Date(now())),
          ),
        )
        .orderBy(desc(candidateSessions.createdAt));
      return rows.map((row) => ({
        id: row.id,
        userAgent: row.userAgent ?? '',
        signedInAt: row.createdAt.getTime(),
        current: row.id === sessionId,
      }));
    },

    /** False when the session is not one of theirs. */
    async revokeSession({ enrolmentId }: CandidatePrincipal, sessionId: string): Promise<boolean> {
      return revokeWhere(
        and(eq(candidateSessions.id, sessionId), eq(candidateSessions.enrolmentId, enrolmentId)),
      );
    },
  };

  async function revokeWhere(condition: Parameters<typeof and>[0]): Promise<boolean> {
    const revoked = await db
      .update(candidateSessions)
      .set({ revokedAt: new Date(now()) })
      .where(and(condition, isNull(candidateSessions.revokedAt)))
      .returning({ id: candidateSessions.id });
    return revoked.length > 0;
  }
}

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
