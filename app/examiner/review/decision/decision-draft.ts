import {
  conclusionValues,
  decisionValues,
  exemptionAnswers,
  type ExemptionAnswer,
} from '~/domain/review/records';
import type { Taken } from './question';

/** An answer being written, not saved yet. */
export interface DecisionDraft {
  value: string | null;
  reason: string;
  comment: string;
  /** When the answer it starts from was saved; null when there was none. */
  basedOn: number | null;
}

/** A request to set a criterion aside, being written. */
export interface ExemptionDraft {
  advice: string;
  conditions: readonly string[];
  answer: ExemptionAnswer;
}

const answers: readonly unknown[] = [...decisionValues, ...conclusionValues, null];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isDecisionDraft = (draft: unknown): draft is DecisionDraft =>
  isObject(draft) &&
  answers.includes(draft.value) &&
  typeof draft.reason === 'string' &&
  typeof draft.comment === 'string' &&
  (draft.basedOn === null || typeof draft.basedOn === 'number');

export const isExemptionDraft = (draft: unknown): draft is ExemptionDraft =>
  isObject(draft) &&
  typeof draft.advice === 'string' &&
  Array.isArray(draft.conditions) &&
  draft.conditions.every((id) => typeof id === 'string') &&
  (exemptionAnswers as readonly unknown[]).includes(draft.answer);

/** What a tab kept of an attempt; unreadable content is nothing. */
export function parseDrafts<Draft>(
  text: string | null,
  isDraft: (value: unknown) => value is Draft,
): Record<string, Draft> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (!isObject(kept)) return {};
    const entries = Object.entries(kept).filter((entry): entry is [string, Draft] => isDraft(entry[1]));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** Whether a draft says something else than what is saved. */
export const isUnsaved = (draft: DecisionDraft | undefined, taken: Taken | null): boolean =>
  draft !== undefined &&
  (draft.value !== (taken?.value ?? null) ||
    draft.reason.trim() !== (taken?.reason ?? '') ||
    draft.comment.trim() !== (taken?.comment ?? ''));
