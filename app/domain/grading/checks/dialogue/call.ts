import { list } from '../../../attempt/table';
import type { Call, CallLine } from '../../../crm/calls/records';
import type { AnyRecord, GradingContext } from '../../context';
import { matchesWhere } from '../../matching';
import { readField } from '../../record-view';
import type { Chosen } from '../../selection';
import type { Evidence } from '../../verdict';
import { passageEvidence } from '../../written-texts';
import type { DialogueCheck } from '../schema';

/** A call of this attempt, and the record it is. */
export interface HeldCall {
  readonly call: Call;
  readonly chosen: Chosen;
}

/** Calls the check is about that the candidate held; those of the company's past are nobody's work. */
export function heldCalls(context: GradingContext, { calls }: DialogueCheck): readonly HeldCall[] {
  const before = new Set(list(context.start.tables.calls).map(({ id }) => id));
  return list(context.end.tables.calls)
    .filter(({ id }) => !before.has(id))
    .map((call): HeldCall => ({
      call,
      chosen: { collection: 'calls', record: call as unknown as AnyRecord, world: context.end },
    }))
    .filter(({ chosen: { world, collection, record } }) =>
      matchesWhere(context, { world, record }, (path) => readField(world, collection, record, path), calls),
    );
}

export interface SpokenLine extends CallLine {
  readonly index: number;
}

export const linesWith = (
  { lines }: Call,
  tag: string,
  by: 'candidate' | 'persona' | 'any' = 'any',
): readonly SpokenLine[] =>
  lines
    .map((line, index) => ({ ...line, index }))
    .filter(({ tags, speaker }) => tags.includes(tag) && (by === 'any' || speaker === by));

export const lineEvidence = ({ chosen }: HeldCall, { index, text }: SpokenLine): Evidence =>
  passageEvidence(chosen, `lines.${index}.text`, { start: 0, end: text.length, text });
