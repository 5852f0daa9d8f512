import { endOfMonth } from '~/domain/clock/calendar';
import { mostTiles } from '~/domain/crm/dashboards/choices';
import type { Tile } from '~/domain/crm/dashboards/records';

function nextTileId(tiles: readonly Tile[]): string {
  const used = tiles.map(({ id }) => Number(/^t(\d+)$/.exec(id)?.[1] ?? 0));
  return `t${Math.max(0, ...used) + 1}`;
}

/** A tile to be made: the measure, the period and the drawing are the writer's choice. */
export const newTile = (tiles: readonly Tile[], today: string): Tile => ({
  id: nextTileId(tiles),
  title: '',
  measure: 'revenue',
  dimension: 'none',
  from: `${today.slice(0, 7)}-01`,
  to: endOfMonth(today),
  chart: 'table',
  filter: null,
  targetCents: null,
  comment: '',
});

export const changed = (tiles: readonly Tile[], id: string, changes: Partial<Tile>): Tile[] =>
  tiles.map((tile) => (tile.id === id ? { ...tile, ...changes } : tile));

/** One place forward or back; nothing at the ends. */
export function moved(tiles: readonly Tile[], id: string, by: -1 | 1): Tile[] {
  const next = [...tiles];
  const from = next.findIndex((tile) => tile.id === id);
  const to = from + by;
  const tile = next[from];
  const other = next[to];
  if (!tile || !other) return next;
  next[from] = other;
  next[to] = tile;
  return next;
}

/** A copy right after the tile. */
export function duplicated(tiles: readonly Tile[], id: string): Tile[] {
  if (tiles.length >= mostTiles) return [...tiles];
  return tiles.flatMap((tile) => (tile.id === id ? [tile, { ...tile, id: nextTileId(tiles) }] : [tile]));
}
