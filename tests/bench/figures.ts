/** Milliseconds of one call. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export interface Spread {
  p50: number;
  p95: number;
  count: number;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Median and 95th percentile of durations in milliseconds. */
export function spreadOf(durations: readonly number[]): Spread {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}

/** Median of several runs: one lucky run says nothing. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  const durations: number[] = [];
  for (let run = 0; run < runs; run += 1) durations.push(await timed(work));
  return spreadOf(durations).p50;
}
