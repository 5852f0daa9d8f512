import { describe, expect, it } from 'vitest';
import type { CandidatePrincipal, Principal, StaffPrincipal } from './auth/principal.server';
import { authorize, can, requireCandidate, requireStaff } from './permissions.server';

const staff = (...roles: StaffPrincipal['roles']): StaffPrincipal => ({
  kind: 'staff',
  userId: 'u1',
  name: 'Nadia',
  centreId: 'c1',
  centreName: 'Centre',
  roles,
  sessionId: 's1',
});

const candidate: CandidatePrincipal = {
  kind: 'candidate',
  enrolmentId: 'e1',
  attemptId: 'a1',
  name: 'Camille',
  centreId: 'c1',
  sessionId: 's1',
};

const asked = (principal: Principal | null, method = 'GET') => ({
  request: new Request('http://x/evaluation/a1?vue=preuves', { method }),
  context: { principal: async () => principal } as never,
});

const refusal = async (work: Promise<unknown>): Promise<Response> => {
  const thrown = await work.catch((reason: unknown) => reason);
  if (thrown instanceof Response) return thrown;
  throw new Error('it was allowed');
};

describe('what each role may do', () => {
  it('only an examiner decides and signs', () => {
    for (const permission of ['review.decide', 'review.sign'] as const) {
      expect(can(staff('examiner'), permission)).toBe(true);
      expect(can(staff('trainer', 'admin'), permission)).toBe(false);
    }
  });

  it('somebody with two roles may do what either may', () => {
    expect(can(staff('trainer', 'examiner'), 'review.sign')).toBe(true);
    expect(can(staff('trainer', 'examiner'), 'scenario.install')).toBe(true);
  });

  it('all staff read referentials, only an admin imports one', () => {
    for (const role of ['admin', 'trainer', 'examiner'] as const)
      expect(can(staff(role), 'referential.read')).toBe(true);
    expect(can(staff('admin'), 'referential.import')).toBe(true);
    expect(can(staff('trainer', 'examiner'), 'referential.import')).toBe(false);
    expect(can(candidate, 'referential.read')).toBe(false);
  });

  it('nobody acts in another centre', () => {
    expect(can(staff('admin', 'trainer', 'examiner'), 'attempt.review', { centreId: 'c2' })).toBe(false);
    expect(can(candidate, 'attempt.sit', { centreId: 'c2', attemptId: 'a1' })).toBe(false);
  });

  it('a candidate sits their own attempt and does nothing else', () => {
    expect(can(candidate, 'attempt.sit', { centreId: 'c1', attemptId: 'a1' })).toBe(true);
    expect(can(candidate, 'attempt.sit', { centreId: 'c1', attemptId: 'a2' })).toBe(false);
    expect(can(candidate, 'attempt.sit')).toBe(false);
    expect(can(candidate, 'attempt.review', { centreId: 'c1', attemptId: 'a1' })).toBe(false);
  });
});

describe('the answer to those who may not', () => {
  it('a visitor is sent to sign in and comes back; their write is answered 401', async () => {
    const page = await refusal(requireStaff(asked(null)));
    expect(page.headers.get('location')).toBe('/connexion?retour=%2Fevaluation%2Fa1%3Fvue%3Dpreuves');
    expect((await refusal(requireStaff(asked(null, 'POST')))).status).toBe(401);
    expect((await refusal(requireCandidate(asked(null), 'a1'))).headers.get('location')).toMatch(
      /^\/session\?/,
    );
  });

  it('what belongs to others does not exist', async () => {
    expect((await refusal(requireCandidate(asked(candidate), 'a2'))).status).toBe(404);
    expect((await refusal(requireCandidate(asked(staff('admin')), 'a1'))).status).toBe(404);
    expect((await refusal(requireStaff(asked(candidate)))).status).toBe(404);
    expect(() => authorize(staff('examiner'), 'attempt.review', { centreId: 'c2' })).toThrow(
      expect.objectContaining({ status: 404 }),
    );
  });

  it('a colleague without the permission is told so', async () => {
    expect((await refusal(requireStaff(asked(staff('admin')), 'review.sign'))).status).toBe(403);
    expect(await requireStaff(asked(staff('examiner')), 'review.sign')).toMatchObject({ userId: 'u1' });
  });
});
