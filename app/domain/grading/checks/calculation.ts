import { ownText, resolve, type GradingContext } from '../context';
import { inWords, type ValueFormat } from '../matching';
import { readField } from '../record-view';
import { isUntouchedFromStart, recordEvidence, selectRecords, worldsAt, type Chosen } from '../selection';
import { findAmounts, findPercentages, isMoney } from '../text/figures';
import { capitalised, evidenceOf, met, notMet, notObserved, type Evidence, type Finding } from '../verdict';
import type { CalculationCheck } from './schema';
import { passageEvidence, textsOf } from '../written-texts';

/** A figure the candidate gave, and where. */
interface Figure {
  readonly value: number;
  readonly evidence: readonly Evidence[];
}

export function runCalculation(
  context: GradingContext,
  check: CalculationCheck,
  observed: boolean | null,
): Finding {
  const { figures, chosen } = figuresOf(context, check);
  const expected = Number(resolve(context, check.expected, { world: context.end }));
  if (!Number.isFinite(expected))
    throw new Error(`expected value « ${String(check.expected)} » is not a number`);
  const missing = check.label;
  if (figures.length === 0) {
    if (chosen.length === 0 && observed !== true)
      return notObserved(`${capitalised(check.label)} : aucun chiffre n’a été donné.`, missing);
    return notMet(
      `${capitalised(check.label)} : le chiffre n’est pas donné.`,
      missing,
      evidenceOf(chosen.map(recordEvidence)),
    );
  }
  const within = (value: number, target: number): boolean =>
    Math.abs(value - target) <= check.tolerance + 1e-9;
  const right = figures.find((figure) => within(figure.value, expected));
  if (right !== undefined)
    return met(`${capitalised(check.label)} : ${say(right.value, check)}, c’est juste.`, right.evidence);

  for (const mistake of check.mistakes) {
    const wrong = Number(resolve(context, mistake.value, { world: context.end }));
    const explained = figures.find((figure) => within(figure.value, wrong));
    if (explained !== undefined) {
      return notMet(
        `${capitalised(check.label)} : ${say(explained.value, check)} au lieu de ${say(expected, check)}. ${mistake.reason}`,
        missing,
        explained.evidence,
      );
    }
  }
  const nearest = [...figures].sort((a, b) => Math.abs(a.value - expected) - Math.abs(b.value - expected))[0];
  return notMet(
    `${capitalised(check.label)} : attendu ${say(expected, check)} ; trouvé : ${nearest === undefined ? 'rien' : say(nearest.value, check)}.`,
    missing,
    nearest?.evidence ?? [],
  );
}

function figuresOf(
  context: GradingContext,
  { source, unit }: CalculationCheck,
): { figures: readonly Figure[]; chosen: readonly Chosen[] } {
  if ('records' in source) {
    const chosen = worldsAt(context, source.at)
      .flatMap((world) => selectRecords(context, world, source.records))
      .filter((one) => !isUntouchedFromStart(context, one));
    const figures = chosen.flatMap((one) => {
      const value = readField(
        one.world,
        one.collection,
        one.record,
        String(resolve(context, source.field, { world: one.world, record: one.record })),
      );
      return typeof value === 'number' ? [{ value, evidence: [recordEvidence(one)] }] : [];
    });
    return { figures, chosen };
  }
  const texts = textsOf(context, context.end, source.texts, source.fields);
  const figures = texts.flatMap((text) =>
    text.parts.flatMap((part) => {
      const own = ownText(context, part.text);
      const found =
        unit === 'percent'
          ? findPercentages(own).map((one) => ({ ...one, value: one.percent }))
          : findAmounts(own)
              .filter((one) => unit === 'number' || isMoney(one))
              .map((one) => ({
                ...one,
                value: unit === 'euros' ? one.cents : one.cents / 100,
              }));
      return found.map((one) => ({
        value: one.value,
        evidence: [passageEvidence(text.chosen, part.field, one)],
      }));
    }),
  );
  return { figures, chosen: texts.map((text) => text.chosen) };
}

const FORMATS: Record<CalculationCheck['unit'], ValueFormat> = {
  euros: 'euros',
  percent: 'percent',
  number: 'number',
};
const say = (value: number, check: CalculationCheck): string => inWords(value, FORMATS[check.unit]);
