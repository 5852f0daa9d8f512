import { cpus, loadavg } from 'node:os';
import { shippedReferential } from '#tests/support/shipped-referential';
import { gradingTime, replaySpeed, smallScenario, startTime } from './domain-bench';
import { javascriptPerPage } from './javascript-bench';
import { regradeFigures } from './regrade-bench';
import { examRoom, serverStart, stopServers } from './server-bench';
import { textFigures, textGradingTime } from './text-bench';

/**
 * `npm run -s bench`: the figures of the targets, as JSON on one page. Durations are milliseconds. It ends within four minutes: what was
 * not measured by then is named, and the exit code says so. Named measures only: `npm run -s bench -- text`. Regrading a thousand attempts,
 * which have to be made first, is measured only when it is named: `npm run -s bench -- regrade`.
 */

const asked = process.argv.slice(2);
const limitMs = (asked.includes('regrade') ? 12 : 4) * 60_000;
const load = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;
const figures: Record<string, unknown> = { machine: { cores: cpus().length, loadBefore: load() } };

const measures: Record<string, () => unknown> = {
  serverStart,
  examRoom,
  replay: () => replaySpeed(smallScenario()),
  grading: () => gradingTime(shippedReferential()),
  attemptStart: startTime,
  text: textFigures,
  textGrading: () => textGradingTime(smallScenario(), shippedReferential()),
  javascriptGzipKb: javascriptPerPage,
  regrade: () => regradeFigures(),
};
const unlessNamed = ['regrade'];

function print(missing: readonly string[]): void {
  const machine = { ...(figures.machine as object), loadAfter: load() };
  console.log(
    JSON.stringify({ ...figures, machine, ...(missing.length > 0 && { notMeasured: missing }) }, null, 2),
  );
}

const unknown = asked.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`Unknown measure ${unknown.join(', ')}: one of ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}
const left = new Set(
  asked.length > 0 ? asked : Object.keys(measures).filter((name) => !unlessNamed.includes(name)),
);
async function giveUp(code: number): Promise<never> {
  print([...left]);
  await stopServers();
  process.exit(code);
}
setTimeout(() => void giveUp(1), limitMs).unref();
process.once('SIGINT', () => void giveUp(130));
process.once('SIGTERM', () => void giveUp(143));

for (const [name, measure] of Object.entries(measures)) {
  if (!left.has(name)) continue;
  const measured = await measure();
  if (name === 'examRoom') Object.assign(figures, measured);
  else figures[name] = measured;
  left.delete(name);
}
print([]);
