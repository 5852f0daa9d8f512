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
  /** Script their finished attempt was played from, ready to be reviewed; absent when they have not begun. */
  playedFrom?: string;
}

export interface DemoSitting {
  title: string;
  code: string;
  scenarioSlug: string;
  candidates: readonly DemoCandidate[];
}

/** Its finished attempt is good work with gaps, so that the examiner has something to decide. */
export const firstSitting = {
  title: 'Assistant commercial · suivi de commandes',
  code: 'DEMO-2026',
  scenarioSlug: 'suivi-commandes',
  candidates: [
    { name: 'Camille Ferrand', personalCode: 'CAM-2741', timeFactor: 1, seed: 11 },
    { name: 'Idriss Lemoine', personalCode: 'IDR-6382', timeFactor: 4 / 3, seed: 12 },
    {
      name: 'Solène Garrec',
      personalCode: 'SOL-9057',
      timeFactor: 1,
      seed: 13,
      playedFrom: 'weak-no-mentions',
    },
  ],
} as const satisfies DemoSitting;

/** Documents written by the candidate: one attempt to begin, one good and one weak to compare. */
const secondSitting = {
  title: 'Technico-commercial industriel · plan d’actions',
  code: 'DEMO-TCI',
  scenarioSlug: 'plan-action-industriel',
  candidates: [
    { name: 'Inès Marchal', personalCode: 'INE-4186', timeFactor: 1, seed: 21 },
    { name: 'Loïc Perrault', personalCode: 'LOI-7520', timeFactor: 1, seed: 22, playedFrom: 'reference' },
    {
      name: 'Assia Bouvet',
      personalCode: 'ASS-3394',
      timeFactor: 1,
      seed: 23,
      playedFrom: 'weak-pasted-notes',
    },
  ],
} as const satisfies DemoSitting;

/**
 * The demonstration centre. Names and codes are public (the README and the console print them): never put real people in it. One
 * candidate has a third more time.
 */
export const demonstration = {
  centreId: 'c0a70000-0000-4000-8000-000000000001',
  centreName: 'Centre de formation des Trois-Ponts',
  sittings: [firstSitting, secondSitting] satisfies DemoSitting[] as readonly DemoSitting[],
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
} as const;
