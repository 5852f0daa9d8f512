import type { GradingContext } from '../context';
import { isUntouchedFromStart, recordEvidence, selectRecords } from '../selection';
import { evidenceOf, notObserved, toJudge, type Finding } from '../verdict';
import type { HumanCheck } from './schema';

/** Leaves the question to the examiner, with the records it is about; nothing to look at is nothing observed. */
export function runHuman(context: GradingContext, check: HumanCheck, observed: boolean | null): Finding {
  const shown =
    check.shows === undefined
      ? null
      : selectRecords(context, context.end, check.shows).filter(
          (chosen) => !isUntouchedFromStart(context, chosen),
        );
  if (observed === null && (!context.hasActed || shown?.length === 0))
    return notObserved('Rien n’a été fait que l’examinateur puisse apprécier.');
  return toJudge(check.question, evidenceOf((shown ?? []).map(recordEvidence)));
}
