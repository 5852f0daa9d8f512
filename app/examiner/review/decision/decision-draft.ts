import { decisionValues, type DecisionValue } from '~/domain/review/records';
import type { CriterionView } from '../review-page';

/** A decision being written, not saved yet. */
export interface DecisionDraft {
  value: DecisionValue | null;
  reason: string;
  comment: string;
  /** When the decision it starts from was saved; null when there was none. */
  basedOn: number | null;
}

const isDraft = (value: unknown): value is DecisionDraft => {
  if (typeof value !== 'object' || value === null) return false;
  const { value: chosen, reason, comment, basedOn } = value as Record<string, unknown>;
  return (
    (chosen === null || (decisionValues as readonly unknown[]).includes(chosen)) &&
    typeof reason === 'string' &&
    typeof comment === 'string' &&
    (basedOn === null || typeof basedOn === 'number')
  );
};

/** What a tab kept of an attempt; unreadable content is nothing. */
export function parseDrafts(text: string | null): Record<string, DecisionDraft> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const entries = Object.entries(kept).filter((entry): entry is [string, DecisionDraft] =>
      isDraft(entry[1]),
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** Criteria whose draft says something else than what is saved. */
export function unsavedCriteria(
  drafts: Readonly<Record<string, DecisionDraft>>,
  criteria: readonly CriterionView[],
): ReadonlySet<string> {
  const differs = ({ id, decision }: CriterionView): boolean => {
    const draft = drafts[id];
    if (!draft) return false;
    return (
      draft.value !== (decision?.value ?? null) ||
      draft.reason.trim() !== (decision?.reason ?? '') ||
      draft.comment.trim() !== (decision?.comment ?? '')
    );
  };
  return new Set(criteria.filter(differs).map(({ id }) => id));
}
