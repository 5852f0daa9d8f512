import type { StaffRole } from '#db/schema/memberships';

export interface StaffPrincipal {
  kind: 'staff';
  userId: string;
  name: string;
  /** The centre this person works in. */
  centreId: string;
  centreName: string;
  roles: StaffRole[];
  /** Of the sign-in on this device. */
  sessionId: string;
}

export interface CandidatePrincipal {
  kind: 'candidate';
  enrolmentId: string;
  attemptId: string;
  name: string;
  centreId: string;
  sessionId: string;
}

/** Who is asking. */
export type Principal = StaffPrincipal | CandidatePrincipal;
