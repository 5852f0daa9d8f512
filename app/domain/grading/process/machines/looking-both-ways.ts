import type { JournalEntry } from '../../../attempt/journal';
import {
  activationOf,
  ByInstance,
  LastByInstance,
  type Activation,
  type HalfMachine,
  type HalfSettings,
} from './half';

/** Each activation goes with another event, before or after it. */
export class LookingBothWays implements HalfMachine {
  readonly activations: Activation[] = [];
  readonly partners: JournalEntry[] = [];
  private readonly last = new LastByInstance<{ readonly entry: JournalEntry }>();
  private readonly waiting = new ByInstance<Activation>();

  constructor(private readonly settings: HalfSettings) {}

  get half() {
    return this.settings.half;
  }

  pass(): void {
    // Whatever else is done does not separate them.
  }

  observe(entry: JournalEntry, isActivation: boolean, isPartner: boolean): void {
    // An event is never its own partner: it looks back before it is remembered, and waits after it has answered.
    const activation = isActivation ? this.lookBack(entry) : null;
    if (isPartner) this.answer(entry);
    if (activation !== null && activation.partner === null) this.waiting.add(activation.keys, activation);
  }

  private lookBack(entry: JournalEntry): Activation {
    const activation = activationOf(entry, this.settings.keysOfActivation(entry));
    this.activations.push(activation);
    const partner = this.last.latest(activation.keys)?.entry ?? null;
    if (partner === null) return activation;
    if (this.settings.isWithin(partner, entry)) activation.partner = partner;
    else activation.miss = { why: 'too-early', entry: partner };
    return activation;
  }

  private answer(entry: JournalEntry): void {
    this.partners.push(entry);
    const keys = this.settings.keysOfPartner(entry);
    this.last.set(keys, { entry });
    for (const activation of this.waiting.of(keys)) {
      if (activation.partner !== null) continue;
      if (this.settings.isWithin(activation.entry, entry)) {
        activation.partner = entry;
        activation.miss = null;
      } else activation.miss ??= { why: 'too-late', entry };
    }
    this.waiting.keep(keys, () => false);
  }
}
