import type { CompanyRows } from '../../attempt/world';
import type { CivilDate } from '../../clock/civil-date';
import type { CompanyProfile } from '../../crm/company/records';
import type { History } from '../history-schema';

export const numberedSeries = ['quotes', 'orders', 'deliveries', 'invoices', 'creditNotes'] as const;
export type NumberedSeries = (typeof numberedSeries)[number];

/** What a generator of company history starts from: the author's parameters and the records written by hand. */
export interface GenerationRequest {
  profile: CompanyProfile;
  history: History;
  dayOne: CivilDate;
  written: Pick<CompanyRows, 'accounts' | 'contacts' | 'products' | 'priceLists'>;
}

export interface GeneratedCompany {
  /** Generated records only. */
  rows: CompanyRows;
  /** Numbers kept for hand-written papers, by the name of their fact. */
  reserved: Readonly<Record<string, string>>;
}

/** Makes the past of a company. Pure: the same request gives the same rows. */
export type GenerateCompany = (request: GenerationRequest) => GeneratedCompany;
