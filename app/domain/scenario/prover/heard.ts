import type { JournalEntry } from '../../attempt/journal';

/** What people's lines turn into. */
const EFFECTS: ReadonlySet<string> = new Set([
  'MailReceived',
  'BankLineReceived',
  'DocumentReceived',
  'QuoteAnswered',
  'ReminderAnswered',
]);

/** Lines of the people's script that did something: those whose condition did not hold are triggered, and nothing follows. */
export function heardIn(entries: readonly JournalEntry[]): readonly string[] {
  return entries.flatMap((entry, index) => {
    if (entry.type !== 'EffectTriggered') return [];
    const next = entries[index + 1];
    return next !== undefined && EFFECTS.has(next.type) ? [(entry.data as { ruleId: string }).ruleId] : [];
  });
}
