import { monthOf, type CivilDate } from '../../clock/civil-date';
import { findOptional } from '../../attempt/table';
import type { World } from '../../attempt/world';
import type { Account } from '../accounts/records';
import type { Line } from '../lines/records';
import type { Dimension } from './measures';
import type { Tile } from './records';
import type { SalesEntry } from './sales-facts';

/** What a figure is made of. For a plain measure `whole` stays 0. */
export interface Cell {
  part: number;
  whole: number;
}

/** Sums under the keys of a split. */
export class Cells {
  readonly byKey = new Map<string, Cell>();

  add(key: string, part: number, whole = 0): void {
    const cell = this.byKey.get(key);
    if (!cell) {
      this.byKey.set(key, { part, whole });
      return;
    }
    cell.part += part;
    cell.whole += whole;
  }
}

/** How a tile selects and splits papers: its dimension and its filter, read against the company's records. */
export class Cut {
  constructor(
    private readonly world: World,
    readonly dimension: Dimension,
    readonly filter: Tile['filter'],
  ) {}

  private account(id: string): Account | null {
    return findOptional(this.world.tables.accounts, id);
  }

  /** Staff id of the client's salesperson. */
  owner(accountId: string): string {
    return this.account(accountId)?.ownerId ?? '';
  }

  keeps(accountId: string): boolean {
    switch (this.filter?.field) {
      case 'segment':
        return this.account(accountId)?.segment === this.filter.value;
      case 'salesperson':
        return this.owner(accountId) === this.filter.value;
      case 'account':
        return accountId === this.filter.value;
      default:
        return true;
    }
  }

  /** Key of a paper; empty for no split or an unknown value. */
  key(accountId: string, on: CivilDate): string {
    switch (this.dimension) {
      case 'month':
        return monthOf(on);
      case 'segment':
        return this.account(accountId)?.segment ?? '';
      case 'salesperson':
        return this.owner(accountId);
      case 'account':
        return accountId;
      default:
        return '';
    }
  }

  /** Net and cost of an entry under each key it counts for. */
  portions(
    entry: SalesEntry,
    on: CivilDate = entry.on,
  ): readonly { key: string; netCents: number; costCents: number }[] {
    const wanted = this.filter?.field === 'family' ? this.filter.value : null;
    if (this.dimension !== 'family' && wanted === null) {
      return [{ key: this.key(entry.accountId, on), netCents: entry.netCents, costCents: entry.costCents }];
    }
    return entry.families
      .filter(({ family }) => wanted === null || family === wanted)
      .map(({ family, netCents, costCents }) => ({
        key: this.dimension === 'family' ? family : this.key(entry.accountId, on),
        netCents,
        costCents,
      }));
  }

  /** Keys a quote or an order counts for: once per family it holds, else once. Empty when the filter leaves it out. */
  paperKeys(accountId: string, on: CivilDate, lines: readonly Line[]): readonly string[] {
    if (!this.keeps(accountId)) return [];
    const wanted = this.filter?.field === 'family' ? this.filter.value : null;
    if (this.dimension !== 'family' && wanted === null) return [this.key(accountId, on)];
    const families = new Set(
      lines.map(({ sku }) =>
        sku === null ? '' : (findOptional(this.world.tables.products, sku)?.family ?? ''),
      ),
    );
    if (wanted !== null && !families.has(wanted)) return [];
    if (this.dimension !== 'family') return [this.key(accountId, on)];
    return wanted === null ? [...families] : [wanted];
  }
}
