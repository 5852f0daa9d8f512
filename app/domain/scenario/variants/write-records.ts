import type { CollectionName } from '../../attempt/world';
import type { CivilDate } from '../../clock/civil-date';
import { completeRecord } from '../authored/complete-record';
import { readShortForms, ShortFormError } from '../authored/read-short';
import { ExpressionError, fillText } from '../expressions';
import type { AuthoredRecords, ShortRecord } from '../schema';
import type { CompanyDraft } from './draft';

/** Order of writing: a record may look at those of the collections before its own. */
export const writingOrder = [
  'priceLists',
  'products',
  'accounts',
  'contacts',
  'documents',
  'quotes',
  'orders',
  'deliveries',
  'invoices',
  'bankLines',
  'reminders',
  'activities',
  'files',
  'calls',
  'deliverables',
  'mails',
  'dashboards',
] as const satisfies readonly CollectionName[];

export interface WritingProblem {
  collection: CollectionName;
  index: number;
  path: readonly (string | number)[];
  message: string;
}

export type ReportProblem = (problem: WritingProblem) => void;

/** Fills every text of an authored value, telling each expression that cannot be read. */
export function fillAuthored(
  value: unknown,
  context: Record<string, unknown>,
  tell: (path: readonly (string | number)[], message: string) => void,
): unknown {
  const walk = (part: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof part === 'string') {
      if (!part.includes('{{')) return part;
      try {
        return fillText(part, context);
      } catch (fault) {
        if (!(fault instanceof ExpressionError)) throw fault;
        tell(path, fault.message);
        return null;
      }
    }
    if (Array.isArray(part)) return part.map((member: unknown, index) => walk(member, [...path, index]));
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => [key, walk(member, [...path, key])]),
    );
  };
  return walk(value, []);
}

/** Writes authored records into a company, in order; what cannot be understood is told and left out. */
export function writeRecords(
  draft: CompanyDraft,
  authored: AuthoredRecords,
  facts: Readonly<Record<string, unknown>>,
  dayOne: CivilDate,
  report: ReportProblem,
  afterwards: (
    collection: CollectionName,
    record: { id: string },
    short: ShortRecord,
    index: number,
  ) => { id: string } = (_, record) => record,
): void {
  const expressions = draft.expressionContext(facts, dayOne);
  for (const collection of writingOrder) {
    (authored[collection] ?? []).forEach((short, index) => {
      let faulty = false;
      const tell = (path: readonly (string | number)[], message: string) => {
        faulty = true;
        report({ collection, index, path, message });
      };
      const filled = fillAuthored(short, expressions, tell);
      if (faulty) return;
      try {
        const read = readShortForms(filled, { dayOne, person: draft.person }) as ShortRecord;
        const known = draft.find(collection, read.id);
        const record = completeRecord(
          collection,
          { ...known, ...read },
          { profile: draft.profile, tables: draft.tables, today: dayOne },
        );
        draft.put(collection, afterwards(collection, record as { id: string }, short, index));
      } catch (fault) {
        if (!(fault instanceof ShortFormError)) throw fault;
        report({ collection, index, path: fault.path, message: fault.message });
      }
    });
  }
}
