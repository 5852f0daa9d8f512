import { foldedText, ownText, resolveText, type GradingContext } from '../../context';
import { inWords } from '../../matching';
import { recordEvidence } from '../../selection';
import { findDates } from '../../text/facts/dates';
import { findAmounts, findPercentages, isMoney } from '../../text/facts/figures';
import { findIdea } from '../../text/claims/ideas';
import type { FoldedText, Passage } from '../../text/reading/normalise';
import { findStatement, type Statement } from '../../text/claims/statements';
import { capitalised, type Evidence } from '../../verdict';
import { passageEvidence, textsOf, writtenOn, type WrittenText } from '../../written-texts';
import { right, wrong, type Point } from '../points';
import type { DialogueCheck } from '../schema';
import { lineEvidence, linesWith, type HeldCall, type SpokenLine } from './call';

type ReportExpected = NonNullable<DialogueCheck['report']>;
type Agreement = ReportExpected['agrees'][number];

interface ReportText {
  readonly written: WrittenText;
  readonly field: string;
  readonly text: FoldedText;
}

/** What was said, against what the report of the call says: nothing lost, nothing changed, nothing invented. */
export function reportPoints(
  context: GradingContext,
  held: HeldCall,
  report: ReportExpected,
): readonly Point[] {
  const texts = textsOf(context, context.end, report.records, report.fields);
  const label = 'le compte rendu de l’appel';
  if (texts.length === 0) return [wrong(label, 'Aucun compte rendu de l’appel n’a été écrit.')];
  const parts = texts.flatMap((written) =>
    written.parts.map(({ field, text }): ReportText => ({
      written,
      field,
      text: reportedIn(context, written, text),
    })),
  );
  const records = texts.map(({ chosen }) => recordEvidence(chosen));
  return [
    ...report.agrees.map((one) => agreementPoint(context, held, one, parts, records)),
    ...report.invents.map((one) => inventionPoint(context, held, one, parts)),
  ];
}

/** A report may quote what was said on the phone; the thread below a mail is no report. */
const reportedIn = (context: GradingContext, { chosen }: WrittenText, text: string): FoldedText =>
  chosen.collection === 'mails' ? ownText(context, text) : foldedText(context, text);

function agreementPoint(
  context: GradingContext,
  held: HeldCall,
  agreement: Agreement,
  parts: readonly ReportText[],
  records: readonly Evidence[],
): Point {
  const { label } = agreement;
  const lines = 'tag' in agreement ? linesWith(held.call, agreement.tag) : [];
  const found: Evidence[] = [];
  // What was not said has not to be reported.
  for (const { statement, words } of wantedOf(context, held, agreement, lines)) {
    const evidence = firstSaying(held, parts, statement);
    if (evidence === null)
      return wrong(
        label,
        `${capitalised(label)} : le compte rendu ne le rapporte pas${words === '' ? '' : ` (${words})`}.`,
        [...lines.slice(0, 2).map((line) => lineEvidence(held, line)), ...records],
      );
    found.push(evidence);
  }
  return right(label, found);
}

interface Wanted {
  readonly statement: Statement;
  /** What was said, for the sentence. */
  readonly words: string;
}

function wantedOf(
  context: GradingContext,
  { call }: HeldCall,
  agreement: Agreement,
  lines: readonly SpokenLine[],
): readonly Wanted[] {
  if ('variable' in agreement) {
    const value = Object.hasOwn(call.variables, agreement.variable)
      ? call.variables[agreement.variable]
      : null;
    if (value === null || value === undefined || value === '' || typeof value === 'boolean') return [];
    return [{ statement: statementOf(agreement.as, value), words: wordsOf(agreement.as, value) }];
  }
  if (!('idea' in agreement)) return lines.flatMap(({ text, on }) => factsIn(ownText(context, text), on));
  const idea = agreement.idea.map((one) => resolveText(context, one, { world: context.end }));
  return lines.length === 0 ? [] : [{ statement: { idea }, words: '' }];
}

type As = Extract<Agreement, { variable: string }>['as'];

function statementOf(as: As, value: string | number): Statement {
  switch (as) {
    case 'amount':
      return { amount: Number(value) };
    case 'percent':
      return { percent: Number(value) };
    case 'date':
      return { date: String(value) };
    case 'name':
      return { name: String(value) };
    case 'reference':
      return { reference: String(value) };
    default:
      return as satisfies never;
  }
}

const FORMATS = {
  amount: 'euros',
  percent: 'percent',
  date: 'date',
  name: 'text',
  reference: 'text',
} as const;
const wordsOf = (as: As, value: unknown): string => inWords(value, FORMATS[as]);

/** Money, dates and percentages of a line. */
function factsIn(text: FoldedText, on: string): readonly Wanted[] {
  return [
    ...findAmounts(text)
      .filter(isMoney)
      .map(({ cents }) => ({ statement: { amount: cents }, words: wordsOf('amount', cents) })),
    ...findPercentages(text).map(({ percent }) => ({
      statement: { percent },
      words: wordsOf('percent', percent),
    })),
    ...findDates(text, on).map(({ date }) => ({ statement: { date }, words: wordsOf('date', date) })),
  ];
}

function firstSaying(
  { call }: HeldCall,
  parts: readonly ReportText[],
  statement: Statement,
): Evidence | null {
  for (const { written, field, text } of parts) {
    const [passage]: readonly Passage[] = findStatement(text, statement, {
      language: 'fr',
      writtenOn: writtenOn(written) ?? call.startedOn,
    }).passages;
    if (passage !== undefined) return passageEvidence(written.chosen, field, passage);
  }
  return null;
}

function inventionPoint(
  context: GradingContext,
  held: HeldCall,
  { label, idea, unless }: ReportExpected['invents'][number],
  parts: readonly ReportText[],
): Point {
  const about = `ce que le compte rendu dit (${label})`;
  if (linesWith(held.call, unless).length > 0) return right(about);
  const expressions = idea.map((one) => resolveText(context, one, { world: context.end }));
  for (const { written, field, text } of parts) {
    const [claimed] = findIdea(text, expressions, { includeQuoted: true }).claimed;
    if (claimed !== undefined)
      return wrong(
        about,
        `Le compte rendu affirme ce qui n’a pas été dit : ${label}.`,
        [passageEvidence(written.chosen, field, claimed)],
        `ne pas inventer ${label}`,
      );
  }
  return right(about);
}
