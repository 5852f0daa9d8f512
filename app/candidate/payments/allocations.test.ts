import { describe, expect, it } from 'vitest';
import { allocatedCents, allocationProblem, excessCents, toggled, withAmount } from './allocations';

const first = { id: 'FA-1', name: 'FA-1', balanceCents: 120_000 };
const second = { id: 'FA-2', name: 'FA-2', balanceCents: 50_000 };
const both = [first, second];

describe('the money of a payment', () => {
  it('goes to the invoices ticked one after the other, as far as it reaches', () => {
    const one = toggled([], first, true, 150_000);
    const two = toggled(one, second, true, 150_000);
    expect(two).toEqual([
      { invoiceId: 'FA-1', amountCents: 120_000 },
      { invoiceId: 'FA-2', amountCents: 30_000 },
    ]);
    expect(allocatedCents(two)).toBe(150_000);
    expect(toggled(two, first, false, 150_000)).toEqual([{ invoiceId: 'FA-2', amountCents: 30_000 }]);
  });

  it('may pay a part only', () => {
    const part = withAmount(toggled([], first, true, 100_000), 'FA-1', 40_000);
    expect(allocationProblem(part, 40_000, both, null)).toBeNull();
  });

  it('cannot exceed what came in; more than an invoice owes is shown, not refused', () => {
    const excess = { invoiceId: 'FA-2', amountCents: 60_000 };
    expect(allocationProblem([excess], 60_000, both, null)).toBeNull();
    expect(excessCents(excess, 50_000)).toBe(10_000);
    expect(allocationProblem([{ invoiceId: 'FA-1', amountCents: 90_000 }], 80_000, both, null)).toContain(
      'dépasse le montant reçu',
    );
    expect(allocationProblem([{ invoiceId: 'FA-1', amountCents: null }], 80_000, both, null)).toContain(
      'Indiquez le montant',
    );
  });

  it('leaves a remainder only when its use is said', () => {
    const paid = [{ invoiceId: 'FA-2', amountCents: 50_000 }];
    expect(allocationProblem(paid, 55_000, both, null)).toContain('dites ce qu’elle devient');
    expect(allocationProblem(paid, 55_000, both, 'to-refund')).toBeNull();
    expect(allocationProblem([], 55_000, both, 'to-clear')).toBeNull();
  });
});
