import type { StaffRole } from '#db/schema/memberships';

interface DemoStaff {
  name: string;
  email: string;
  password: string;
  role: StaffRole;
}

interface DemoCandidate {
  name: string;
  personalCode: string;
  timeFactor: number;
  seed: number;
}

/** Their attempt is already finished, ready to be reviewed. */
export const finishedCandidate: DemoCandidate = {
  name: 'Solène Garrec',
  personalCode: 'SOL-9057',
  timeFactor: 1,
  seed: 13,
};

/**
 * The demonstration centre. Names and codes are public (the README and the console print them): never put real people in it. One
 * candidate has a third more time.
 */
export const demonstration = {
  centreId: 'c0a70000-0000-4000-8000-000000000001',
  centreName: 'Centre de formation des Trois-Ponts',
  scenarioSlug: 'suivi-commandes',
  /** Script the finished attempt was played from: good work with gaps, so that the examiner has something to decide. */
  finishedScript: 'weak-no-mentions',
  sitting: { title: 'Assistant commercial · suivi de commandes', code: 'DEMO-2026' },
  staff: [
    {
      name: 'Hélène Vasseur',
      email: 'admin@trois-ponts.example',
      password: 'pont-ouvert-admin',
      role: 'admin',
    },
    {
      name: 'Marc Delcourt',
      email: 'formateur@trois-ponts.example',
      password: 'pont-ouvert-formateur',
      role: 'trainer',
    },
    {
      name: 'Nadia Benslimane',
      email: 'examinateur@trois-ponts.example',
      password: 'pont-ouvert-examinateur',
      role: 'examiner',
    },
  ] satisfies DemoStaff[],
  candidates: [
    { name: 'Camille Ferrand', personalCode: 'CAM-2741', timeFactor: 1, seed: 11 },
    { name: 'Idriss Lemoine', personalCode: 'IDR-6382', timeFactor: 4 / 3, seed: 12 },
    finishedCandidate,
  ] satisfies DemoCandidate[],
} as const;
