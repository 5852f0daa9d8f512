import { monthOf } from '../../clock/civil-date';
import { list } from '../../attempt/table';
import type { World } from '../../attempt/world';
import { ageBucket, daysLate } from '../reminders/aging';
import { Cells, type Cut } from './cut';
import type { Measure } from './measures';
import { isWithin, monthsOf, monthWithin, samePeriodLastYear, type Period } from './period';
import { overdueAt, owedAt, receivables } from './receivables';
import { salesEntries } from './sales-facts';

/** Sums of one measure over a period, by key of the cut. What part and whole mean is said measure by measure. */
export function collect(world: World, measure: Measure, period: Period, cut: Cut): Cells {
  switch (measure) {
    case 'revenue':
      return sales(world, period, cut, ({ netCents }) => [netCents, 0]);
    case 'gross-margin':
      return sales(world, period, cut, ({ netCents, costCents }) => [netCents - costCents, 0]);
    case 'margin-rate':
      return sales(world, period, cut, ({ netCents, costCents }) => [netCents - costCents, netCents]);
    case 'orders-count':
      return orders(world, period, cut);
    case 'average-order':
      return withWhole(
        sales(world, period, cut, ({ netCents }) => [netCents, 0]),
        orders(world, period, cut),
      );
    case 'quotes-count':
      return quotes(world, period, cut);
    case 'conversion-rate':
      return withWhole(orders(world, period, cut, true), quotes(world, period, cut));
    case 'outstanding':
    case 'overdue':
    case 'overdue-rate':
      return owed(world, measure, period, cut);
    case 'days-sales-outstanding':
      return withWhole(owed(world, 'outstanding', period, cut), salesInclTax(world, period, cut));
    case 'target-achievement':
      return achievement(world, period, cut);
    case 'growth':
      return growth(world, period, cut);
    default:
      return measure satisfies never;
  }
}

type Portion = ReturnType<Cut['portions']>[number];

function sales(
  world: World,
  period: Period,
  cut: Cut,
  figures: (portion: Portion) => readonly [number, number],
): Cells {
  const cells = new Cells();
  for (const entry of salesEntries(world)) {
    if (!isWithin(entry.on, period) || !cut.keeps(entry.accountId)) continue;
    for (const portion of cut.portions(entry)) cells.add(portion.key, ...figures(portion));
  }
  return cells;
}

function salesInclTax(world: World, period: Period, cut: Cut): Cells {
  const cells = new Cells();
  for (const { on, accountId, inclTaxCents } of salesEntries(world)) {
    if (isWithin(on, period) && cut.keeps(accountId)) cells.add(cut.key(accountId, on), inclTaxCents);
  }
  return cells;
}

/** Confirmed orders, on the day they were confirmed; with `fromQuotes`, only those a quote brought. */
function orders(world: World, period: Period, cut: Cut, fromQuotes = false): Cells {
  const cells = new Cells();
  for (const { confirmedOn, cancelled, quoteId, accountId, lines } of list(world.tables.orders)) {
    if (confirmedOn === null || cancelled !== null || !isWithin(confirmedOn, period)) continue;
    if (fromQuotes && quoteId === null) continue;
    for (const key of cut.paperKeys(accountId, confirmedOn, lines)) cells.add(key, 1);
  }
  return cells;
}

/** Quotes on the day they were sent. */
function quotes(world: World, period: Period, cut: Cut): Cells {
  const cells = new Cells();
  for (const { sentOn, accountId, lines } of list(world.tables.quotes)) {
    if (sentOn === null || !isWithin(sentOn, period)) continue;
    for (const key of cut.paperKeys(accountId, sentOn, lines)) cells.add(key, 1);
  }
  return cells;
}

/** Owed at the end of the period, or of each month when split by month. For the overdue rate: overdue over owed. */
function owed(
  world: World,
  measure: 'outstanding' | 'overdue' | 'overdue-rate',
  period: Period,
  cut: Cut,
): Cells {
  const cells = new Cells();
  const dates =
    cut.dimension === 'month' ? monthsOf(period).map((month) => monthWithin(month, period).to) : [period.to];
  for (const receivable of receivables(world)) {
    if (!cut.keeps(receivable.accountId)) continue;
    for (const date of dates) {
      const owedCents = owedAt(receivable, date);
      if (owedCents === 0) continue;
      const key =
        cut.dimension === 'age'
          ? ageBucket(daysLate(receivable.invoice, date))
          : cut.key(receivable.accountId, date);
      const overdueCents = overdueAt(receivable, date);
      if (measure === 'outstanding') cells.add(key, owedCents);
      else if (measure === 'overdue-rate') cells.add(key, overdueCents, owedCents);
      else if (overdueCents > 0) cells.add(key, overdueCents);
    }
  }
  return cells;
}

/**
 * Turnover (part) over the objectives of the months the period touches (whole): the company's own, or its salespeople's added up
 * when it has none. Turnover of a month without objective is left out, as it answers to none.
 */
function achievement(world: World, period: Period, cut: Cut): Cells {
  const months = new Set(monthsOf(period));
  const person = cut.filter?.field === 'salesperson' ? cut.filter.value : null;
  const isPersonal = person !== null || cut.dimension === 'salesperson';
  const ofPeriod = world.profile.objectives.filter(({ month }) => months.has(month));
  const companyMonths = new Set(ofPeriod.flatMap(({ month, staffId }) => (staffId === null ? [month] : [])));
  const cells = new Cells();
  const aimedAt = new Set<string>();
  for (const { month, staffId, revenueCents } of ofPeriod) {
    const counts = isPersonal
      ? staffId !== null && (person === null || staffId === person)
      : staffId === null || !companyMonths.has(month);
    if (!counts) continue;
    aimedAt.add(`${isPersonal ? staffId : ''} ${month}`);
    const key = cut.dimension === 'month' ? month : cut.dimension === 'salesperson' ? (staffId ?? '') : '';
    cells.add(key, 0, revenueCents);
  }
  for (const entry of salesEntries(world)) {
    if (!isWithin(entry.on, period) || !cut.keeps(entry.accountId)) continue;
    const owner = isPersonal ? cut.owner(entry.accountId) : '';
    if (!aimedAt.has(`${owner} ${monthOf(entry.on)}`)) continue;
    for (const { key, netCents } of cut.portions(entry)) cells.add(key, netCents);
  }
  return cells;
}

/** Turnover of the period (part) and of the same period a year before (whole). */
function growth(world: World, period: Period, cut: Cut): Cells {
  const before = samePeriodLastYear(period);
  const cells = new Cells();
  for (const entry of salesEntries(world)) {
    if (!cut.keeps(entry.accountId)) continue;
    if (isWithin(entry.on, period)) {
      for (const { key, netCents } of cut.portions(entry)) cells.add(key, netCents);
    }
    if (isWithin(entry.on, before)) {
      for (const { key, netCents } of cut.portions(entry, `${nextYear(monthOf(entry.on))}-01`))
        cells.add(key, 0, netCents);
    }
  }
  return cells;
}

const nextYear = (month: string): string => `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;

function withWhole(parts: Cells, wholes: Cells): Cells {
  const cells = new Cells();
  for (const [key, { part }] of parts.byKey) cells.add(key, part);
  for (const [key, { part }] of wholes.byKey) cells.add(key, 0, part);
  return cells;
}
