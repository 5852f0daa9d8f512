import { evolve, type JournalEntry } from '../attempt/journal';
import { findOptional, list, type Identified, type Table } from '../attempt/table';
import { collectionNames, type CollectionName, type World } from '../attempt/world';
import { companyDay } from '../clock/exam-clock';
import { measures } from '../crm/dashboards/choices';
import { computeTile } from '../crm/dashboards/compute';
import type { Tile } from '../crm/dashboards/records';
import { balanceCents, outstandingCents } from '../crm/invoices/balance';
import { contextOver, evaluateExpression, ExpressionError } from '../scenario/expressions';
import type { ProcessCheck } from './checks/schema';
import type { EventQuestion } from './events/find-events';
import type { Watch } from './process/machines/watch';
import { readField } from './record-view';
import type { Languages } from './text/form/languages';
import { foldText, type FoldedText } from './text/reading/normalise';
import { ownWords } from './text/reading/quoted';
import { standardTolerances, type Tolerances } from './tolerances';

/** Everything a check may look at: the journal, and the world as it was after each event. */
export interface GradingContext {
  readonly entries: readonly JournalEntry[];
  /** Number of the last event of the act an event belongs to. */
  readonly lastOfAct: (seq: number) => number;
  /** `worlds[n]` is the world after event number n; `worlds[0]` before the first. */
  readonly worlds: readonly World[];
  readonly start: World;
  readonly end: World;
  readonly byType: ReadonlyMap<string, readonly JournalEntry[]>;
  /** Events of the types these questions are about, in order. */
  readonly candidates: (questions: readonly EventQuestion[]) => readonly JournalEntry[];
  /** `collection id` of every record the candidate created or changed. */
  readonly touched: ReadonlySet<string>;
  /** True once the candidate did more than look around, end days and hand in. */
  readonly hasActed: boolean;
  readonly tolerances: Tolerances;
  /** Values of expressions that depend on the variant's facts only. */
  readonly constants: Map<string, unknown>;
  /** The same for expressions that read the world, by state of its records. */
  readonly byTables: WeakMap<World['tables'], Map<string, unknown>>;
  /** Texts already folded: many checks read the same mail. */
  readonly texts: Map<string, FoldedText>;
  /** Events already found, by the question they answer. */
  readonly found: Map<string, readonly JournalEntry[]>;
  /** What each event answered to each question; null for an attempt graded alone, which asks each question once. */
  readonly answers: Answers | null;
  /** The same event of the sibling, by event of this attempt. */
  readonly twins: ReadonlyMap<JournalEntry, JournalEntry>;
  /** What each process check saw, once the journal was read for it. */
  readonly processes: Map<ProcessCheck, Watch>;
  /** Dictionaries; absent when the caller has none. */
  readonly languages: Languages | undefined;
}

export type Answers = WeakMap<JournalEntry, Map<string, boolean>>;

/** What an expression sees besides the facts. */
export interface Scope {
  readonly world: World;
  readonly record?: unknown;
  readonly event?: unknown;
  /** An earlier figure of the candidate, in an expression that follows it. */
  readonly own?: unknown;
}

/** What may be set from outside besides the scenario's own data. */
export interface GradingSettings {
  /** Another attempt at the same variant: what it has in common with this one is not worked out again. */
  readonly sibling?: GradingContext | undefined;
  /** Its events that say the same as one of this attempt, by the latter. */
  readonly twins?: ReadonlyMap<JournalEntry, JournalEntry>;
  /** Shared by the siblings. */
  readonly answers?: Answers | null;
  readonly tolerances?: Tolerances | undefined;
  readonly languages?: Languages | undefined;
}

export function gradingContext(
  start: World,
  entries: readonly JournalEntry[],
  {
    tolerances = standardTolerances,
    languages,
    sibling,
    twins = new Map(),
    answers = null,
  }: GradingSettings = {},
): GradingContext {
  let isShared = sibling?.start === start;
  const worlds: World[] = [start];
  const byType = new Map<string, JournalEntry[]>();
  const touched = new Set<string>();
  let hasActed = false;
  let world = start;
  for (const entry of entries) {
    const before = world;
    isShared &&= sibling?.entries[entry.seq - 1] === entry;
    world = (isShared ? sibling?.worlds[entry.seq] : undefined) ?? evolve(world, entry);
    worlds.push(world);
    const sameType = byType.get(entry.type);
    if (sameType === undefined) byType.set(entry.type, [entry]);
    else sameType.push(entry);
    if (entry.actor !== 'candidate') continue;
    markTouched(touched, before, world, entry.data);
    hasActed ||= !IDLE_EVENTS.has(entry.type);
  }
  return {
    entries,
    lastOfAct: (seq) => lastOfAct(entries, seq),
    worlds,
    start,
    end: world,
    byType,
    candidates: (questions) => ofTypes(byType, new Set(questions.flatMap(({ types }) => types))),
    touched,
    hasActed,
    tolerances,
    constants: sibling?.constants ?? new Map(),
    byTables: new WeakMap(),
    texts: sibling?.texts ?? new Map(),
    found: new Map(),
    answers,
    twins,
    processes: new Map(),
    languages,
  };
}

function ofTypes(
  byType: ReadonlyMap<string, readonly JournalEntry[]>,
  types: ReadonlySet<string>,
): readonly JournalEntry[] {
  const found = [...types].flatMap((type) => byType.get(type) ?? []);
  return types.size > 1 ? found.sort((a, b) => a.seq - b.seq) : found;
}

function lastOfAct(entries: readonly JournalEntry[], seq: number): number {
  const actionId = entries[seq - 1]?.actionId ?? null;
  let last = seq;
  while (actionId !== null && entries[last]?.actionId === actionId) last += 1;
  return last;
}

/** What a candidate causes without doing anything in the company. */
const IDLE_EVENTS: ReadonlySet<string> = new Set([
  'RecordViewed',
  'ScreenViewed',
  'ListSearched',
  'ListExported',
  'MissionTicked',
  'DayEnded',
  'DayStarted',
  'HandedIn',
]);

export const touchedKey = (collection: CollectionName, id: string): string => `${collection} ${id}`;

/** A text folded once for all checks. */
export function foldedText({ texts }: GradingContext, text: string): FoldedText {
  let folded = texts.get(text);
  if (folded === undefined) texts.set(text, (folded = foldText(text)));
  return folded;
}

/** The same with what it quotes blanked out. */
export const ownText = (context: GradingContext, text: string): FoldedText =>
  ownWords(foldedText(context, text));

/** Names under which an event's data name the records it changes. */
const ID_FIELDS = ['id', 'keptId', 'mergedId'] as const;

function markTouched(touched: Set<string>, before: World, after: World, data: unknown): void {
  if (before.tables === after.tables || typeof data !== 'object' || data === null) return;
  const ids = ID_FIELDS.map((field) => (data as Record<string, unknown>)[field]).filter(
    (id) => typeof id === 'string',
  );
  for (const collection of collectionNames) {
    if (before.tables[collection] === after.tables[collection]) continue;
    for (const id of ids) {
      if (recordIn(before, collection, id) !== recordIn(after, collection, id))
        touched.add(touchedKey(collection, id));
    }
  }
}

/** A record of any collection; its shape is read by path, so its type stays open. */
export type AnyRecord = Identified & Readonly<Record<string, unknown>>;

export function tableIn(world: World, collection: CollectionName): Table<AnyRecord> {
  return world.tables[collection] as unknown as Table<AnyRecord>;
}

export const recordIn = (world: World, collection: CollectionName, id: string): AnyRecord | null =>
  findOptional(tableIn(world, collection), id);

const PLACEHOLDER = /\{\{\s*(.+?)\s*\}\}/g;
const WHOLE_PLACEHOLDER = /^\{\{\s*((?:(?!\}\}).)+?)\s*\}\}$/s;
const DEPENDS_ON_EVENT = /\bevent\b/;
const DEPENDS_ON_MOMENT = /\b(?:record|today|own)\b/;
const DEPENDS_ON_WORLD = /\b(?:get|all|totals|balance|outstanding|measure)\b/;

/**
 * Value of a FEEL expression in a scope. What reads facts only is evaluated once per attempt, what reads the world once per state of its
 * records, and a condition on events once for all events that say the same. @throws ExpressionError on the author's mistakes
 */
export function evaluateIn(context: GradingContext, expression: string, scope: Scope): unknown {
  const depends = dependenceOf(expression);
  if (depends.onMoment) return evaluateExpression(expression, expressionContext(scope));
  const memo = depends.onWorld ? memoOf(context, scope.world) : context.constants;
  const key = depends.onEvent ? `${expression}\n${JSON.stringify(scope.event)}` : expression;
  const kept = memo.get(key);
  if (kept !== undefined || memo.has(key)) return kept;
  const value = evaluateExpression(expression, expressionContext(scope));
  memo.set(key, value);
  return value;
}

interface Dependence {
  readonly onMoment: boolean;
  readonly onEvent: boolean;
  readonly onWorld: boolean;
}

const dependences = new Map<string, Dependence>();

/** What an expression, or a text that holds some, depends on besides the facts. */
export function dependenceOf(expression: string): Dependence {
  let known = dependences.get(expression);
  if (known === undefined) {
    known = {
      onMoment: DEPENDS_ON_MOMENT.test(expression),
      onEvent: DEPENDS_ON_EVENT.test(expression),
      onWorld: DEPENDS_ON_WORLD.test(expression),
    };
    dependences.set(expression, known);
  }
  return known;
}

const wholes = new Map<string, string | null>();

/** The expression of a text that is one placeholder and nothing else. */
function wholeOf(text: string): string | null {
  let whole = wholes.get(text);
  if (whole === undefined) wholes.set(text, (whole = WHOLE_PLACEHOLDER.exec(text)?.[1] ?? null));
  return whole;
}

function memoOf(context: GradingContext, { tables }: World): Map<string, unknown> {
  const known = context.byTables.get(tables);
  if (known !== undefined) return known;
  const memo = new Map<string, unknown>();
  context.byTables.set(tables, memo);
  return memo;
}

/** An authored value: `{{ expression }}` gives the value itself, placeholders inside a text are filled. */
export function resolve<T>(context: GradingContext, value: T, scope: Scope): unknown {
  if (typeof value !== 'string' || !value.includes('{{')) return value;
  const whole = wholeOf(value);
  if (whole !== null) return known(whole, evaluateIn(context, whole, scope));
  return value.replace(PLACEHOLDER, (_all, expression: string) =>
    String(evaluateIn(context, expression, scope) ?? ''),
  );
}

/** A misspelt fact gives null without a word: an expression that reads nothing but facts must give something. */
function known(expression: string, value: unknown): unknown {
  if (value !== null && value !== undefined) return value;
  const { onMoment, onEvent, onWorld } = dependenceOf(expression);
  if (!onMoment && !onEvent && !onWorld)
    throw new ExpressionError(expression, 'ne donne aucune valeur : vérifiez le nom du fait');
  return value;
}

export const resolveText = (context: GradingContext, text: string, scope: Scope): string =>
  String(resolve(context, text, scope) ?? '');

/** What an expression of a check may name. */
export function expressionContext({
  world,
  record = null,
  event = null,
  own = null,
}: Scope): Record<string, unknown> {
  return contextOver(world.facts, {
    record,
    event,
    own,
    profile: world.profile,
    today: companyDay(world.clockConfig, world.clock.dayIndex),
    day: (n: number) => companyDay(world.clockConfig, n - 1),
    get: (collection: string, id: string) =>
      isCollection(collection) ? recordIn(world, collection, id) : null,
    all: (collection: string) => (isCollection(collection) ? list(tableIn(world, collection)) : []),
    totals: (collection: string, id: string) => {
      const record = isCollection(collection) ? recordIn(world, collection, id) : null;
      return record === null || !isCollection(collection)
        ? null
        : (readField(world, collection, record, 'totals') ?? null);
    },
    balance: (invoiceId: string) => {
      const invoice = findOptional(world.tables.invoices, invoiceId);
      return invoice === null ? null : balanceCents(world, invoice);
    },
    outstanding: (accountId: string) => outstandingCents(world, accountId).totalCents,
    measure: (name: string, from: string, to: string, field?: string, value?: string) =>
      measured(world, name, from, to, field, value),
  });
}

/** What a dashboard would show for a period, of one segment, family, salesperson or account: the figure the company's records give. */
function measured(
  world: World,
  name: string,
  from: string,
  to: string,
  field?: string,
  value?: string,
): number | null {
  const measure = measures.find((one) => one === name);
  if (measure === undefined)
    throw new Error(`mesure « ${name} » inconnue ; au choix : ${measures.join(', ')}`);
  const filter = field === undefined ? null : ({ field, value: value ?? '' } as Tile['filter']);
  return computeTile(world, { measure, dimension: 'none', from, to, filter, targetCents: null }).total.value;
}

const isCollection = (name: string): name is CollectionName =>
  (collectionNames as readonly string[]).includes(name);
