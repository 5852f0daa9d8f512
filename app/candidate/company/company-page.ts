import type { DeskView } from '~/domain/attempt/desk/desk-view';
import type { CompanyProfile } from '~/domain/crm/company/records';

export const companyViews = ['identite', 'annuaire', 'conditions', 'objectifs'] as const;
export type CompanyView = (typeof companyViews)[number];

export interface Objective {
  month: string;
  /** Empty for the whole company. */
  staffName: string;
  revenueCents: number;
}

export interface CompanyPage {
  view: CompanyView;
  identity: Omit<
    CompanyProfile,
    'staff' | 'terms' | 'objectives' | 'folders' | 'numbering' | 'candidateStaffId'
  >;
  staff: CompanyProfile['staff'];
  /** The staff member the candidate plays. */
  self: string;
  terms: CompanyProfile['terms'];
  objectives: readonly Objective[];
}

/** Who the company is, who works there, on what terms it sells, what it aims at. */
export function companyPage({ world }: DeskView, view: string | null): CompanyPage {
  const {
    staff,
    terms,
    objectives,
    candidateStaffId,
    folders: _folders,
    numbering: _numbering,
    ...identity
  } = world.profile;
  return {
    view: companyViews.find((known) => known === view) ?? 'identite',
    identity,
    staff,
    self: candidateStaffId,
    terms,
    objectives: [...objectives]
      .sort((a, b) => a.month.localeCompare(b.month))
      .map(({ month, staffId, revenueCents }) => ({
        month,
        staffName: staffId === null ? '' : (staff.find((member) => member.id === staffId)?.name ?? staffId),
        revenueCents,
      })),
  };
}
