import { Map as PersistentMap } from 'immutable';
import { z } from 'zod';
import { contentHash, sha256Hex, canonicalJson } from './hash-chain';
import { eventRoom, type AttemptEvent } from './rooms';
import { keepSent } from './sent-papers';
import type { Actor, Stamp } from './vocabulary';
import { initialWorld, type World, type WorldSeed } from './world';

/** One line of the journal: an event, when it happened in both times, who caused it, and the link of the chain. */
export interface JournalEntry extends Stamp {
  /** 1 for the first event, without gaps. */
  seq: number;
  /** The client-made id of the action that caused it; null for what the product did by itself. */
  actionId: string | null;
  type: string;
  data: unknown;
  hash: string;
}

/** What an attempt is bound to from its first hash on. */
export interface JournalBinding {
  attemptId: string;
  /** Hash of the scenario version's content. */
  contentHash: string;
  seed: number;
}

export const firstHash = ({ attemptId, contentHash: content, seed }: JournalBinding): string =>
  contentHash({ attemptId, contentHash: content, seed });

/** Hash of an entry: the chain's previous hash followed by the entry's canonical JSON without its own hash. */
export function entryHash(previousHash: string, entry: Omit<JournalEntry, 'hash'>): string {
  const { seq, at, companyDate, companyMinute, actor, actionId, type, data } = entry;
  return sha256Hex(
    previousHash + canonicalJson({ seq, at, companyDate, companyMinute, actor, actionId, type, data }),
  );
}

/** What the first sending of an action was answered, kept so that a second sending gets the same. */
export interface Receipt {
  /** Id of the record the action created or changed, when it concerns one. */
  id: string | null;
  firstSeq: number;
  lastSeq: number;
}

/** An attempt as it stands: its world, the head of its chain, and the actions already done. */
export interface AttemptState {
  readonly world: World;
  readonly headHash: string;
  readonly receipts: PersistentMap<string, Receipt>;
}

export const initialState = (binding: JournalBinding, seed: WorldSeed): AttemptState => ({
  world: initialWorld(seed),
  headHash: firstHash(binding),
  receipts: PersistentMap(),
});

/** The world after one more event. Pure; throws on an event this version does not know. */
export function evolve(world: World, entry: Stamp & { seq: number; type: string; data: unknown }): World {
  const next = eventRoom(entry.type).evolve(world, { type: entry.type, data: entry.data } as never, entry);
  return keepSent({ ...next, seq: entry.seq }, entry);
}

/** The attempt after one more entry, receipts and head included. */
export function apply(state: AttemptState, entry: JournalEntry): AttemptState {
  const { actionId, seq } = entry;
  return {
    world: evolve(state.world, entry),
    headHash: entry.hash,
    receipts:
      actionId === null
        ? state.receipts
        : state.receipts.set(actionId, receiptAfter(state.receipts.get(actionId), entry, seq)),
  };
}

const receiptAfter = (known: Receipt | undefined, entry: JournalEntry, seq: number): Receipt => {
  if (known) return { ...known, lastSeq: seq };
  const id = (entry.data as { id?: unknown } | null)?.id;
  return { id: typeof id === 'string' ? id : null, firstSeq: seq, lastSeq: seq };
};

/** The attempt after these entries; pass fewer of them to see the world as it was then. */
export const replay = (start: AttemptState, entries: readonly JournalEntry[]): AttemptState =>
  entries.reduce(apply, start);

const entryShape = z.strictObject({
  seq: z.int().positive(),
  at: z.int(),
  companyDate: z.string(),
  companyMinute: z.int(),
  actor: z.enum(['candidate', 'system', 'invigilator'] satisfies Actor[]),
  actionId: z.string().nullable(),
  type: z.string(),
  data: z.unknown(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The one parser between stored journals and the domain. @throws when an entry has not the shape of its type */
export function parseEntry(stored: unknown): JournalEntry & AttemptEvent {
  const entry = entryShape.parse(stored);
  const data = eventRoom(entry.type).schema.parse(entry.data);
  return { ...entry, data } as JournalEntry & AttemptEvent;
}

export type ChainVerdict =
  { intact: true; headHash: string; entries: number } | { intact: false; brokenAt: number; reason: string };

/** Recomputes the whole chain: the first entry that does not follow from what precedes it is named. */
export function verifyChain(binding: JournalBinding, entries: readonly JournalEntry[]): ChainVerdict {
  let previous = firstHash(binding);
  let expectedSeq = 1;
  for (const entry of entries) {
    if (entry.seq !== expectedSeq) {
      return {
        intact: false,
        brokenAt: expectedSeq,
        reason: `l’événement n° ${expectedSeq} manque ou n’est pas à sa place`,
      };
    }
    if (entryHash(previous, entry) !== entry.hash) {
      return {
        intact: false,
        brokenAt: entry.seq,
        reason: `l’événement n° ${entry.seq} ne correspond pas à son empreinte`,
      };
    }
    previous = entry.hash;
    expectedSeq += 1;
  }
  return { intact: true, headHash: previous, entries: entries.length };
}
