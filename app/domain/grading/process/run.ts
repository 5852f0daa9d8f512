import type { Check, CheckPart, ProcessCheck } from '../checks/schema';
import type { GradingContext } from '../context';
import type { Finding } from '../verdict';
import { findCounted } from './counted-finding';
import { findPaired } from './paired-finding';
import { questionsOf, watchProcesses } from './machines/pass';
import { isPair } from './templates';
import { traceOf } from './machines/trace';

/** Every process check, those inside combinations included. */
export function processChecksOf(checks: readonly (Check | CheckPart)[]): ProcessCheck[] {
  return checks.flatMap((check) => {
    if (check.kind === 'process') return [check];
    if (check.kind === 'not') return processChecksOf([check.check]);
    return 'checks' in check ? processChecksOf(check.checks) : [];
  });
}

/** Reads the journal once for these checks; each then only tells what it saw. */
export function readProcesses(context: GradingContext, checks: readonly (Check | CheckPart)[]): void {
  const toRead = processChecksOf(checks);
  for (const [check, watch] of watchProcesses(traceOf(context, questionsOf(toRead)), toRead))
    context.processes.set(check, watch);
}

/** @throws the fault of an expression that cannot be read */
export function runProcess(context: GradingContext, check: ProcessCheck, observed: boolean | null): Finding {
  if (!context.processes.has(check)) readProcesses(context, [check]);
  const watch = context.processes.get(check);
  if (watch === undefined) throw new Error('the check was not read');
  if (watch.fault !== null) throw watch.fault;
  return isPair(check.pattern)
    ? findPaired(check, check.pattern, watch, observed)
    : findCounted(check, check.pattern, watch, observed);
}
