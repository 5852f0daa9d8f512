import type { CompanyRows } from '../../attempt/world';
import type { CompanyProfile } from '../../crm/company/records';
import type { Check } from '../../grading/checks/schema';
import type { PersonaScript } from '../../personas/script';
import type { Script } from '../play/script-schema';
import type { AuthoredRecords, ScenarioHead } from '../schema';
import type { Variants } from '../variants/schema';
import { contentHash } from '../../attempt/hash-chain';

/** A scenario read and checked: everything an attempt needs besides the company's rows. JSON through and through. */
export interface ScenarioPackage {
  head: ScenarioHead;
  profile: CompanyProfile;
  /** Facts every variant shares: `J` and the reserved numbers. */
  baseFacts: Record<string, unknown>;
  variants: Variants;
  records: AuthoredRecords;
  personas: PersonaScript;
  checks: readonly Check[];
  /** Scripted attempts by file name. They prove the scenario and are no part of what a candidate sits. */
  scripts: Readonly<Record<string, Script>>;
}

export interface ScenarioContent {
  package: ScenarioPackage;
  /** Rows every variant shares, generated ones included: a frozen version does not depend on the generator any more. */
  rows: CompanyRows;
}

/** Binds an attempt to what it was sat on. Scripts are left out: proving a version better does not change it. */
export const contentHashOf = ({ package: { scripts: _scripts, ...sat }, rows }: ScenarioContent): string =>
  contentHash({ ...sat, rows });
