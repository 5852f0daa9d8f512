import { eventPath, recordPath, replayAddress } from '~/domain/attempt/desk/desk-paths';
import { describeEvent } from '~/domain/attempt/event-labels';
import type { JournalEntry } from '~/domain/attempt/journal';
import type { AttemptEvent } from '~/domain/attempt/rooms';
import type { CollectionName, World } from '~/domain/attempt/world';
import { recordIn } from '~/domain/grading/context';
import { recordLabel } from '~/domain/grading/record-view';
import type { Evidence } from '~/domain/grading/verdict';
import { capitalised } from '~/domain/grading/verdict';
import { deliverableAddress, deliverablePlace } from './deliverable-place';

export interface EvidenceView {
  /** Number of the event; null for a record or a passage, shown as the candidate left them. */
  seq: number | null;
  label: string;
  /** Company day and time, `2026-02-03` and minutes; null for a record or a passage. */
  date: string | null;
  minute: number | null;
  /** What the candidate wrote, when the evidence is a passage. */
  quote: string | null;
  /** Screen of the desk as it was then. */
  href: string;
}

export interface EvidenceContext {
  attemptId: string;
  /** Criterion the examiner comes back to. */
  criterionId: string;
  /** Number of events of the whole journal. */
  events: number;
  entries: ReadonlyMap<number, JournalEntry>;
  world: World;
}

const fieldWords: Record<string, string> = {
  subject: 'objet',
  body: 'texte',
  report: 'compte rendu',
  notes: 'notes',
  comment: 'commentaire',
  content: 'contenu',
  title: 'titre',
  name: 'nom',
  mentions: 'mentions',
  deliveryNote: 'livraison',
  latePenalties: 'pénalités de retard',
  recoveryIndemnity: 'indemnité de recouvrement',
  earlyPaymentDiscount: 'escompte',
  other: 'autres mentions',
  reason: 'motif',
  note: 'note',
  need: 'besoin',
  budget: 'budget',
  authority: 'décideur',
  timing: 'échéance',
};

/** `mentions.latePenalties` → « pénalités de retard ». */
function fieldLabel(world: World, collection: CollectionName, id: string, field: string): string {
  const place = collection === 'deliverables' ? deliverablePlace(world, id, field) : null;
  if (collection === 'calls') return `réplique ${Number(field.split('.')[1] ?? 0) + 1}`;
  if (collection === 'files') return 'contenu du fichier';
  return place ?? fieldWords[field.split('.').at(-1) ?? ''] ?? 'texte';
}

function recordName(world: World, collection: CollectionName, id: string): string {
  const record = recordIn(world, collection, id);
  return capitalised(record ? recordLabel(collection, record) : `fiche ${id}`);
}

const placeOf = (world: World, collection: CollectionName, id: string, field: string | null): string =>
  collection === 'deliverables' ? deliverableAddress(world, id, field) : recordPath(collection, id);

/** What the machine rests a verdict on, in words, with the address of the screen that shows it. */
export function evidenceView(evidence: Evidence, context: EvidenceContext): EvidenceView {
  const { attemptId, criterionId, events, entries, world } = context;
  const at = (seq: number, path: string) => replayAddress(attemptId, seq, path, criterionId);
  const undated = { seq: null, date: null, minute: null };
  switch (evidence.kind) {
    case 'event': {
      const { seq } = evidence;
      const entry = entries.get(seq);
      if (!entry) return { ...undated, seq, label: 'Événement du journal', quote: null, href: at(seq, '') };
      const event = { type: entry.type, data: entry.data } as AttemptEvent;
      return {
        seq,
        label: describeEvent(event),
        date: entry.companyDate,
        minute: entry.companyMinute,
        quote: null,
        href: at(seq, eventPath(event)),
      };
    }
    case 'record': {
      const { collection, id, label } = evidence;
      return {
        ...undated,
        label: capitalised(label),
        quote: null,
        href: at(events, placeOf(world, collection, id, null)),
      };
    }
    case 'passage': {
      const { collection, id, field, text } = evidence;
      return {
        ...undated,
        label: `${recordName(world, collection, id)} · ${fieldLabel(world, collection, id, field)}`,
        quote: text,
        href: at(events, placeOf(world, collection, id, field)),
      };
    }
    default:
      return evidence satisfies never;
  }
}
