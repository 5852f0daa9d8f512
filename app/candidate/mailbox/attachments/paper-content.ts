import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional } from '~/domain/attempt/table';
import type { PrintableDeliverable } from '~/domain/exports/deliverable';
import type { PrintablePaper } from '~/domain/exports/paper';
import { deliverablePaper } from '../../deliverables/reading/deliverable-paper';
import { paperOf } from '../../papers/paper-of';
import { paperKinds } from '../../papers/paper-path';

export type PaperContent =
  | { kind: 'paper'; paper: PrintablePaper }
  /** Markdown. */
  | { kind: 'text'; source: string }
  | { kind: 'deliverable'; paper: PrintableDeliverable }
  | { kind: 'elsewhere' };

/** What a preview shows of something attached or filed: the paper, the document's text, or where to find it. */
export function paperContent(desk: DeskView, kind: string, id: string): PaperContent | null {
  const paperKind = paperKinds.find((known) => known === kind);
  if (paperKind) {
    const paper = paperOf(desk, paperKind, id);
    return paper && { kind: 'paper', paper };
  }
  if (kind === 'document') {
    const document = findOptional(desk.world.tables.documents, id);
    return document && { kind: 'text', source: document.content };
  }
  if (kind === 'deliverable') {
    const deliverable = findOptional(desk.world.tables.deliverables, id);
    const paper = deliverable && deliverablePaper(desk, deliverable, null);
    return paper && { kind: 'deliverable', paper };
  }
  return { kind: 'elsewhere' };
}
