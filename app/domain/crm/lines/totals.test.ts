import { describe, expect, it } from 'vitest';
import type { Line } from './records';
import { lineNetCents, totalsOf } from './totals';

let count = 0;
const line = (over: Partial<Line>): Line => ({
  id: `l${++count}`,
  sku: null,
  label: 'Article',
  quantity: 1,
  unit: 'pièce',
  unitPriceCents: 0,
  discountPercent: 0,
  vatRate: 20,
  ...over,
});

describe('totals of a commercial document', () => {
  it('rounds VAT once per rate: seven lines of 3,33 € at 20 % make 4,66 € of VAT, not 4,69 €', () => {
    const lines = Array.from({ length: 7 }, () => line({ unitPriceCents: 333 }));
    expect(totalsOf({ lines, discountPercent: 0, shippingCents: 0 }).vatCents).toBe(466);
  });

  it('adds shipping to the VAT base: 1 451,62 € of goods and 45,00 € of shipping make 1 795,94 € including tax', () => {
    const totals = totalsOf({
      lines: [line({ unitPriceCents: 145_162 })],
      discountPercent: 0,
      shippingCents: 4_500,
    });
    expect(totals).toMatchObject({ netExclTaxCents: 149_662, vatCents: 29_932, totalInclTaxCents: 179_594 });
  });

  it('shares the foot discount between VAT rates without losing a cent', () => {
    const totals = totalsOf({
      lines: [line({ unitPriceCents: 10_001 }), line({ unitPriceCents: 5_555, vatRate: 5.5 })],
      discountPercent: 3,
      shippingCents: 0,
    });
    expect(totals.vat.reduce((sum, row) => sum + row.baseCents, 0)).toBe(totals.netExclTaxCents);
    expect(totals.discountCents).toBe(467);
  });

  it('is exact where binary floating point is not', () => {
    expect(lineNetCents({ quantity: 1.005, unitPriceCents: 10_000, discountPercent: 0 })).toBe(10_050);
    expect(lineNetCents({ quantity: 12, unitPriceCents: 14_900, discountPercent: 10 })).toBe(160_920);
  });

  it('puts shipping on the rate of the main goods', () => {
    const totals = totalsOf({
      lines: [line({ unitPriceCents: 100 }), line({ unitPriceCents: 9_000, vatRate: 5.5 })],
      discountPercent: 0,
      shippingCents: 1_000,
    });
    expect(totals.vat).toEqual([
      { rate: 20, baseCents: 100, vatCents: 20 },
      { rate: 5.5, baseCents: 10_000, vatCents: 550 },
    ]);
  });
});
