/** Money of a line of the statement put on invoices; an amount is null while it is being typed. */
export interface Allocation {
  invoiceId: string;
  amountCents: number | null;
}

export const allocatedCents = (allocations: readonly Allocation[]): number =>
  allocations.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);

/** Puts an invoice in or takes it out. In: what it still owes, as far as the money goes. */
export function toggled(
  allocations: readonly Allocation[],
  invoice: { id: string; balanceCents: number },
  on: boolean,
  receivedCents: number,
): Allocation[] {
  const others = allocations.filter(({ invoiceId }) => invoiceId !== invoice.id);
  if (!on) return others;
  const left = Math.max(0, receivedCents - allocatedCents(others));
  return [...others, { invoiceId: invoice.id, amountCents: Math.min(left, invoice.balanceCents) }];
}

export const withAmount = (
  allocations: readonly Allocation[],
  invoiceId: string,
  amountCents: number | null,
): Allocation[] =>
  allocations.map((allocation) =>
    allocation.invoiceId === invoiceId ? { invoiceId, amountCents } : allocation,
  );

/** What stands in the way of recording the matching, as a French sentence; null when nothing does. */
export function allocationProblem(
  allocations: readonly Allocation[],
  receivedCents: number,
  invoices: readonly { id: string; name: string; balanceCents: number }[],
  remainder: string | null,
): string | null {
  const used = allocatedCents(allocations);
  for (const { invoiceId, amountCents } of allocations) {
    const invoice = invoices.find(({ id }) => id === invoiceId);
    if (amountCents === null || amountCents <= 0)
      return `Indiquez le montant affecté à ${invoice?.name ?? invoiceId}, ou décochez-la.`;
  }
  if (used > receivedCents) return 'Le total affecté dépasse le montant reçu : réduisez une affectation.';
  if (used < receivedCents && remainder === null)
    return 'Une partie du montant n’est pas affectée : dites ce qu’elle devient.';
  return null;
}

/** How much more than it owes an invoice is given, in cents: shown, not refused. */
export const excessCents = (allocation: Allocation, balanceCents: number): number =>
  Math.max(0, (allocation.amountCents ?? 0) - balanceCents);
