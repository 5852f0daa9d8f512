import { list } from '../../../attempt/table';
import type { chartTypes, dimensions, Dashboard, Tile } from '../../../crm/dashboards/records';
import { ownText, resolve, type AnyRecord, type GradingContext } from '../../context';
import { inWords, matchesWhere } from '../../matching';
import { readField, readPath } from '../../record-view';
import { isUntouchedFromStart, recordEvidence, type Chosen } from '../../selection';
import {
  evidenceOf,
  listInWords,
  met,
  notMet,
  notObserved,
  partlyMet,
  type Evidence,
  type Finding,
} from '../../verdict';
import type { DashboardCheck } from '../schema';
import { passagesOf } from '../texts/statements';
import { passageEvidence } from '../../written-texts';
import { strangeFigures } from './dashboard-figures';

type Dimension = (typeof dimensions)[number];
type ChartType = (typeof chartTypes)[number];

/** Charts that suit what is compared: a trend is a line, a comparison bars, a share of few parts a pie, one value a figure. */
const suitableCharts: Record<Dimension, readonly ChartType[]> = {
  none: ['figure', 'bar', 'horizontal-bar'],
  month: ['line', 'bar', 'stacked'],
  segment: ['bar', 'horizontal-bar', 'pie', 'stacked', 'pareto'],
  family: ['bar', 'horizontal-bar', 'pie', 'stacked', 'pareto'],
  salesperson: ['bar', 'horizontal-bar', 'stacked', 'pareto'],
  account: ['bar', 'horizontal-bar', 'pareto', 'table'],
  age: ['bar', 'horizontal-bar', 'stacked', 'table'],
};

interface Judged {
  readonly chosen: Chosen;
  readonly right: readonly string[];
  readonly faults: readonly { readonly sentence: string; readonly missing: string }[];
  readonly evidence: readonly Evidence[];
}

export function runDashboard(
  context: GradingContext,
  check: DashboardCheck,
  observed: boolean | null,
): Finding {
  const missing = 'le tableau de bord';
  const [best] = list(context.end.tables.dashboards)
    .map((record): Chosen => ({
      collection: 'dashboards',
      record: record as unknown as AnyRecord,
      world: context.end,
    }))
    .filter((chosen) => !isUntouchedFromStart(context, chosen))
    .filter(({ world, collection, record }) =>
      matchesWhere(
        context,
        { world, record },
        (path) => readField(world, collection, record, path),
        check.on,
      ),
    )
    .map((chosen) => judge(context, check, chosen))
    .sort((a, b) => a.faults.length - b.faults.length);
  if (best !== undefined) return verdictOf(best);
  return observed === true
    ? notMet('Le tableau de bord attendu n’a pas été établi.', missing)
    : notObserved('Aucun tableau de bord n’a été établi.', missing);
}

function judge(context: GradingContext, check: DashboardCheck, chosen: Chosen): Judged {
  const board = chosen.record as unknown as Dashboard;
  const tiles = check.tiles.map((wanted) => judgeTile(context, check, board, wanted));
  const enough = check.tilesAtLeast ?? check.tiles.length;
  const rightTiles = tiles.flatMap((tile) => (tile.fault === null ? [tile.label] : []));
  const tileFaults =
    rightTiles.length >= enough
      ? []
      : tiles.flatMap((tile) => (tile.fault === null ? [] : [{ sentence: tile.fault, missing: tile.label }]));
  const { said, lacking, evidence } = readComments(context, check, chosen, board);
  const faults = [
    ...tileFaults,
    ...lacking.map((label) => ({ sentence: `Le commentaire ne dit pas ${label}.`, missing: label })),
  ];
  const strange = check.figuresFromTiles === true ? strangeFigures(context, chosen, board) : [];
  faults.push(...strange);
  if (check.shared === true && board.sharedOn === null)
    faults.push({
      sentence: 'Le tableau de bord n’a pas été transmis.',
      missing: 'l’envoi du tableau de bord',
    });
  return {
    chosen,
    right: [...rightTiles, ...said],
    faults,
    evidence: evidenceOf(
      strange.map((one) => one.evidence),
      [recordEvidence(chosen)],
      evidence,
    ),
  };
}

interface JudgedTile {
  readonly label: string;
  readonly fault: string | null;
}

/** The tile that comes nearest to what is wanted, and its first fault. */
function judgeTile(
  context: GradingContext,
  check: DashboardCheck,
  board: Dashboard,
  wanted: DashboardCheck['tiles'][number],
): JudgedTile {
  const { label } = wanted;
  const measures = [wanted.measure].flat();
  const sameMeasure = board.tiles.filter((tile) => measures.includes(tile.measure));
  if (sameMeasure.length === 0) return { label, fault: `Il manque l’indicateur : ${label}.` };
  const faults = sameMeasure.map((tile) => faultOfTile(context, check, tile, wanted));
  return { label, fault: faults.includes(null) ? null : (faults[0] ?? null) };
}

function faultOfTile(
  context: GradingContext,
  check: DashboardCheck,
  tile: Tile,
  wanted: DashboardCheck['tiles'][number],
): string | null {
  const scope = { world: context.end, record: tile };
  const wants = (part: DashboardCheck['judges'][number]): boolean => check.judges.includes(part);
  const allowed = wanted.dimension === undefined ? null : [wanted.dimension].flat();
  if (wants('measure') && allowed !== null && !allowed.includes(tile.dimension))
    return `${wanted.label} : l’axe choisi ne répond pas à la demande.`;
  if (wants('measure') && !matchesWhere(context, scope, (path) => readPath(tile, path), wanted.where))
    return `${wanted.label} : le réglage de l’indicateur ne convient pas.`;
  for (const [bound, name] of [
    ['from', 'début'],
    ['to', 'fin'],
  ] as const) {
    const expected = wanted[bound];
    if (!wants('period') || expected === undefined) continue;
    const day = resolve(context, expected, scope);
    if (tile[bound] !== day)
      return `${wanted.label} : ${name} de période attendu ${inWords(day, 'date')}, trouvé ${inWords(tile[bound], 'date')}.`;
  }
  const charts = wanted.charts ?? suitableCharts[tile.dimension];
  return wants('chart') && !charts.includes(tile.chart)
    ? `${wanted.label} : ce type de graphique ne convient pas à cet indicateur.`
    : null;
}

function readComments(context: GradingContext, check: DashboardCheck, chosen: Chosen, board: Dashboard) {
  const parts = [
    { field: 'comment', text: board.comment },
    ...board.tiles.map((tile, i) => ({ field: `tiles.${i}.comment`, text: tile.comment })),
  ].map(({ field, text }) => ({ field, text: ownText(context, text) }));
  const said: string[] = [];
  const lacking: string[] = [];
  const evidence: Evidence[] = [];
  for (const statement of check.comment) {
    const found = parts.flatMap(({ field, text }) =>
      passagesOf(context, { language: 'fr' }, statement, text)
        .slice(0, 1)
        .map((passage) => passageEvidence(chosen, field, passage)),
    )[0];
    if (found !== undefined) {
      said.push(statement.label);
      evidence.push(found);
    } else if (!statement.optional) lacking.push(statement.label);
  }
  return { said, lacking, evidence };
}

function verdictOf({ right, faults, evidence }: Judged): Finding {
  const [first] = faults;
  if (first === undefined)
    return met(
      right.length === 0
        ? 'Le tableau de bord convient.'
        : `Le tableau de bord montre ou dit ${listInWords(right)}.`,
      evidence,
    );
  const reason = faults
    .slice(0, 3)
    .map((fault) => fault.sentence)
    .join(' ');
  return right.length > 0
    ? partlyMet(reason, first.missing, evidence)
    : notMet(reason, first.missing, evidence);
}
