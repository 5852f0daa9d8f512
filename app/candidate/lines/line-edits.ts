import type { CatalogueChoice } from '~/candidate/catalogue/product-page';
import type { Line } from '~/domain/crm/lines/records';

/** An id no other line has. A counter, not `crypto.randomUUID`: browsers keep that for secure pages. */
export function nextLineId(lines: readonly { id: string }[]): string {
  const used = lines.map(({ id }) => Number(/^n(\d+)$/.exec(id)?.[1] ?? 0));
  return `n${Math.max(0, ...used) + 1}`;
}

export const blankLine = (lines: readonly Line[]): Line => ({
  id: nextLineId(lines),
  sku: null,
  label: '',
  quantity: 0,
  unit: '',
  unitPriceCents: 0,
  discountPercent: 0,
  vatRate: 20,
});

/**
 * The line with this text as its reference. A known reference fills label, unit, public price and VAT, unless a person already wrote
 * a label of their own: what was typed is never replaced.
 */
export function withReference(catalogue: readonly CatalogueChoice[], line: Line, text: string): Line {
  const typed = text.trim().slice(0, 40);
  const known = catalogue.find(({ sku }) => sku.toLowerCase() === typed.toLowerCase());
  if (!known) return { ...line, sku: typed === '' ? null : typed };
  const before = catalogue.find(({ sku }) => sku === line.sku);
  const isOwnLabel = line.label.trim() !== '' && line.label !== before?.name;
  if (isOwnLabel || known.sku === line.sku) return { ...line, sku: known.sku };
  const { sku, name, unit, unitPriceCents, vatRate } = known;
  return { ...line, sku, label: name, unit, unitPriceCents, vatRate };
}

/** Lines as they are kept: rows left entirely blank are no lines, and ids are unique after a paste. */
export function keptLines(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line) =>
      line.sku !== null || line.label.trim() !== '' || line.quantity !== 0 || line.unitPriceCents !== 0,
  );
}

/** Rows pasted together ask for a new row several times in one go: each gets an id of its own. */
export function withOwnIds<Row extends { id: string }>(lines: readonly Row[]): Row[] {
  const kept: Row[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const id = seen.has(line.id) ? nextLineId([...lines, ...kept]) : line.id;
    seen.add(id);
    kept.push({ ...line, id });
  }
  return kept;
}
