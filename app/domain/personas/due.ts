import { addWorkingDays } from '../clock/civil-date';
import {
  companyDay,
  companyMoment,
  isBefore,
  type CompanyMoment,
  type DayStepClock,
  type Instant,
} from '../clock/exam-clock';

import type { AnyEvent } from '../attempt/vocabulary';
import { nextId, type World } from '../attempt/world';
import { companyFunctions } from '../scenario/company/functions';
import { readShortForms, ShortFormError } from '../scenario/authored/read-short';
import { personIn } from '../scenario/variants/draft';
import { contextOver, evaluateExpression, ExpressionError, fillDeep } from '../scenario/expressions';
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
    if (reached(effect.due))
      due.push({ id: effect.id, ruleId: effect.ruleId, due: effect.due, cause: effect.cause });
  }
  return due.sort((a, b) =>
    isBefore(a.due, b.due) ? -1 : isBefore(b.due, a.due) ? 1 : a.ruleId.localeCompare(b.ruleId),
  );
}

/** Told of a line of the script that cannot be read. An exam goes on without it; a proof of the scenario stops there. */
export type OnScriptFault = (fault: Error) => void;

/** Reactions an event sets off: those not used yet whose `where` holds for it. */
export const reactionsTo = (
  script: PersonaScript,
  world: World,
  event: AnyEvent,
  onFault: OnScriptFault = ignore,
): readonly Reaction[] =>
  script.reactions.filter(
    (rule) =>
      rule.when.event === event.type &&
      !world.personas.used.has(rule.id) &&
      (rule.when.where === undefined || holds(rule.when.where, world, event, onFault)),
  );

const ignore: OnScriptFault = () => undefined;

const isScriptFault = (fault: unknown): fault is Error =>
  fault instanceof ExpressionError || fault instanceof ShortFormError;

function holds(expression: string, world: World, cause: AnyEvent | null, onFault: OnScriptFault): boolean {
  try {
    return evaluateExpression(expression, personaContext(world, cause)) === true;
  } catch (fault) {
    if (!isScriptFault(fault)) throw fault;
    onFault(fault);
    return false;
  }
}

/** When a reaction to something that happened at `from` falls due. */
export function reactionDue(rule: Reaction, from: CompanyMoment, config: DayStepClock): CompanyMoment {
  const { minutes, days, at } = rule.after;
  if (days > 0) return { date: addWorkingDays(from.date, days), minute: at ? minuteOf(at) : config.dayStart };
  const minute = from.minute + minutes;
  return minute <= config.dayEnd
    ? { date: from.date, minute }
    : { date: addWorkingDays(from.date, 1), minute: config.dayStart + (minute - config.dayEnd) };
}

/** What expressions of the script see: the facts of the variant, the cause, and the company by `get`, `price`, `totals`, `balance`. */
export const personaContext = (world: World, cause: AnyEvent | null): Record<string, unknown> =>
  contextOver(world.facts, {
    ...companyFunctions(() => world.tables, companyDay(world.clockConfig, world.clock.dayIndex)),
    event: cause ? cause.data : null,
  });

/** Whether a rule's condition still holds when it falls due, and what then happens, as effects with texts filled in. */
export function effectsOf(
  script: PersonaScript,
  world: World,
  ruleId: string,
  cause: AnyEvent | null,
  onFault: OnScriptFault = ignore,
): readonly Effect[] {
  const rule = [...script.timeline, ...script.reactions].find((candidate) => candidate.id === ruleId);
  if (!rule) return [];
  if (rule.if !== undefined && !holds(rule.if, world, cause, onFault)) return [];
  const context = personaContext(world, cause);
  return rule.effects.flatMap((effect) => {
    try {
      return [
        readShortForms(fillDeep(effect, context), {
          dayOne: world.clockConfig.dayOne,
          person: (id) => personIn(world.profile, world.tables, id),
        }) as Effect,
      ];
    } catch (fault) {
      if (!isScriptFault(fault)) throw fault;
      onFault(fault);
      return [];
    }
  });
}

/** The event an effect becomes in this world. */
export function eventOfEffect(world: World, effect: Effect, due: CompanyMoment): AnyEvent {
  if ('mail' in effect) {
    const { key, from, subject, body, attachments, relatedTo, inReplyTo } = effect.mail;
    const content = { to: [], cc: [], subject, body, attachments, relatedTo, inReplyTo };
    return { type: 'MailReceived', data: { id: key ?? nextId(world, 'mails'), from, content } };
  }
  if ('bankLine' in effect) {
    const { key, label, amountCents, means } = effect.bankLine;
    return {
      type: 'BankLineReceived',
      data: { line: { id: key ?? nextId(world, 'bankLines'), on: due.date, label, amountCents, means } },
    };
  }
  if ('document' in effect) {
    const { id, name, content, accountId } = effect.document;
    const document = {
      id: id ?? nextId(world, 'documents'),
      name,
      content,
      accountId,
      folder: null,
      kind: 'received' as const,
      format: 'text' as const,
      link: null,
      retentionYears: null,
    };
    return { type: 'DocumentReceived', data: { document } };
  }
  if ('quoteAnswer' in effect) return { type: 'QuoteAnswered', data: effect.quoteAnswer };
  return { type: 'ReminderAnswered', data: effect.reminderAnswer };
}
