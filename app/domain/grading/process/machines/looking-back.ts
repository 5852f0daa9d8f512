import type { JournalEntry } from '../../../attempt/journal';
import { Neighbours } from './between';
import {
  activationOf,
  ByInstance,
  LastByInstance,
  type Activation,
  type HalfMachine,
  type HalfSettings,
} from './half';

/** An event that may be the partner of what comes after it. */
interface Earlier {
  readonly entry: JournalEntry;
  /** The activation that already took it, where each needs its own. */
  takenBy: JournalEntry | null;
  separator: JournalEntry | null;
}

/** Precedences: each activation needs a partner that came before it. */
export class LookingBack implements HalfMachine {
  readonly activations: Activation[] = [];
  readonly partners: JournalEntry[] = [];
  private readonly last = new LastByInstance<Earlier>();
  /** Partners nothing took yet. */
  private readonly free = new ByInstance<Earlier>();
  private readonly neighbours = new Neighbours<Earlier>();
  /** Activations without any partner before them: one that comes later explains them. */
  private readonly orphans = new ByInstance<Activation>();

  constructor(private readonly settings: HalfSettings) {}

  get half() {
    return this.settings.half;
  }

  pass(entry: JournalEntry): void {
    if (this.half.strictness === 'chain') this.neighbours.pass(entry);
  }

  observe(entry: JournalEntry, isActivation: boolean, isPartner: boolean): void {
    if (isActivation) this.look(entry);
    if (isPartner) this.remember(entry);
  }

  private remember(entry: JournalEntry): void {
    this.partners.push(entry);
    const keys = this.settings.keysOfPartner(entry);
    const earlier: Earlier = { entry, takenBy: null, separator: null };
    this.last.set(keys, earlier);
    if (this.half.strictness === 'alternate') this.free.add(keys, earlier);
    if (this.half.strictness === 'chain') this.neighbours.add(earlier);
    for (const orphan of this.orphans.of(keys)) orphan.miss ??= { why: 'wrong-order', entry };
    this.orphans.keep(keys, () => false);
  }

  private look(entry: JournalEntry): void {
    const keys = this.settings.keysOfActivation(entry);
    const activation = activationOf(entry, keys);
    this.activations.push(activation);
    const partner = this.partnerOf(entry, keys);
    if (partner !== null && this.settings.isWithin(partner.entry, entry)) activation.partner = partner.entry;
    else if (partner !== null) activation.miss = { why: 'too-early', entry: partner.entry };
    else this.explain(activation, keys);
    if (this.half.strictness !== 'alternate') return;
    for (const earlier of this.free.of(keys)) earlier.takenBy ??= entry;
    this.free.keep(keys, () => false);
  }

  /** The nearest partner the strictness admits: for a delay, the nearest is the best. */
  private partnerOf(entry: JournalEntry, keys: readonly string[]): Earlier | null {
    switch (this.half.strictness) {
      case 'free':
        return this.last.latest(keys);
      case 'alternate':
        return this.free.of(keys).reduce<Earlier | null>((latest, one) => {
          if (one.takenBy !== null) return latest;
          return latest === null || one.entry.seq > latest.entry.seq ? one : latest;
        }, null);
      case 'chain': {
        const touching = this.neighbours.touching(entry);
        return (
          touching.findLast((one) => sharesInstance(this.settings.keysOfPartner(one.entry), keys)) ?? null
        );
      }
      default:
        return this.half.strictness satisfies never;
    }
  }

  private explain(activation: Activation, keys: readonly string[]): void {
    const known = this.last.latest(keys);
    if (known === null) this.orphans.add(keys, activation);
    else if (this.half.strictness === 'alternate')
      activation.miss = { why: 'repeated', entry: known.takenBy ?? known.entry };
    else activation.miss = { why: 'interrupted', entry: known.separator ?? known.entry };
  }
}

const sharesInstance = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((key) => others.includes(key));
