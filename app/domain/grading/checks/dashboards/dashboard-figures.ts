import { computeTile, type TileFigure } from '../../../crm/dashboards/compute';
import { measureRules } from '../../../crm/dashboards/measures';
import type { Dashboard } from '../../../crm/dashboards/records';
import { ownText, type GradingContext } from '../../context';
import { inWords } from '../../matching';
import type { Chosen } from '../../selection';
import { findAmounts, findPercentages } from '../../text/facts/figures';
import { isWithin } from '../../tolerances';
import type { Evidence } from '../../verdict';
import { passageEvidence } from '../../written-texts';

interface StrangeFigure {
  readonly sentence: string;
  readonly missing: string;
  readonly evidence: Evidence;
}

/** Rounding a comment may do: to the euro on an amount, to the tenth of a point on a rate. */
const EURO = 100;

/** Amounts and percentages of the comments that no tile gives: typed from elsewhere, or wrong. */
export function strangeFigures(
  context: GradingContext,
  chosen: Chosen,
  board: Dashboard,
): readonly StrangeFigure[] {
  const known = board.tiles.map((tile) => {
    const figures = computeTile(context.end, tile);
    return {
      isMoney: measureRules[tile.measure].unit === 'cents',
      figures: [figures.total, ...figures.rows],
      target: tile.targetCents,
    };
  });
  const amounts = known.flatMap(({ isMoney, figures, target }) => [
    ...figures.flatMap((one) => amountsOf(one, isMoney)),
    ...(target === null ? [] : [target, ...figures.map(({ part }) => target - part)]),
  ]);
  const rates = known.flatMap(({ isMoney, figures, target }) => [
    ...figures.flatMap((one) => ratesOf(one, isMoney)),
    // The share of a row in the whole, as a pie shows it.
    ...(figures[0]?.value ? figures.map(({ value }) => ((value ?? 0) / (figures[0]?.value ?? 1)) * 100) : []),
    ...(target === null || target === 0
      ? []
      : figures.flatMap(({ part }) => [(part / target) * 100, ((target - part) / target) * 100])),
  ]);
  const texts = [
    { field: 'comment', text: board.comment },
    ...board.tiles.map(({ comment }, i) => ({ field: `tiles.${i}.comment`, text: comment })),
  ];
  for (const { field, text } of texts) {
    const own = ownText(context, text);
    const amount = findAmounts(own).find(
      ({ cents, marked }) => marked && !amounts.some((one) => isWithin(cents, Math.abs(one), EURO)),
    );
    if (amount !== undefined)
      return [strange(inWords(amount.cents, 'euros'), passageEvidence(chosen, field, amount))];
    const rate = findPercentages(own).find(
      ({ percent }) => !rates.some((one) => isWithin(percent, Math.abs(one), context.tolerances.percent)),
    );
    if (rate !== undefined)
      return [strange(inWords(rate.percent, 'percent'), passageEvidence(chosen, field, rate))];
  }
  return [];
}

const strange = (figure: string, evidence: Evidence): StrangeFigure => ({
  sentence: `Le commentaire donne un chiffre qu’aucun indicateur ne donne : ${figure}.`,
  missing: 'un commentaire aux chiffres des indicateurs',
  evidence,
});

const amountsOf = ({ value, part, whole }: TileFigure, isMoney: boolean): readonly number[] =>
  isMoney ? [value ?? 0] : [part, ...(whole === null ? [] : [whole, part - whole])];

const ratesOf = ({ value, part, whole }: TileFigure, isMoney: boolean): readonly number[] => [
  ...(isMoney ? [] : [value ?? 0]),
  ...(whole === null || whole === 0 ? [] : [(part / whole) * 100, ((part - whole) / whole) * 100]),
];
