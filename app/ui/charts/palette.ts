/** Six colours told apart by colour-blind readers and in grey (after Okabe and Ito), in light and dark. */
export const chartColours = {
  light: ['#0b6660', '#d55e00', '#2a5db0', '#a8487f', '#8a6d00', '#5b6573'],
  dark: ['#5cc8be', '#ff9a52', '#8bb8ff', '#eb9ccb', '#e3c44f', '#b3bfce'],
} as const;

/** Dashes that keep lines apart in print. */
export const chartDashes: readonly (readonly number[])[] = [
  [],
  [8, 4],
  [2, 3],
  [10, 3, 2, 3],
  [5, 5],
  [1, 4],
];

/** Points that keep lines apart without colour. */
export const chartPoints = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot'] as const;

/** A hatched fill of one colour: the pattern, not the colour alone, names the series. */
export function hatch(colour: string, index: number): CanvasPattern | string {
  if (index === 0) return colour;
  const size = 10;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = 'rgba(255, 255, 255, 0.75)';
  pen.fillStyle = 'rgba(255, 255, 255, 0.75)';
  pen.lineWidth = 2;
  pen.beginPath();
  const strokes: Record<number, readonly [number, number, number, number][]> = {
    1: [
      [0, size, size, 0],
      [-2, 2, 2, -2],
      [size - 2, size + 2, size + 2, size - 2],
    ],
    2: [[0, size / 2, size, size / 2]],
    3: [
      [0, 0, size, size],
      [-2, size - 2, 2, size + 2],
      [size - 2, -2, size + 2, 2],
    ],
    4: [[size / 2, 0, size / 2, size]],
  };
  for (const [x1, y1, x2, y2] of strokes[index] ?? []) {
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
  }
  pen.stroke();
  if (index >= 5) pen.fillRect(3, 3, 3, 3);
  return pen.createPattern(tile, 'repeat') ?? colour;
}
