import { companyDay } from '../../../clock/exam-clock';
import { resolve, resolveText, type GradingContext, type Scope } from '../../context';
import { checkValues } from '../../field-expectations';
import { inWords } from '../../matching';
import { recordEvidence, selectRecords } from '../../selection';
import { capitalised, listInWords, notMet, notObserved, type Finding } from '../../verdict';
import { fold } from '../../text/reading/normalise';
import { bestOf, findingOf, pointOf, right, wrong, type Point } from '../points';
import type { DeliverableCheck, TextCheck } from '../schema';
import { runText } from '../texts/text';
import { completenessPoints } from './completeness';
import { handedOver, type HandedOver } from './handed-over';
import { rowPoints } from './rows';
import { sourcePoints } from './sources';
import { fieldEvidence, linksIn, valueOf } from './values';

/** Never handed over: nothing to observe. The best of several deliverables of the same template counts. */
export function runDeliverable(
  context: GradingContext,
  check: DeliverableCheck,
  observed: boolean | null,
): Finding {
  const missing = 'le livrable attendu';
  const best = bestOf(
    handedOver(context, check).map((handed) => ({ handed, points: pointsOf(context, check, handed) })),
  );
  if (best === undefined) {
    const what = check.version === 'draft' ? 'commencé' : 'transmis';
    return observed === true
      ? notMet(`Le livrable attendu n’a pas été ${what}.`, missing)
      : notObserved(`Le livrable attendu n’a pas été ${what} : rien à observer.`, missing);
  }
  const labels = [...new Set(best.points.map((point) => point.label))];
  const shown = labels.length > 7 ? [...labels.slice(0, 6), `${labels.length - 6} autres points`] : labels;
  return findingOf(
    best.points,
    labels.length === 0
      ? 'Le livrable attendu a été transmis.'
      : `Le livrable convient : ${listInWords(shown)}.`,
    [recordEvidence(best.handed.chosen)],
  );
}

function pointsOf(context: GradingContext, check: DeliverableCheck, handed: HandedOver): readonly Point[] {
  const scope: Scope = { world: handed.world, record: handed.chosen.record };
  return [
    ...(check.recipients === undefined ? [] : [recipientsPoint(context, handed, check.recipients, scope)]),
    ...(check.before === undefined ? [] : [deadlinePoint(context, handed, check.before, scope)]),
    ...(check.complete ? completenessPoints(handed) : []),
    ...fieldPoints(context, check, handed, scope),
    ...check.texts.map((text) => textPoint(context, handed, text)),
    ...check.rows.flatMap((rows) => rowPoints(context, handed, rows)),
    ...check.links.map((link) => linkPoint(context, handed, link)),
    ...(check.sources === undefined ? [] : sourcePoints(context, handed, check.sources)),
  ];
}

function recipientsPoint(
  context: GradingContext,
  { version }: HandedOver,
  expected: readonly string[],
  scope: Scope,
): Point {
  const label = 'les destinataires';
  const received = new Set((version?.to ?? []).map((address) => fold(address).trim()));
  const lacking = expected
    .map((address) => resolveText(context, address, scope))
    .find((address) => !received.has(fold(address).trim()));
  return lacking === undefined
    ? right(label)
    : wrong(label, `Le livrable n’a pas été transmis à ${lacking}.`, [], `l’envoi à ${lacking}`);
}

function deadlinePoint(
  context: GradingContext,
  { version, world }: HandedOver,
  { day, date, at }: NonNullable<DeliverableCheck['before']>,
  scope: Scope,
): Point {
  const label = 'la remise à temps';
  const limit =
    day === undefined ? String(resolve(context, date, scope)) : companyDay(world.clockConfig, day - 1);
  const [hours = 23, minutes = 59] = (at ?? '23:59').split(':').map(Number);
  const isLate =
    version === null || version.on > limit || (version.on === limit && version.minute > hours * 60 + minutes);
  const wanted = `${inWords(limit, 'date')}${at === undefined ? '' : ` à ${at.replace(':', ' h ')}`}`;
  if (!isLate) return right(label);
  const when =
    version === null
      ? 'pas encore transmis'
      : `transmis le ${inWords(version.on, 'date')} à ${clock(version.minute)}`;
  return wrong(label, `Attendu au plus tard le ${wanted} ; ${when}.`, [], label);
}

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)} h ${String(minute % 60).padStart(2, '0')}`;

function fieldPoints(
  context: GradingContext,
  { fields }: DeliverableCheck,
  handed: HandedOver,
  scope: Scope,
): readonly Point[] {
  return checkValues(context, scope, (path) => valueOf(handed, path), fields).map(
    ({ expectation: { field, label, format }, holds, found, fault }) => {
      const evidence = fieldEvidence(handed, field, found, format);
      return holds ? right(label, evidence) : wrong(label, fault, evidence);
    },
  );
}

/** A field of text is judged by the text check itself, on this version of this deliverable. */
function textPoint(
  context: GradingContext,
  { chosen, path }: HandedOver,
  { field, label, ...looksFor }: DeliverableCheck['texts'][number],
): Point {
  const check: TextCheck = {
    ...looksFor,
    kind: 'text',
    texts: { collection: 'deliverables', where: { id: chosen.record.id }, touched: false },
    at: 'end',
    across: 'together',
    fields: [field].flat().map((one) => `${path}.${one}`),
  };
  const finding = runText(context, check, true);
  const isEmpty = finding.verdict === 'not-met' && finding.evidence.length === 0;
  return isEmpty ? wrong(label, `${capitalised(label)} : rien n’y est écrit.`) : pointOf(label, finding);
}

function linkPoint(
  context: GradingContext,
  handed: HandedOver,
  { field, label, to, all }: DeliverableCheck['links'][number],
): Point {
  const wanted = selectRecords(context, handed.world, to);
  const [base = '', column] = field.split('.');
  const written =
    column === undefined
      ? linksIn(handed.values[base])
      : ((handed.values[base] ?? []) as readonly { cells: Record<string, unknown> }[]).flatMap(({ cells }) =>
          linksIn(cells[column]),
        );
  const isWanted = (id: string): boolean => wanted.some(({ record }) => record.id === id);
  const good = written.filter((link) => link.collection === to.collection && isWanted(link.id));
  const evidence = fieldEvidence(handed, field, written);
  if (written.length === 0) return wrong(label, `${capitalised(label)} : ce n’est pas renseigné.`);
  if (good.length < written.length)
    return wrong(label, `${capitalised(label)} : une fiche citée n’est pas la bonne.`, evidence);
  const forgotten = all ? wanted.find(({ record }) => !good.some(({ id }) => id === record.id)) : undefined;
  return forgotten === undefined
    ? right(label, evidence)
    : wrong(
        label,
        `${capitalised(label)} : il manque ${forgotten.record.id}.`,
        evidence,
        `${label} ${forgotten.record.id}`,
      );
}
