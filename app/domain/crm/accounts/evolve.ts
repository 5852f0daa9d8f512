import type { Stamp } from '../../attempt/vocabulary';
import { listWhere } from '../../attempt/table';
import { changeRecord, countUp, setRecord, type World } from '../../attempt/world';
import type { AccountEvent } from './events';

/** Collections whose records name their account, and follow it when two accounts are merged. */
const followers = [
  'contacts',
  'activities',
  'quotes',
  'orders',
  'deliveries',
  'invoices',
  'reminders',
  'documents',
] as const;

export function evolveAccounts(world: World, event: AccountEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'AccountCreated': {
      const { id, content } = event.data;
      const qualification = { need: '', budget: '', authority: '', timing: '', score: null };
      return setRecord(countUp(world, 'accounts'), 'accounts', {
        ...content,
        id,
        qualification,
        createdOn: stamp.companyDate,
        mergedInto: null,
      });
    }
    case 'AccountUpdated':
      return changeRecord(world, 'accounts', event.data.id, (account) => ({
        ...account,
        ...event.data.changes,
      }));
    case 'AccountQualified':
      return changeRecord(world, 'accounts', event.data.id, (account) => ({
        ...account,
        qualification: event.data.qualification,
      }));
    case 'AccountsMerged': {
      const { keptId, mergedId, changes } = event.data;
      let merged = changeRecord(world, 'accounts', keptId, (account) => ({ ...account, ...changes }));
      merged = changeRecord(merged, 'accounts', mergedId, (account) => ({ ...account, mergedInto: keptId }));
      for (const name of followers) {
        for (const { id } of listWhere<{ id: string; accountId: string | null }>(
          merged.tables[name],
          'accountId',
          mergedId,
        )) {
          merged = changeRecord(merged, name, id, (record) => ({ ...record, accountId: keptId }));
        }
      }
      return merged;
    }
    default:
      return event satisfies never;
  }
}
