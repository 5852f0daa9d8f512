import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { and, desc, eq, gt } from 'drizzle-orm';
import type { Database } from '#db/client';
import {
  centres,
  memberships,
  staffAccounts,
  staffRateLimits,
  staffSessions,
  staffUsers,
  staffVerifications,
} from '#db/schema';
import type { DeviceSession } from './device-session.server';
import type { StaffPrincipal } from './principal.server';

export interface StaffAuthOptions {
  db: Database;
  /** Where the product is reached; decides whether cookies are marked secure. */
  baseUrl: string;
  secret: string;
}

export type StaffSignIn =
  { outcome: 'signed-in'; cookies: string[] } | { outcome: 'refused' } | { outcome: 'too-many' };

const clientAddressHeader = 'x-comptoir-client-address';
const workingDay = 12 * 60 * 60;

export type StaffAuth = ReturnType<typeof createStaffAuth>;

/** E-mail and password for the people of a centre, on better-auth: hashing, sessions in the database, its own rate limit. */
export function createStaffAuth({ db, baseUrl, secret }: StaffAuthOptions) {
  const auth = betterAuth({
    baseURL: baseUrl,
    basePath: '/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: staffUsers,
        session: staffSessions,
        account: staffAccounts,
        verification: staffVerifications,
        rateLimit: staffRateLimits,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    session: { expiresIn: workingDay, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 40 } },
    },
    advanced: {
      cookiePrefix: 'comptoir',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      // Every write already passed onlySameOriginWrites; requests reach better-auth through these functions only.
      disableCSRFCheck: true,
    },
  });

  async function ask(
    path: string,
    cookies: string,
    details: Record<string, string>,
    body: unknown,
  ): Promise<Response> {
    return auth.handler(
      new Request(`${baseUrl}/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: baseUrl, cookie: cookies, ...details },
        body: JSON.stringify(body),
      }),
    );
  }

  return {
    async signIn(
      email: string,
      password: string,
      from: { address: string; userAgent: string },
    ): Promise<StaffSignIn> {
      const details = { [clientAddressHeader]: from.address, 'user-agent': from.userAgent };
      const response = await ask('/sign-in/email', '', details, { email, password });
      if (response.status === 429) return { outcome: 'too-many' };
      if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
      return response.ok
        ? { outcome: 'signed-in', cookies: response.headers.getSetCookie() }
        : { outcome: 'refused' };
    },

    /** Ends the session of this device. Returns the cookies to set. */
    async signOut(cookies: string): Promise<string[]> {
      const response = await ask('/sign-out', cookies, {}, {});
      return response.headers.getSetCookie();
    },

    async identify(cookies: string): Promise<StaffPrincipal | null> {
      const found = await auth.api.getSession({
        headers: new Headers({ cookie: cookies }),
        query: { disableRefresh: true },
      });
      if (!found) return null;
      const roles = await db
        .select({ centreId: memberships.centreId, centreName: centres.name, role: memberships.role })
        .from(memberships)
        .innerJoin(centres, eq(centres.id, memberships.centreId))
        .where(eq(memberships.userId, found.user.id))
        .orderBy(memberships.createdAt, memberships.centreId);
      const [first] = roles;
      if (!first) return null;
      return {
        kind: 'staff',
        userId: found.user.id,
        name: found.user.name,
        centreId: first.centreId,
        centreName: first.centreName,
        roles: roles.filter(({ centreId }) => centreId === first.centreId).map(({ role }) => role),
        sessionId: found.session.id,
      };
    },

    async listSessions({ userId, sessionId }: StaffPrincipal): Promise<DeviceSession[]> {
      const rows = await db
        .select()
        .from(staffSessions)
        .where(and(eq(staffSessions.userId, userId), gt(staffSessions.expiresAt, new Date())))
        .orderBy(desc(staffSessions.createdAt));
      return rows.map((row) => ({
        id: row.id,
        userAgent: row.userAgent ?? '',
        signedInAt: row.createdAt.getTime(),
        current: row.id === sessionId,
      }));
    },

    /** False when the session is not one of theirs. */
    async revokeSession({ userId }: StaffPrincipal, sessionId: string): Promise<boolean> {
      const deleted = await db
        .delete(staffSessions)
        .where(and(eq(staffSessions.id, sessionId), eq(staffSessions.userId, userId)))
        .returning({ id: staffSessions.id });
      return deleted.length > 0;
    },
  };
}
