import { addWorkingDays } from '../clock/civil-date';
import { companyDay, companyMoment, isBefore, type CompanyMoment, type DayStepClock, type Instant } from '../clock/exam-clock';
import { findOptional } from '../attempt/table';
import type { AnyEvent } from '../attempt/vocabulary';
import { nextId, type World } from '../attempt/world';
import { evaluateExpression, fillDeep } from '../scenario/expressions';
import { minuteOf, type Effect, type PersonaScript, type Reaction } from './script';

export interface DueEffect {
  /** Id of the scheduled reaction; null for an entry of the fixed timeline. */
  id: string | null;
  ruleId: string;
  due: CompanyMoment;
  cause: AnyEvent | null;
}

/** What falls due up to `now` in company time, earliest first. */
export function dueEffects(script: PersonaScript, world: World, now: Instant): readonly DueEffect[] {
  const moment = companyMoment(world.clockConfig, world.clock, now);
  const reached = (due: CompanyMoment) => !isBefore(moment, due);
  const due: DueEffect[] = [];
  for (const entry of script.timeline) {
    if (world.personas.used.has(entry.id)) continue;
    const at = { date: companyDay(world.clockConfig, entry.day - 1), minute: minuteOf(entry.at) };
    if (reached(at)) due.push({ id: null, ruleId: entry.id, due: at, cause: null });
  }
  for (const effect of world.personas.scheduled.values()) {
    if (reached(effect.due)) due.push({ id: effect.id, ruleId: effect.ruleId, due: effect.due, cause: effect.cause });
  }
  return due.sort((a, b) => (isBefore(a.due, b.due) ? -1 : isBefore(b.due, a.due) ? 1 : a.ruleId.localeCompare(b.ruleId)));
}

/** Reactions an event sets off: those not used yet whose `where` holds for it. */
export const reactionsTo = (script: PersonaScript, world: World, event: AnyEvent): readonly Reaction[] =>
  script.reactions.filter(
    (rule) =>
      rule.when.event === event.type &&
      !world.personas.used.has(rule.id) &&
      (rule.when.where === undefined || evaluateExpression(rule.when.where, personaContext(world, event)) === true),
  );

/** When a reaction to something that happened at `from` falls due. */
export function reactionDue(rule: Reaction, from: CompanyMoment, config: DayStepClock): CompanyMoment {
  const { minutes, days, at } = rule.after;
  if (days > 0) return { date: addWorkingDays(from.date, days), minute: at ? minuteOf(at) : config.dayStart };
  const minute = from.minute + minutes;
  return minute <= config.dayEnd
    ? { date: from.date, minute }
    : { date: addWorkingDays(from.date, 1), minute: config.dayStart + (minute - config.dayEnd) };
}

/** What expressions of the script see: the facts of the variant, the cause, the day, and records by `get(collection, id)`. */
export function personaContext(world: World, cause: AnyEvent | null): Record<string, unknown> {
  const tables = world.tables as unknown as Record<string, Parameters<typeof findOptional>[0] | undefined>;
  return {
    ...world.facts,
    facts: world.facts,
    event: cause ? cause.data : null,
    get: (collection: string, id: string) => {
      const table = tables[collection];
      return table ? findOptional(table, id) : null;
    },
  };
}

/** Whether a rule's condition still holds when it falls due, and what then happens, as effects with texts filled in. */
export function effectsOf(script: PersonaScript, world: World, ruleId: string, cause: AnyEvent | null): readonly Effect[] {
  const rule = [...script.timeline, ...script.reactions].find((candidate) => candidate.id === ruleId);
  if (!rule) return [];
  const context = personaContext(world, cause);
  if (rule.if !== undefined && evaluateExpression(rule.if, context) !== true) return [];
  return rule.effects.map((effect) => fillDeep(effect, context));
}

/** The event an effect becomes in this world. */
export function eventOfEffect(world: World, effect: Effect, due: CompanyMoment): AnyEvent {
  if ('mail' in effect) {
    const { from, subject, body, attachments, relatedTo, inReplyTo } = effect.mail;
    const content = { to: [], cc: [], subject, body, attachments, relatedTo, inReplyTo };
    return { type: 'MailReceived', data: { id: nextId(world, 'mails'), from, content } };
  }
  if ('bankLine' in effect) {
    const { label, amountCents, means } = effect.bankLine;
    return { type: 'BankLineReceived', data: { line: { id: nextId(world, 'bankLines'), on: due.date, label, amountCents, means } } };
  }
  if ('document' in effect) {
    const { id, name, content, accountId } = effect.document;
    const document = {
      id: id ?? nextId(world, 'documents'), name, content, accountId,
      folder: null, kind: 'received' as const, format: 'text' as const, link: null, retentionYears: null,
    };
    return { type: 'DocumentReceived', data: { document } };
  }
  if ('quoteAnswer' in effect) return { type: 'QuoteAnswered', data: effect.quoteAnswer };
  return { type: 'ReminderAnswered', data: effect.reminderAnswer };
}
