import { redirect } from '@remix-run/node';
import type { AppLoadContext } from '@remix-run/node';
import type { StaffRole } from '#db/schema/memberships';
import type { CandidatePrincipal, Principal, StaffPrincipal } from './auth/principal.server';

/** Everything one may be allowed to do. The page that shows a button asks the same question as the action behind it. */
export type Permission =
  | 'attempt.sit'
  | 'attempt.list'
  | 'attempt.review'
  | 'review.decide'
  | 'review.sign'
  | 'report.regrade'
  | 'scenario.read'
  | 'scenario.install'
  | 'referential.read'
  | 'referential.import'
  | 'scenario.prove'
  | 'sitting.plan'
  | 'sitting.supervise'
  | 'people.manage';

/** What is acted upon: at least the centre it belongs to. */
export interface Resource {
  centreId: string;
  attemptId?: string;
}

const granted: Record<StaffRole, readonly Permission[]> = {
  admin: [
    'attempt.list',
    'attempt.review',
    'report.regrade',
    'scenario.read',
    'referential.read',
    'scenario.prove',
    'sitting.plan',
    'sitting.supervise',
    'people.manage',
    'referential.import',
  ],
  trainer: [
    'attempt.list',
    'attempt.review',
    'report.regrade',
    'scenario.read',
    'referential.read',
    'scenario.install',
    'scenario.prove',
    'sitting.plan',
    'sitting.supervise',
  ],
  examiner: [
    'attempt.list',
    'attempt.review',
    'review.decide',
    'review.sign',
    'scenario.read',
    'referential.read',
    'sitting.supervise',
  ],
};

/** The one place that answers "may they?". Without a resource: may they at all, in their own centre. */
export function can(principal: Principal, permission: Permission, resource?: Resource): boolean {
  if (resource && resource.centreId !== principal.centreId) return false;
  if (principal.kind === 'candidate') {
    return permission === 'attempt.sit' && resource?.attemptId === principal.attemptId;
  }
  return principal.roles.some((role) => granted[role].includes(permission));
}

/** What belongs to others answers like what does not exist. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** Throws 404 unless allowed. For resources that may be another centre's or another candidate's. */
export function authorize(principal: Principal, permission: Permission, resource: Resource): void {
  if (!can(principal, permission, resource)) throw notFound();
}

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/**
 * A signed-in member of staff allowed to do this somewhere in their centre. Visitors are sent to sign in and come back; candidates
 * learn nothing (404); staff without the permission are told so (403).
 */
export async function requireStaff(
  { request, context }: Asked,
  permission?: Permission,
): Promise<StaffPrincipal> {
  const principal = await context.principal();
  if (!principal) throw signInFirst(request, '/connexion');
  if (principal.kind !== 'staff') throw notFound();
  if (permission && !can(principal, permission)) throw new Response(null, { status: 403 });
  return principal;
}

/** The candidate whose attempt this is. Visitors are sent to sign in; everybody else gets 404. */
export async function requireCandidate(
  { request, context }: Asked,
  attemptId: string | undefined,
): Promise<CandidatePrincipal> {
  const principal = await context.principal();
  if (!principal) throw signInFirst(request, '/session');
  if (principal.kind !== 'candidate' || principal.attemptId !== attemptId) throw notFound();
  return principal;
}

/** Anybody signed in. */
export async function requirePrincipal({ request, context }: Asked): Promise<Principal> {
  const principal = await context.principal();
  if (!principal) throw signInFirst(request, '/');
  return principal;
}

/** Pages go to the sign-in form and come back; a write answers 401, so that the page keeps what was typed and says what happened. */
function signInFirst(request: Request, form: string): Response {
  if (request.method !== 'GET') return new Response(null, { status: 401 });
  const { pathname, search } = new URL(request.url);
  return redirect(`${form}?${new URLSearchParams({ retour: pathname + search }).toString()}`);
}
