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

const isSettled = ({ partner, miss }: Activation): boolean => partner !== null || miss?.why === 'too-late';

/** Responses: each activation waits for a partner that comes after it. */
export class LookingAhead implements HalfMachine {
  readonly activations: Activation[] = [];
  readonly partners: JournalEntry[] = [];
  private readonly waiting = new ByInstance<Activation>();
  private readonly last = new LastByInstance<Activation>();
  private readonly neighbours = new Neighbours<Activation>();

  constructor(private readonly settings: HalfSettings) {}

  get half() {
    return this.settings.half;
  }

  pass(entry: JournalEntry): void {
    if (this.half.strictness === 'chain') this.neighbours.pass(entry);
  }

  observe(entry: JournalEntry, isActivation: boolean, isPartner: boolean): void {
    if (isPartner) this.answer(entry);
    if (isActivation) this.wait(entry);
  }

  private wait(entry: JournalEntry): void {
    const keys = this.settings.keysOfActivation(entry);
    const activation = activationOf(entry, keys);
    this.activations.push(activation);
    switch (this.half.strictness) {
      case 'free':
        return this.waiting.add(keys, activation);
      case 'alternate': {
        for (const key of keys) {
          const before = this.last.latest([key]);
          if (before !== null && !isSettled(before)) before.miss ??= { why: 'repeated', entry };
        }
        return this.last.set(keys, activation);
      }
      case 'chain':
        this.neighbours.add(activation);
        return this.waiting.add(keys, activation);
      default:
        return this.half.strictness satisfies never;
    }
  }

  private answer(partner: JournalEntry): void {
    this.partners.push(partner);
    const keys = this.settings.keysOfPartner(partner);
    switch (this.half.strictness) {
      case 'free':
        for (const activation of this.waiting.of(keys)) this.settle(activation, partner);
        // A delay that the first partner exceeds, every later one exceeds.
        return this.waiting.keep(keys, () => false);
      case 'alternate': {
        const activation = this.last.latest(keys);
        if (activation !== null) this.settle(activation, partner);
        return;
      }
      case 'chain': {
        const near = new Set(this.neighbours.touching(partner));
        for (const activation of this.waiting.of(keys)) {
          if (near.has(activation)) this.settle(activation, partner);
          else activation.miss ??= { why: 'interrupted', entry: activation.separator ?? partner };
        }
        return this.waiting.keep(
          keys,
          (activation) => !isSettled(activation) && this.neighbours.isOpen(activation),
        );
      }
      default:
        return this.half.strictness satisfies never;
    }
  }

  private settle(activation: Activation, partner: JournalEntry): void {
    if (isSettled(activation)) return;
    if (this.settings.isWithin(activation.entry, partner)) {
      activation.partner = partner;
      activation.miss = null;
    } else activation.miss = { why: 'too-late', entry: partner };
  }
}
