import { z } from 'zod';
import type { Services } from '../services.server';
import { notFound } from '../permissions.server';
import type { DeviceSession } from './device-session.server';
import type { Principal } from './principal.server';

type Asked = Pick<Services, 'staffAuth' | 'candidateAuth'>;

/** The sign-ins of whoever asks, newest first. */
export function listSessions(
  { staffAuth, candidateAuth }: Asked,
  principal: Principal,
): Promise<DeviceSession[]> {
  return principal.kind === 'staff'
    ? staffAuth.listSessions(principal)
    : candidateAuth.listSessions(principal);
}

/** Throws 404 when the session is not one of theirs. */
export async function revokeSession(
  { staffAuth, candidateAuth }: Asked,
  principal: Principal,
  id: string,
): Promise<void> {
  const known = z.uuid().safeParse(id).success;
  const revoke = () =>
    principal.kind === 'staff'
      ? staffAuth.revokeSession(principal, id)
      : candidateAuth.revokeSession(principal, id);
  if (!known || !(await revoke())) throw notFound();
}
