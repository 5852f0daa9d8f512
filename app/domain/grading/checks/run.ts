import type { GradingContext } from '../context';
import { resolveText } from '../context';
import { occasion } from '../selection';
import { notObserved, toJudge, type Finding } from '../verdict';
import { runCalculation } from './calculation/calculation';
import { allOf, atLeastOf, notOf } from './combine';
import { runDashboard } from './dashboards/dashboard';
import { runDeliverable } from './deliverables/deliverable';
import { runDialogue } from './dialogue/dialogue';
import { runFile } from './files/file';
import { runHuman } from './human';
import { runLegal } from './legal';
import { runProcess } from '../process/run';
import { runRecord } from './record';
import type { Check, CheckBody, CheckPart } from './schema';
import { runText } from './texts/text';

/** The finding of a check. A check that throws is left to the examiner with its fault: a technical failure is never a zero. */
export function runCheck(context: GradingContext, check: Check | CheckPart): Finding {
  try {
    const observed = occasion(context, check.observedWhen);
    if (observed === false)
      return withWords(context, check, notObserved('La situation ne s’est pas présentée : rien à observer.'));
    return withWords(context, check, run(context, check, observed));
  } catch (fault) {
    return {
      ...toJudge('Ce contrôle n’a pas pu être calculé : l’examinateur juge.'),
      fault: fault instanceof Error ? fault.message : String(fault),
    };
  }
}

function run(context: GradingContext, check: CheckBody, observed: boolean | null): Finding {
  switch (check.kind) {
    case 'record':
      return runRecord(context, check, observed);
    case 'calculation':
      return runCalculation(context, check, observed);
    case 'process':
      return runProcess(context, check, observed);
    case 'text':
      return runText(context, check, observed);
    case 'legal':
      return runLegal(context, check, observed);
    case 'dashboard':
      return runDashboard(context, check, observed);
    case 'deliverable':
      return runDeliverable(context, check, observed);
    case 'dialogue':
      return runDialogue(context, check, observed);
    case 'file':
      return runFile(context, check, observed);
    case 'human':
      return runHuman(context, check, observed);
    case 'all':
      return allOf(partsOf(context, check.checks));
    case 'any':
      return atLeastOf(1, partsOf(context, check.checks));
    case 'atLeast':
      return atLeastOf(check.count, partsOf(context, check.checks));
    case 'not':
      return notOf(runCheck(context, check.check), check.check.label ?? null);
    default:
      return check satisfies never;
  }
}

const partsOf = (context: GradingContext, parts: readonly CheckPart[]) =>
  parts.map((part) => ({
    label: part.label ?? null,
    weight: part.weight ?? 1,
    finding: runCheck(context, part),
  }));

/** The author's words come first; what precisely is missing is kept behind them. */
function withWords(context: GradingContext, { why }: Check | CheckPart, finding: Finding): Finding {
  if (why === undefined) return finding;
  const fill = (text: string): string => resolveText(context, text, { world: context.end });
  if (finding.verdict === 'met' && why.met !== undefined) return { ...finding, reason: fill(why.met) };
  if (finding.verdict === 'not-observed' && why.notObserved !== undefined)
    return { ...finding, reason: fill(why.notObserved) };
  if ((finding.verdict === 'not-met' || finding.verdict === 'partly-met') && why.missing !== undefined)
    return { ...finding, reason: `${fill(why.missing)} ${finding.reason}` };
  return finding;
}
