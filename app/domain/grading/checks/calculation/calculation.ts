import { companyDay } from '../../../clock/exam-clock';
import { resolve, type GradingContext } from '../../context';
import { mistakes, wrongFigure } from '../../mistakes/library';
import { viewOf } from '../../record-view';
import { isUntouchedFromStart, recordEvidence, selectRecords, type Chosen } from '../../selection';
import { isWithin, toleranceOf, type ToleranceName } from '../../tolerances';
import { capitalised, evidenceOf, met, notMet, notObserved, partlyMet, type Finding } from '../../verdict';
import type { CalculationCheck } from '../schema';
import { asFigure, dateOfFigure, figureIn, figuresOf, sayFigure, type Figure, type Unit } from './figures';

const usualTolerance: Record<Unit, ToleranceName> = {
  euros: 'line',
  percent: 'percent',
  number: 'number',
  days: 'days',
  date: 'days',
};

/**
 * A figure is right; or rightly computed from an earlier figure of the candidate's that was wrong (the error is counted once, where it was
 * made); or wrong in a way that a known mistake explains; or just wrong.
 */
export function runCalculation(
  context: GradingContext,
  check: CalculationCheck,
  observed: boolean | null,
): Finding {
  const { unit, label } = check;
  const { figures, chosen } = figuresOf(context, check);
  const expected = authoredFigure(context, check.expected, unit, { world: context.end });
  // An explanation that cannot be computed is found on a right figure too: it would otherwise only show on exam day.
  const explanations = new Explanations(context, check);
  if (figures.length === 0) {
    explanations.of(null);
    if (chosen.length === 0 && observed !== true)
      return notObserved(`${capitalised(label)} : aucun chiffre n’a été donné.`, label);
    return notMet(
      `${capitalised(label)} : le chiffre n’est pas donné.`,
      label,
      evidenceOf(chosen.map(recordEvidence)),
    );
  }
  const tolerance = toleranceOf(context.tolerances, check.tolerance, usualTolerance[unit]);
  const explained = figures.map((figure) => ({ figure, mistakes: explanations.of(figure.chosen) }));
  const right = figures.find((figure) => isWithin(figure.value, expected, tolerance));
  if (right !== undefined)
    return met(`${capitalised(label)} : ${sayFigure(right.value, unit)}, c’est juste.`, right.evidence);

  for (const figure of figures) {
    const followed = followThrough(context, check, figure, tolerance);
    if (followed !== null) return followed;
  }
  const attendu = sayFigure(expected, unit);
  for (const { figure, mistakes: known } of explained) {
    const mistake = known.find((one) => isWithin(figure.value, one.value, tolerance));
    if (mistake !== undefined)
      return notMet(
        `${capitalised(label)} : ${sayFigure(figure.value, unit)} au lieu de ${attendu}. ${mistake.reason}`,
        label,
        figure.evidence,
      );
  }
  const nearest = [...figures].sort((a, b) => Math.abs(a.value - expected) - Math.abs(b.value - expected))[0];
  return notMet(
    `${capitalised(label)} : attendu ${attendu} ; trouvé : ${nearest === undefined ? 'rien' : sayFigure(nearest.value, unit)}.`,
    label,
    nearest?.evidence ?? [],
  );
}

/** An authored value as a figure of this unit. @throws when it is none: the author's mistake */
function authoredFigure(
  context: GradingContext,
  authored: unknown,
  unit: Unit,
  scope: Parameters<typeof resolve>[2],
): number {
  const value = resolve(context, authored, scope);
  const figure = asFigure(unit === 'date' ? value : Number(value), unit);
  if (figure === null || value === null || value === '')
    throw new Error(
      `la valeur « ${String(authored)} » n’est pas ${unit === 'date' ? 'une date' : 'un nombre'}`,
    );
  return figure;
}

/** The credit of a right calculation on a wrong start, when one of the author's rules explains this figure. */
function followThrough(
  context: GradingContext,
  check: CalculationCheck,
  figure: Figure,
  tolerance: number,
): Finding | null {
  const { unit, label } = check;
  for (const follow of check.follows ?? []) {
    const startUnit = follow.unit ?? unit;
    const places =
      follow.in === undefined
        ? [figure.chosen]
        : selectRecords(context, context.end, follow.in).filter((one) => !isUntouchedFromStart(context, one));
    for (const start of places.flatMap((place) => figureIn(context, place, follow.from, startUnit))) {
      const { world, collection, record } = start.chosen;
      const right =
        follow.right === undefined
          ? null
          : authoredFigure(context, follow.right, startUnit, { world, record });
      if (
        right !== null &&
        isWithin(
          start.value,
          right,
          startUnit === unit
            ? tolerance
            : toleranceOf(context.tolerances, undefined, usualTolerance[startUnit]),
        )
      )
        continue;
      const propagated = authoredFigure(context, follow.expected, unit, {
        world,
        record: viewOf(world, collection, record),
        own: startUnit === 'date' ? dateOfFigure(start.value) : start.value,
      });
      if (!isWithin(figure.value, propagated, tolerance)) continue;
      const instead = right === null ? '' : ` au lieu de ${sayFigure(right, startUnit)}`;
      const reason = `${capitalised(label)} : ${sayFigure(figure.value, unit)}, calcul juste à partir d’un chiffre inexact (${follow.label} : ${sayFigure(start.value, startUnit)}${instead}). L’erreur n’est comptée qu’une fois.`;
      const evidence = evidenceOf(figure.evidence, start.evidence);
      return follow.verdict === 'met' ? met(reason, evidence) : partlyMet(reason, follow.label, evidence);
    }
  }
  return null;
}

interface Explanation {
  readonly value: number;
  readonly reason: string;
}

/** Wrong figures the author knows of, computed once for each record they are read in. */
class Explanations {
  private readonly byRecord = new Map<Chosen['record'] | null, readonly Explanation[]>();

  constructor(
    private readonly context: GradingContext,
    private readonly check: CalculationCheck,
  ) {}

  /** On no record, only those that read facts alone. */
  of(chosen: Chosen | null): readonly Explanation[] {
    const key = chosen?.record ?? null;
    const known = this.byRecord.get(key);
    if (known !== undefined) return known;
    const found = this.check.mistakes.flatMap((one) => this.explain(one, chosen));
    this.byRecord.set(key, found);
    return found;
  }

  private explain(
    authored: CalculationCheck['mistakes'][number],
    chosen: Chosen | null,
  ): readonly Explanation[] {
    const { context, check } = this;
    if (chosen === null && /\brecord\b/.test(JSON.stringify(authored))) return [];
    const scope =
      chosen === null
        ? { world: context.end }
        : { world: chosen.world, record: viewOf(chosen.world, chosen.collection, chosen.record) };
    if ('value' in authored)
      return [{ value: authoredFigure(context, authored.value, check.unit, scope), reason: authored.reason }];
    const mistake = mistakes.get(authored.mistake);
    if (mistake === undefined) throw new Error(`erreur « ${authored.mistake} » inconnue`);
    if (mistake.unit !== check.unit)
      throw new Error(`l’erreur « ${mistake.id} » donne ${mistake.unit}, le contrôle attend ${check.unit}`);
    if (mistake.since > companyDay(context.end.clockConfig, context.end.clock.dayIndex)) return [];
    const given = Object.fromEntries(
      Object.entries(authored.with).map(([name, value]) => [
        name,
        Array.isArray(value)
          ? value.map((one) => resolve(context, one, scope))
          : resolve(context, value, scope),
      ]),
    );
    return [
      {
        value: authoredFigure(context, wrongFigure(mistake, given), check.unit, scope),
        reason: authored.reason ?? mistake.reason,
      },
    ];
  }
}
