import { shippedReferential } from '#tests/support/shipped-referential';
import { gradingTime, replaySpeed, smallScenario, startTime } from './domain-bench';
import { javascriptPerPage } from './javascript-bench';
import { serverFigures } from './server-bench';

/** `npm run -s bench`: the figures of the targets, as JSON on one page. Durations are milliseconds. */
const scenario = smallScenario();
const server = await serverFigures();
console.log(
  JSON.stringify(
    {
      ...server,
      replay: await replaySpeed(scenario),
      grading: await gradingTime(scenario, shippedReferential()),
      attemptStart: await startTime(),
      javascriptGzipKb: javascriptPerPage(),
    },
    null,
    2,
  ),
);
