import type { CivilDate } from '../../clock/civil-date';
import { invoiceMentions } from './invoice-mentions';
import { runProbe } from './probes';
import { quoteMentions } from './quote-mentions';
import { formalNotice, reminderLetter } from './reminder-letter';
import type {
  DocumentTag,
  LegalDocument,
  LegalRule,
  LegalRuleSet,
  LegalRuleSetId,
  MentionResult,
} from './rules';

export const legalRuleSets: Readonly<Record<LegalRuleSetId, LegalRuleSet>> = {
  'invoice-mentions': invoiceMentions,
  'quote-mentions': quoteMentions,
  'reminder-letter': reminderLetter,
  'formal-notice': formalNotice,
};

export interface LegalOptions {
  /** Only these rules; all of the set otherwise. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** Rules asked for even when the law does not yet, or not in this situation (a house procedure). */
  readonly evenIfNotDue?: readonly string[];
}

export function rulesInForce(
  set: LegalRuleSet,
  day: CivilDate,
  tags: ReadonlySet<DocumentTag>,
  options: LegalOptions = {},
): readonly LegalRule[] {
  const kept = new Map<string, LegalRule>();
  for (const rule of set.rules) {
    if (options.only !== undefined && !options.only.includes(rule.id)) continue;
    if (options.except?.includes(rule.id) === true || kept.has(rule.id)) continue;
    const isDue =
      rule.validFrom <= day &&
      (rule.validTo === null || day <= rule.validTo) &&
      (rule.when ?? []).every((tag) => tags.has(tag)) &&
      !(rule.unless ?? []).some((tag) => tags.has(tag)) &&
      (rule.onRequest !== true || options.only !== undefined);
    if (isDue || options.evenIfNotDue?.includes(rule.id) === true) kept.set(rule.id, rule);
  }
  return [...kept.values()];
}

/** Each mention the law of the day wants on this document: present, missing or wrong, with what was expected and found. */
export function evaluateMentions(
  set: LegalRuleSet,
  document: LegalDocument,
  options: LegalOptions = {},
): readonly MentionResult[] {
  return rulesInForce(set, document.day, document.tags, options).map((rule) => ({
    ruleId: rule.id,
    label: rule.label,
    basis: rule.basis,
    ...runProbe(document, rule.looksFor),
  }));
}
