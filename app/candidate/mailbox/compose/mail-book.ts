import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { Attachment } from '~/domain/crm/mailbox/records';
import { invoiceTotals } from '~/domain/crm/invoices/balance';
import { totalsOf } from '~/domain/crm/lines/totals';
import { annexesOf } from '../paper-labels';
import { formatMoney } from '~/ui/typography/format';

export interface BookAddress {
  name: string;
  email: string;
  /** Firm, or function of a colleague. */
  hint: string;
}

/** Something a mail can carry. */
export interface MailPaper extends Attachment {
  label: string;
  hint: string;
  /** Where it is shown, relative to the desk. */
  path: string;
  /** Names of the files that leave with it. */
  annexes?: readonly string[];
  /** Company date it bears; the newest are offered first. */
  date: string;
  /** Not sent yet: it leaves with the mail. */
  isDraft: boolean;
  /** Why it cannot leave yet, if so. */
  blocked: string | null;
}

export interface MailBook {
  addresses: readonly BookAddress[];
  papers: readonly MailPaper[];
}

/** Whom one can write to and what one can attach. */
export function mailBook({ world }: DeskView): MailBook {
  return {
    addresses: addressesOf(world),
    papers: papersOf(world).sort((a, b) => b.date.localeCompare(a.date)),
  };
}

function addressesOf(world: World): BookAddress[] {
  const staff = world.profile.staff
    .filter((member) => member.id !== world.profile.candidateStaffId)
    .map(({ name, email, role }) => ({ name, email, hint: role }));
  const contacts = list(world.tables.contacts)
    .filter((contact) => contact.email !== '')
    .map((contact) => ({
      name: `${contact.firstName} ${contact.lastName}`.trim(),
      email: contact.email,
      hint: accountName(world, contact.accountId),
    }));
  const accounts = list(world.tables.accounts)
    .filter((account) => account.email !== '' && account.mergedInto === null)
    .map(({ name, email }) => ({ name, email, hint: 'adresse générale' }));
  const seen = new Set<string>();
  return [...staff, ...contacts, ...accounts].filter(({ email }) => !seen.has(email) && seen.add(email));
}

const accountName = (world: World, id: string | null): string =>
  (id === null ? null : findOptional(world.tables.accounts, id))?.name ?? '';

function papersOf(world: World): MailPaper[] {
  const { tables } = world;
  const hint = (accountId: string, cents: number) =>
    `${accountName(world, accountId)} · ${formatMoney(cents)} TTC`;
  return [
    ...list(tables.quotes).map((quote) => ({
      kind: 'quote' as const,
      id: quote.id,
      label: `Devis ${quote.id}`,
      hint: hint(quote.accountId, totalsOf(quote).totalInclTaxCents),
      path: `devis/${quote.id}`,
      date: quote.sentOn ?? quote.createdOn,
      isDraft: quote.sentOn === null,
      blocked: quote.lines.length === 0 ? 'aucune ligne' : null,
    })),
    ...list(tables.orders)
      .filter((order) => order.cancelled === null)
      .map((order) => ({
        kind: 'acknowledgement' as const,
        id: order.id,
        label: `Accusé de réception ${order.id}`,
        hint: hint(order.accountId, totalsOf(order).totalInclTaxCents),
        path: `commandes/${order.id}`,
        date: order.confirmedOn ?? order.receivedOn,
        isDraft: order.acknowledgedOn === null,
        blocked: order.confirmedOn === null ? 'commande à confirmer d’abord' : null,
      })),
    ...list(tables.invoices).map((invoice) => ({
      kind: 'invoice' as const,
      id: invoice.id,
      label: `${invoice.type === 'credit-note' ? 'Avoir' : invoice.type === 'proforma' ? 'Facture pro forma' : 'Facture'} ${invoice.number ?? invoice.id}`,
      hint: hint(invoice.accountId, Math.abs(invoiceTotals(invoice).toPayCents)),
      path: `factures/${invoice.id}`,
      date: invoice.issuedOn ?? invoice.createdOn,
      isDraft: invoice.sentOn === null,
      blocked: invoice.issuedOn === null ? 'à émettre d’abord' : null,
    })),
    ...list(tables.deliveries).map((delivery) => ({
      kind: 'delivery' as const,
      id: delivery.id,
      label: `Bon de livraison ${delivery.id}`,
      hint: accountName(world, delivery.accountId),
      path: `livraisons/${delivery.id}`,
      date: delivery.shippedOn,
      isDraft: false,
      blocked: null,
    })),
    ...list(tables.reminders)
      .filter((reminder) => reminder.channel !== 'phone')
      .map((reminder) => ({
        kind: 'reminder' as const,
        id: reminder.id,
        label: `Lettre de relance ${reminder.id}`,
        hint: accountName(world, reminder.accountId),
        path: `relances/${reminder.id}`,
        date: reminder.sentOn ?? reminder.createdOn,
        isDraft: reminder.sentOn === null,
        blocked: null,
      })),
    ...list(tables.dashboards).map((dashboard) => ({
      kind: 'dashboard' as const,
      id: dashboard.id,
      label: `Tableau de bord « ${dashboard.title} »`,
      hint: '',
      path: `tableaux-de-bord/${dashboard.id}`,
      date: dashboard.createdOn,
      isDraft: dashboard.sharedOn === null,
      blocked: null,
    })),
    ...list(tables.deliverables).map((deliverable) => ({
      kind: 'deliverable' as const,
      id: deliverable.id,
      label: deliverable.title,
      hint: 'livrable',
      path: `livrables/${deliverable.id}`,
      annexes: annexesOf(world, { kind: 'deliverable', id: deliverable.id }).map(({ name }) => name),
      date: deliverable.savedOn,
      isDraft: deliverable.versions.length === 0,
      blocked: Object.keys(deliverable.values).length === 0 ? 'encore vide' : null,
    })),
    ...list(tables.files).map((file) => ({
      kind: 'file' as const,
      id: file.id,
      label: file.name,
      hint: 'fichier joint',
      path: `fichiers/${file.id}`,
      date: file.addedOn,
      isDraft: false,
      blocked: null,
    })),
    ...list(tables.documents)
      .filter((document) => document.format === 'text')
      .map((document) => ({
        kind: 'document' as const,
        id: document.id,
        label: document.name,
        hint: document.folder ?? 'à classer',
        path: `documents/${document.id}`,
        date: document.addedOn,
        isDraft: false,
        blocked: null,
      })),
  ];
}
