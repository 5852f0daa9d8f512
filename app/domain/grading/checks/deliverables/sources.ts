import type { RecordLink } from '../../../crm/agenda/records';
import { fieldsOf } from '../../../crm/deliverables/values';
import { resolveText, type GradingContext } from '../../context';
import { eventsSuch } from '../../events/find-events';
import { selectRecords } from '../../selection';
import { findIdea } from '../../text/claims/ideas';
import { fold } from '../../text/reading/normalise';
import { capitalised, type Evidence } from '../../verdict';
import { passageEvidence } from '../../written-texts';
import { right, wrong, type Point } from '../points';
import type { DeliverableCheck } from '../schema';
import type { HandedOver } from './handed-over';
import { filledRows, isWritten, linkName, sourceName, sourcesIn, type CitedSource } from './values';

type SourcesExpected = NonNullable<DeliverableCheck['sources']>;

/** Where a source may be cited: a field, or a column of a table. */
interface Place {
  readonly field: string;
  readonly column: string | null;
  readonly label: string;
}

/** Points about the sources: how many, really opened before the hand-over, with their place, under every claim, and the ones expected. */
export function sourcePoints(
  context: GradingContext,
  handed: HandedOver,
  expected: SourcesExpected,
): readonly Point[] {
  const places = placesOf(handed, expected);
  const cited = places.flatMap((place) => citedAt(handed, place));
  const different = new Set(cited.map(({ source }) => identityOf(source)));
  const points: Point[] = [];
  if (different.size < expected.atLeast)
    points.push(
      wrong(
        'les sources',
        different.size === 0
          ? 'Aucune source n’est citée.'
          : `${different.size} source${different.size > 1 ? 's' : ''} différente${different.size > 1 ? 's' : ''}, ${expected.atLeast} au moins.`,
        cited.map((one) => evidenceOfSource(handed, one)),
        'une source citée',
      ),
    );
  else
    points.push(
      right(
        'les sources citées',
        cited.slice(0, 3).map((one) => evidenceOfSource(handed, one)),
      ),
    );
  if (expected.opened) points.push(...openedPoints(context, handed, cited));
  if (expected.placed)
    points.push(...eachHas(handed, cited, 'l’endroit précis', ({ place }) => place.trim() !== ''));
  if (expected.dated) points.push(...eachHas(handed, cited, 'la date', ({ on }) => on !== null));
  if (expected.everyRow) points.push(...places.flatMap((place) => rowsWithout(handed, place)));
  points.push(...expected.claims.flatMap((claim) => claimPoint(handed, claim)));
  points.push(...expected.expect.map((one) => expectedPoint(context, handed, one, cited)));
  return points;
}

function placesOf({ template }: HandedOver, { in: chosen }: SourcesExpected): readonly Place[] {
  const all = fieldsOf(template).flatMap((field): Place[] =>
    field.kind === 'source'
      ? [{ field: field.id, column: null, label: field.label }]
      : field.kind === 'table'
        ? field.columns
            .filter(({ kind }) => kind === 'source')
            .map((column) => ({ field: field.id, column: column.id, label: field.label }))
        : [],
  );
  return chosen === undefined
    ? all
    : all.filter((place) => chosen.includes(pathOf(place)) || chosen.includes(place.field));
}

const pathOf = ({ field, column }: Place): string => (column === null ? field : `${field}.${column}`);

function citedAt(handed: HandedOver, { field, column }: Place): readonly CitedSource[] {
  if (column === null) return sourcesIn(handed.values[field], `${handed.path}.${field}`);
  return filledRows(handed, field).flatMap(({ index, cells }) =>
    sourcesIn(cells[column], `${handed.path}.${field}.${index}.cells.${column}`),
  );
}

const identityOf = ({ link, title }: CitedSource['source']): string =>
  link === null ? fold(title).trim() : `${link.collection} ${link.id}`;

function evidenceOfSource(handed: HandedOver, { source, path }: CitedSource): Evidence {
  const text = [capitalised(sourceName(handed, source)), source.place]
    .filter((part) => part.trim() !== '')
    .join(', ');
  return passageEvidence(handed.chosen, path, { start: 0, end: text.length, text });
}

/** A record that was cited but never looked at before the document left was not read. */
function openedPoints(
  context: GradingContext,
  handed: HandedOver,
  cited: readonly CitedSource[],
): readonly Point[] {
  const linked = cited.flatMap((one) => (one.source.link === null ? [] : [{ one, link: one.source.link }]));
  if (linked.length === 0) return [];
  const opened: Evidence[] = [];
  for (const { one, link } of linked) {
    const seen = viewedBefore(context, handed.seq, link);
    if (seen === null)
      return [
        wrong(
          'les sources ouvertes',
          `Une source citée n’a pas été ouverte avant la remise : ${linkName(handed, link)}.`,
          [evidenceOfSource(handed, one)],
          `la lecture de ${linkName(handed, link)}`,
        ),
      ];
    opened.push({ kind: 'event', seq: seen });
  }
  return [right('les sources ouvertes', opened)];
}

function viewedBefore(context: GradingContext, seq: number, { collection, id }: RecordLink): number | null {
  const views = eventsSuch(context, {
    key: `viewed ${collection} ${id}`,
    types: ['RecordViewed'],
    isOfEventAlone: true,
    holds: (_context, entry) => {
      const data = entry.data as { collection: string; id: string };
      return data.collection === collection && data.id === id;
    },
  });
  return views.find((view) => view.seq <= seq)?.seq ?? null;
}

function eachHas(
  handed: HandedOver,
  cited: readonly CitedSource[],
  what: string,
  has: (source: CitedSource['source']) => boolean,
): readonly Point[] {
  if (cited.length === 0) return [];
  const lacking = cited.find(({ source }) => !has(source));
  return [
    lacking === undefined
      ? right(`${what} de chaque source`)
      : wrong(
          `${what} de la source`,
          `Une source ne donne pas ${what} : ${sourceName(handed, lacking.source)}.`,
          [evidenceOfSource(handed, lacking)],
        ),
  ];
}

function rowsWithout(handed: HandedOver, place: Place): readonly Point[] {
  const { field, column, label } = place;
  if (column === null) return [];
  const rows = filledRows(handed, field);
  const bare = rows.find(({ cells }) => !isWritten(cells[column]));
  if (bare !== undefined)
    return [
      wrong(
        `la source de chaque ligne`,
        `« ${label} », ligne ${bare.index + 1} : aucune source ne l’appuie.`,
        [],
        `une source à la ligne ${bare.index + 1} de « ${label} »`,
      ),
    ];
  return rows.length === 0 ? [] : [right('la source de chaque ligne')];
}

function claimPoint(
  handed: HandedOver,
  { field, source, label }: SourcesExpected['claims'][number],
): readonly Point[] {
  if (!isWritten(valueAt(handed, field))) return [];
  const [base = '', column] = source.split('.');
  const supported =
    isWritten(handed.values[base]) &&
    citedAt(handed, { field: base, column: column ?? null, label }).length > 0;
  return [
    supported
      ? right(`la source de ${label}`)
      : wrong(`la source de ${label}`, `${capitalised(label)} : aucune source ne l’appuie.`),
  ];
}

function valueAt(handed: HandedOver, path: string): unknown {
  const [field = '', column] = path.split('.');
  return column === undefined
    ? handed.values[field]
    : filledRows(handed, field)
        .map(({ cells }) => cells[column])
        .filter(isWritten);
}

function expectedPoint(
  context: GradingContext,
  handed: HandedOver,
  { label, record, title, place }: SourcesExpected['expect'][number],
  cited: readonly CitedSource[],
): Point {
  const wanted =
    record === undefined
      ? null
      : new Set(selectRecords(context, handed.world, record).map((one) => one.record.id));
  const says = (text: string, idea: readonly string[] | undefined): boolean =>
    idea === undefined ||
    findIdea(
      text,
      idea.map((one) => resolveText(context, one, { world: handed.world })),
      { includeQuoted: true },
    ).claimed.length > 0;
  const found = cited.filter(
    ({ source }) =>
      (wanted === null ||
        (source.link?.collection === record?.collection && wanted.has(source.link?.id ?? ''))) &&
      says(source.title, title),
  );
  const [first] = found;
  if (first === undefined) return wrong(label, `Source attendue : ${label} n’est pas citée.`);
  const placed = found.find(({ source }) => says(source.place, place));
  if (placed !== undefined) return right(label, [evidenceOfSource(handed, placed)]);
  const given = first.source.place.trim();
  return wrong(
    label,
    `Source ${label} : l’endroit indiqué ${given === '' ? 'manque' : `(« ${given} ») n’est pas le bon`}.`,
    [evidenceOfSource(handed, first)],
    `l’endroit juste dans ${label}`,
  );
}
