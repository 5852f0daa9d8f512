import { list } from '../../../attempt/table';
import { mediaTypes, type AttachedFile } from '../../../crm/files/records';
import { resolveText, type AnyRecord, type GradingContext } from '../../context';
import { checkValues } from '../../field-expectations';
import { inWords, matchesWhere } from '../../matching';
import { readField } from '../../record-view';
import { recordEvidence, type Chosen } from '../../selection';
import { capitalised, listInWords, notMet, notObserved, type Evidence, type Finding } from '../../verdict';
import { passageEvidence } from '../../written-texts';
import { bestOf, findingOf, pointOf, right, wrong, type Point } from '../points';
import type { FileCheck, TextCheck } from '../schema';
import { runText } from '../texts/text';
import { callsOneOf, readsFrom } from './formulas';
import { cellBeside, cellsInRange, cellsOf, cellsUnder, hasSheet, type PlacedCell } from './workbook';

const TYPE_WORDS = { xlsx: 'un classeur', docx: 'un document Word', pdf: 'un document PDF' } as const;

/** The best of the files the check is about; none attached, or none sent when it had to be: nothing to observe. */
export function runFile(context: GradingContext, check: FileCheck, observed: boolean | null): Finding {
  const missing = 'le fichier attendu';
  const best = bestOf(
    filesOf(context, check).map((chosen) => ({ chosen, points: pointsOf(context, check, chosen) })),
  );
  if (best === undefined) {
    const what = check.handedOver ? 'transmis' : 'joint';
    return observed === true
      ? notMet(`Le fichier attendu n’a pas été ${what}.`, missing)
      : notObserved(`Aucun fichier attendu n’a été ${what} : rien à observer.`, missing);
  }
  const labels = [...new Set(best.points.map((point) => point.label))];
  return findingOf(
    best.points,
    labels.length === 0 ? 'Le fichier attendu est là.' : `Le fichier convient : ${listInWords(labels)}.`,
    [recordEvidence(best.chosen)],
  );
}

function filesOf(context: GradingContext, { on, handedOver }: FileCheck): readonly Chosen[] {
  const sent = handedOver ? sentFiles(context) : null;
  return list(context.end.tables.files)
    .map((file): Chosen => ({
      collection: 'files',
      record: file as unknown as AnyRecord,
      world: context.end,
    }))
    .filter(({ record }) => sent === null || sent.has(record.id))
    .filter(({ world, collection, record }) =>
      matchesWhere(context, { world, record }, (path) => readField(world, collection, record, path), on),
    );
}

/** Files that left with a mail, by themselves or as an annex of a deliverable. */
function sentFiles({ end }: GradingContext): ReadonlySet<string> {
  const byMail = list(end.tables.mails)
    .filter(({ folder }) => folder === 'sent')
    .flatMap(({ attachments }) => attachments.flatMap(({ kind, id }) => (kind === 'file' ? [id] : [])));
  const byDeliverable = list(end.tables.deliverables).flatMap(({ versions }) =>
    versions.flatMap(({ files }) => files),
  );
  return new Set([...byMail, ...byDeliverable]);
}

function pointsOf(context: GradingContext, check: FileCheck, chosen: Chosen): readonly Point[] {
  const { content, mediaType } = chosen.record as unknown as AttachedFile;
  const points: Point[] = [];
  if (check.type !== undefined) {
    const label = TYPE_WORDS[check.type];
    points.push(
      mediaType === mediaTypes[check.type] ? right(label) : wrong(label, `Le fichier attendu est ${label}.`),
    );
  }
  const asksWorkbook = check.sheets.length + check.cells.length + check.formulas.length > 0;
  if (asksWorkbook && content.kind !== 'workbook')
    points.push(
      wrong('un classeur', 'Le fichier n’est pas un classeur : ses cellules ne peuvent pas être lues.'),
    );
  else if (content.kind === 'workbook') {
    for (const name of check.sheets) {
      const label = `la feuille « ${name} »`;
      points.push(hasSheet(content, name) ? right(label) : wrong(label, `Il manque ${label}.`));
    }
    points.push(...check.cells.map((cell) => cellPoint(context, chosen, cellsOf(content, cell.sheet), cell)));
    points.push(
      ...check.formulas.map((formulas) => formulasPoint(chosen, cellsOf(content, formulas.sheet), formulas)),
    );
  }
  if (check.text !== undefined) points.push(textPoint(context, chosen, check.text));
  return points;
}

function cellPoint(
  context: GradingContext,
  chosen: Chosen,
  cells: readonly PlacedCell[],
  { sheet: _sheet, at, beside, formula, functions, ...expectation }: FileCheck['cells'][number],
): Point {
  const { label } = expectation;
  const found =
    at === undefined
      ? cellBeside(cells, resolveText(context, beside ?? '', { world: context.end }))
      : (cells.find(({ cell }) => cell.at === at) ?? null);
  const where = at === undefined ? `à côté de « ${beside ?? ''} »` : `en ${at}`;
  if (found === null) return wrong(label, `${capitalised(label)} : rien n’est écrit ${where}.`);
  const evidence = [cellEvidence(chosen, found)];
  const value = expectation.format === 'euros' ? inCents(found.cell.value) : found.cell.value;
  const [outcome] = checkValues(context, { world: context.end }, () => value, [
    { ...expectation, field: 'value' },
  ]);
  if (outcome !== undefined && !outcome.holds) return wrong(label, outcome.fault, evidence);
  const lack = formulaLack(found, formula, functions);
  return lack === null
    ? right(label, evidence)
    : wrong(
        label,
        `${capitalised(label)} (${found.cell.at}) : ${lack}.`,
        evidence,
        `une formule en ${found.cell.at}`,
      );
}

/** A workbook holds euros, everything else cents. */
const inCents = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 100 + 1e-7) : value;

function formulaLack(
  { cell }: PlacedCell,
  asked: boolean,
  functions: readonly string[] | undefined,
): string | null {
  if (cell.formula === null)
    return asked || functions !== undefined ? 'la valeur est tapée, une formule est attendue' : null;
  return functions === undefined || callsOneOf(cell.formula, functions)
    ? null
    : `la formule n’emploie pas ${functions.join(' ou ')}`;
}

function formulasPoint(
  chosen: Chosen,
  cells: readonly PlacedCell[],
  { label, range, under, functions, reads, share }: FileCheck['formulas'][number],
): Point {
  const looked = range === undefined ? cellsUnder(cells, under ?? '') : cellsInRange(cells, range);
  const where = range === undefined ? `sous « ${under ?? ''} »` : `en ${range}`;
  if (looked.length === 0) return wrong(label, `${capitalised(label)} : rien n’est écrit ${where}.`);
  const lackOf = (one: PlacedCell): string | null => {
    const lack = formulaLack(one, true, functions);
    if (lack !== null) return lack;
    const unread = reads?.find((wanted) => !readsFrom(one.cell.formula ?? '', wanted));
    return unread === undefined ? null : `la formule ne lit pas ${unread}`;
  };
  const judged = looked.map((one) => ({ one, lack: lackOf(one) }));
  const good = judged.filter(({ lack }) => lack === null).length;
  const bad = judged.find(({ lack }) => lack !== null);
  if (bad === undefined || good >= Math.ceil(looked.length * share))
    return right(
      label,
      looked.slice(0, 1).map((one) => cellEvidence(chosen, one)),
    );
  return wrong(
    label,
    `${capitalised(label)} : ${good} cellule${good > 1 ? 's' : ''} sur ${looked.length} ; en ${bad.one.cell.at}, ${bad.lack ?? ''}.`,
    [cellEvidence(chosen, bad.one)],
    `une formule en ${bad.one.cell.at}`,
  );
}

function cellEvidence(chosen: Chosen, { sheet, cell, path }: PlacedCell): Evidence {
  const content = cell.formula === null ? inWords(cell.value, 'number') : `=${cell.formula}`;
  const text = `${sheet} ${cell.at} : ${content}`;
  return passageEvidence(chosen, path, { start: 0, end: text.length, text });
}

function textPoint(
  context: GradingContext,
  { record }: Chosen,
  { label, ...looksFor }: NonNullable<FileCheck['text']>,
): Point {
  const check: TextCheck = {
    ...looksFor,
    kind: 'text',
    texts: { collection: 'files', where: { id: record.id }, touched: false },
    at: 'end',
    across: 'together',
    fields: undefined,
  };
  return pointOf(label, runText(context, check, true));
}
