import type { CollectionName, World } from '../attempt/world';
import type { Call } from '../crm/calls/records';
import { mostTiles } from '../crm/dashboards/choices';
import type { Deliverable } from '../crm/deliverables/records';
import { deliverableTexts } from './deliverable-texts';
import { isTouched, selectRecords, type Chosen } from './selection';
import { recordIn, type GradingContext } from './context';
import { readField } from './record-view';
import type { Passage } from './text/reading/normalise';
import type { Evidence } from './verdict';
import type { RecordSelector } from './checks/definitions/parts';

/** A text the candidate wrote: the fields of one record. */
export interface WrittenText {
  readonly chosen: Chosen;
  readonly parts: readonly { readonly field: string; readonly text: string }[];
}

/** Fields that hold what a person writes, by collection. */
const textFields: Record<CollectionName, readonly string[]> = {
  accounts: [
    'notes',
    'riskNote',
    'qualification.need',
    'qualification.budget',
    'qualification.authority',
    'qualification.timing',
  ],
  contacts: ['notes'],
  activities: ['subject', 'report'],
  products: [],
  priceLists: [],
  quotes: ['subject', 'deliveryNote', 'mentions'],
  orders: ['notes', 'hold.reason', 'cancelled.reason'],
  deliveries: [],
  invoices: [
    'mentions.latePenalties',
    'mentions.recoveryIndemnity',
    'mentions.earlyPaymentDiscount',
    'mentions.other',
  ],
  bankLines: ['matching.note'],
  reminders: ['subject', 'body'],
  mails: ['subject', 'body'],
  documents: ['name', 'content'],
  dashboards: [
    'title',
    'comment',
    ...Array.from({ length: mostTiles }, (_, tile) => `tiles.${tile}.comment`),
  ],
  // Named by the template: see deliverable-texts.ts.
  deliverables: [],
  files: ['content.paragraphs'],
  // What the candidate said, line by line: see spokenTexts.
  calls: [],
};

/** Texts of the selected records that the candidate wrote. Received mails are never the candidate's words. */
export function textsOf(
  context: GradingContext,
  world: World,
  selector: RecordSelector,
  fields: readonly string[] | undefined,
): readonly WrittenText[] {
  return selectRecords(context, world, selector)
    .filter(
      ({ collection, record }) =>
        isTouched(context, collection, record.id) || recordIn(context.start, collection, record.id) === null,
    )
    .filter(
      ({ collection, record }) =>
        collection !== 'mails' || record.folder === 'sent' || record.folder === 'drafts',
    )
    .map((chosen) => ({ chosen, parts: partsOf(chosen, fields) }))
    .filter((text) => text.parts.length > 0);
}

function partsOf(
  { world, collection, record }: Chosen,
  fields: readonly string[] | undefined,
): WrittenText['parts'] {
  if (collection === 'deliverables') return deliverableTexts(world, record as unknown as Deliverable, fields);
  if (collection === 'calls') return spokenTexts(record as unknown as Call);
  return (fields ?? textFields[collection]).flatMap((field) => {
    const value = readField(world, collection, record, field);
    const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('\n') : value;
    return typeof text === 'string' && text.trim() !== '' ? [{ field, text }] : [];
  });
}

/** Day a text bears: dates without a year and delays are counted from it. Null for records that bear none. */
export function writtenOn({ chosen: { record } }: WrittenText): string | null {
  const dates = [record.sentOn, record.issuedOn, record.date, record.createdOn];
  return dates.find((date): date is string => typeof date === 'string') ?? null;
}

/** What the candidate said; the other's words are not theirs. */
const spokenTexts = ({ lines }: Call): WrittenText['parts'] =>
  lines.flatMap(({ speaker, text }, index) =>
    speaker === 'candidate' ? [{ field: `lines.${index}.text`, text }] : [],
  );

export const passageEvidence = (
  { collection, record }: Chosen,
  field: string,
  { start, end, text }: Passage,
): Evidence => ({
  kind: 'passage',
  collection,
  id: record.id,
  field,
  start,
  end,
  text,
});
