import type { CollectionName, CompanyRows } from '../../attempt/world';
import type { DeliverableTemplate } from '../../crm/deliverables/template';
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
  /** Templates of the deliverables it uses, frozen with it. */
  templates?: readonly DeliverableTemplate[];
  /** Scripted attempts by file name. They prove the scenario and are no part of what a candidate sits. */
  scripts: Readonly<Record<string, Script>>;
}

export interface ScenarioContent {
  package: ScenarioPackage;
  /** Rows every variant shares, generated ones included: a frozen version does not depend on the generator any more. */
  rows: CompanyRows;
}

/** Collections younger than some installed versions: as long as they are empty, a version keeps the hash it was installed with. */
const laterCollections = ['deliverables', 'files', 'calls'] as const satisfies readonly CollectionName[];

/** Binds an attempt to what it was sat on. Scripts are left out: proving a version better does not change it. */
export function contentHashOf({ package: pack, rows }: ScenarioContent): string {
  const { scripts: _scripts, templates = [], ...sat } = pack;
  const later = new Set<string>(laterCollections.filter((name) => (rows[name] ?? []).length === 0));
  const kept = Object.fromEntries(Object.entries(rows).filter(([name]) => !later.has(name)));
  return contentHash({ ...sat, ...(templates.length > 0 ? { templates } : {}), rows: kept });
}
