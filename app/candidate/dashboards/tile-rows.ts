/** One line of a tile's figures, in words. */
export interface TileViewRow {
  label: string;
  value: number | null;
  part: number;
  whole: number | null;
}

/** The first rows, then one that adds up the others where that means something. */
export function shortened(
  rows: readonly TileViewRow[],
  most: number,
  additive: boolean,
): readonly TileViewRow[] {
  if (rows.length <= most) return rows;
  if (!additive) return rows.slice(0, most);
  const others = rows.slice(most - 1);
  const sum = others.reduce((total, { part }) => total + part, 0);
  return [
    ...rows.slice(0, most - 1),
    { label: `${others.length} autres`, value: sum, part: sum, whole: null },
  ];
}
