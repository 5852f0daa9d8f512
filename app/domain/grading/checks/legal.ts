import { resolve, type GradingContext } from '../context';
import { dateInWords } from '../../scenario/expressions';
import { evaluateMentions, legalRuleSets } from '../legal/evaluate';
import type { LegalDocument, MentionResult } from '../legal/rules';
import { legalDocumentOf, withTotals } from '../legal/papers';
import { asItLeft, isUntouchedFromStart, recordEvidence, selectRecords, type Chosen } from '../selection';
import {
  evidenceOf,
  listInWords,
  met,
  notMet,
  notObserved,
  partlyMet,
  type Evidence,
  type Finding,
} from '../verdict';
import type { LegalCheck } from './schema';

export function runLegal(context: GradingContext, check: LegalCheck, observed: boolean | null): Finding {
  const papers = selectRecords(context, context.end, check.on)
    .filter((chosen) => !isUntouchedFromStart(context, chosen))
    .map((chosen) => asItLeft(context, chosen));
  const missing = 'le document attendu';
  if (papers.length === 0)
    return observed === true
      ? notMet('Le document attendu n’a pas été établi.', missing)
      : notObserved('Le document n’a pas été établi.', missing);
  const judged = papers.map((chosen) => {
    const document = withExpected(context, check, chosen);
    return {
      chosen,
      day: document.day,
      mentions: evaluateMentions(legalRuleSets[check.rules], document, check),
    };
  });
  const best = judged.sort((a, b) => faultsOf(a.mentions).length - faultsOf(b.mentions).length)[0];
  return best === undefined
    ? notObserved('Le document n’a pas été établi.', missing)
    : verdictOf(check, best.chosen, best.mentions, best.day);
}

const faultsOf = (mentions: readonly MentionResult[]): readonly MentionResult[] =>
  mentions.filter((mention) => mention.status !== 'present');

/** The values the exam states come before those the records imply. */
function withExpected(context: GradingContext, check: LegalCheck, chosen: Chosen): LegalDocument {
  const document = legalDocumentOf(chosen);
  const stated = Object.entries(check.expected).flatMap(([key, authored]) => {
    const value = Array.isArray(authored)
      ? authored.map((one) => String(resolve(context, one, chosen)))
      : resolve(context, authored, chosen);
    return typeof value === 'string' || typeof value === 'number' || Array.isArray(value)
      ? [[key, value]]
      : [];
  });
  const expected = { ...document.expected, ...(Object.fromEntries(stated) as LegalDocument['expected']) };
  return withTotals({ ...document, expected, toleranceCents: check.tolerance });
}

function verdictOf(
  check: LegalCheck,
  chosen: Chosen,
  mentions: readonly MentionResult[],
  day: string,
): Finding {
  const faults = faultsOf(mentions);
  const record = recordEvidence(chosen);
  const passages = mentions.flatMap((mention): Evidence[] =>
    mention.passage === null
      ? []
      : [{ kind: 'passage', collection: chosen.collection, id: chosen.record.id, ...mention.passage }],
  );
  const [first] = faults;
  if (first === undefined)
    return met(`Les ${mentions.length} mentions attendues y sont.`, evidenceOf([record], passages));
  const lacking = faults.filter((mention) => mention.status === 'missing').map((mention) => mention.label);
  const wrong = faults.filter((mention) => mention.status === 'wrong').map(wrongInWords);
  const reason = [
    lacking.length === 0 ? '' : `Il manque ${listInWords(lacking)}.`,
    wrong.length === 0 ? '' : `À corriger : ${wrong.join(' ; ')}.`,
    `Règles au ${dateInWords(day)} : ${[...new Set(faults.map(({ basis }) => basis))].slice(0, 3).join(' ; ')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  const evidence = evidenceOf([record], passages);
  return faults.length <= check.partlyUpTo
    ? partlyMet(reason, first.label, evidence)
    : notMet(reason, first.label, evidence);
}

function wrongInWords({ label, expected, found }: MentionResult): string {
  const details = [expected === null ? '' : `attendu ${expected}`, found === null ? '' : `trouvé ${found}`]
    .filter((part) => part !== '')
    .join(', ');
  return details === '' ? label : `${label} (${details})`;
}
