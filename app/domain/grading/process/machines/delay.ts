import type { JournalEntry } from '../../../attempt/journal';
import { addDays, addWorkingDays } from '../../../clock/civil-date';
import type { Within } from '../shape';
import type { Trace } from './trace';

/** Whether the later event comes within the delay of the earlier one. Every clock only moves forward along a journal. */
export function isWithin(
  trace: Pick<Trace, 'openMinutes' | 'examMinutes'>,
  within: Within | undefined,
  earlier: JournalEntry,
  later: JournalEntry,
): boolean {
  if (within === undefined) return true;
  const { workingDays, companyDays, companyMinutes, examMinutes } = within;
  return (
    (workingDays === undefined || later.companyDate <= addWorkingDays(earlier.companyDate, workingDays)) &&
    (companyDays === undefined || later.companyDate <= addDays(earlier.companyDate, companyDays)) &&
    (companyMinutes === undefined ||
      trace.openMinutes(later) - trace.openMinutes(earlier) <= companyMinutes) &&
    (examMinutes === undefined || trace.examMinutes(later) - trace.examMinutes(earlier) <= examMinutes + 1e-9)
  );
}
