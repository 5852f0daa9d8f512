import { findOptional } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { Attachment } from '~/domain/crm/mailbox/records';

const routes: Record<Attachment['kind'], string> = {
  quote: 'devis',
  acknowledgement: 'commandes',
  invoice: 'factures',
  reminder: 'relances',
  delivery: 'livraisons',
  dashboard: 'tableaux-de-bord',
  document: 'documents',
  deliverable: 'livrables',
  file: 'fichiers',
};

/** Where an attached paper is shown, relative to the desk. */
export const paperRoute = ({ kind, id }: Attachment): string => `${routes[kind]}/${encodeURIComponent(id)}`;

/** A file that goes with a deliverable. */
export interface Annex {
  name: string;
  /** Relative to the desk. */
  path: string;
}

/** The files that leave, or left with a mail, in the company of a paper. */
export function annexesOf(world: World, { kind, id }: Attachment, mailId?: string): readonly Annex[] {
  const deliverable = kind === 'deliverable' ? findOptional(world.tables.deliverables, id) : null;
  const version = deliverable?.versions.find((one) => one.mailId === mailId);
  return (version ?? deliverable)?.files.map((fileId) => annex(world, fileId)) ?? [];
}

const annex = ({ tables }: World, fileId: string): Annex => ({
  name: findOptional(tables.files, fileId)?.name ?? fileId,
  path: paperRoute({ kind: 'file', id: fileId }),
});

/** What an attached paper is called in a mail. */
export function paperLabel(world: World, { kind, id }: Attachment): string {
  const { tables } = world;
  switch (kind) {
    case 'quote':
      return `Devis ${id}`;
    case 'acknowledgement':
      return `Accusé de réception ${id}`;
    case 'invoice': {
      const invoice = findOptional(tables.invoices, id);
      const word =
        invoice?.type === 'credit-note'
          ? 'Avoir'
          : invoice?.type === 'proforma'
            ? 'Facture pro forma'
            : 'Facture';
      return `${word} ${invoice?.number ?? id}`;
    }
    case 'reminder':
      return `Lettre de relance ${id}`;
    case 'delivery':
      return `Bon de livraison ${id}`;
    case 'dashboard':
      return `Tableau de bord « ${findOptional(tables.dashboards, id)?.title ?? id} »`;
    case 'document':
      return findOptional(tables.documents, id)?.name ?? id;
    case 'deliverable':
      return findOptional(tables.deliverables, id)?.title ?? id;
    case 'file':
      return findOptional(tables.files, id)?.name ?? id;
    default:
      return kind satisfies never;
  }
}
