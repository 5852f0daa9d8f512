import { readFileSync } from 'node:fs';

/*
 * Preloaded by the server under test: its clock is ahead of the machine's by what the file says, in milliseconds. Nobody waits for the
 * afternoon of an exam.
 */

const file = process.env.COMPTOIR_E2E_CLOCK ?? '';
const RealDate = Date;
const realNow = Date.now;
const readEveryMs = 20;
let ahead = 0;
let readAt = -Infinity;

Date.now = () => {
  // A worker thread without the server's settings keeps the machine's time.
  if (file !== '' && performance.now() - readAt > readEveryMs) {
    ahead = Number(readFileSync(file, 'utf8'));
    readAt = performance.now();
  }
  return realNow() + ahead;
};

globalThis.Date = new Proxy(RealDate, {
  construct: (_, parts, made) => Reflect.construct(RealDate, parts.length > 0 ? parts : [Date.now()], made),
  apply: () => new RealDate(RealDate.now()).toString(),
});
