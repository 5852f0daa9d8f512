import { derivedFrom } from '~/domain/attempt/derived';
import { findOptional, list, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { Account } from '~/domain/crm/accounts/records';
import type { Activity } from '~/domain/crm/agenda/records';
import { invoiceTotals } from '~/domain/crm/invoices/totals';
import type { InvoiceType } from '~/domain/crm/invoices/records';
import { totalsOf } from '~/domain/crm/lines/totals';
import type { Mail } from '~/domain/crm/mailbox/records';
import type { BankLine } from '~/domain/crm/payments/records';
import type { Reminder } from '~/domain/crm/reminders/records';
import { formatMoney, formatTime } from '~/ui/typography/format';
import { staffName } from '../account-words';
import type { HistoryKind } from './history-kinds';

export interface HistoryEntry {
  id: string;
  date: string;
  time?: string;
  kind: HistoryKind;
  title: string;
  detail: string;
  to?: string;
  author?: string;
}

const invoiceWords: Record<InvoiceType, string> = {
  standard: 'Facture',
  deposit: 'Facture d’acompte',
  balance: 'Facture de solde',
  proforma: 'Pro forma',
  'credit-note': 'Avoir',
  corrective: 'Facture rectificative',
};
const activityWords: Record<Activity['kind'], string> = {
  call: 'Appel',
  meeting: 'Rendez-vous',
  visit: 'Visite',
  task: 'Tâche',
  'follow-up': 'Suivi',
};
const activityStates: Record<Activity['status'], string> = {
  planned: 'prévu',
  done: 'fait',
  cancelled: 'annulé',
};
const reminderWords: Record<Reminder['level'], string> = {
  'pre-due': 'Rappel avant échéance',
  first: 'Première relance',
  second: 'Deuxième relance',
  'formal-notice': 'Mise en demeure',
};
const channelWords: Record<Reminder['channel'], string> = {
  mail: 'par message',
  phone: 'par téléphone',
  letter: 'par courrier',
  'registered-letter': 'en recommandé',
};

const paymentsByAccount = derivedFrom(
  ['bankLines'],
  (world: World): ReadonlyMap<string, readonly BankLine[]> => {
    const found = new Map<string, BankLine[]>();
    for (const line of list(world.tables.bankLines)) {
      if (!line.matching) continue;
      const lines = found.get(line.matching.accountId);
      if (lines) lines.push(line);
      else found.set(line.matching.accountId, [line]);
    }
    return found;
  },
);

/** Mails by the address of each correspondent outside the company. */
const mailsByAddress = derivedFrom(['mails'], (world: World): ReadonlyMap<string, readonly Mail[]> => {
  const found = new Map<string, Mail[]>();
  for (const mail of list(world.tables.mails)) {
    if (mail.folder === 'drafts') continue;
    for (const address of new Set(
      [mail.from, ...mail.to, ...mail.cc].map(({ email }) => email.toLowerCase()),
    )) {
      const mails = found.get(address);
      if (mails) mails.push(mail);
      else found.set(address, [mail]);
    }
  }
  return found;
});

function mailsOf(world: World, account: Account): Mail[] {
  const addresses = [
    account.email,
    ...listWhere(world.tables.contacts, 'accountId', account.id).map(({ email }) => email),
  ].filter(Boolean);
  const index = mailsByAddress(world);
  const mails = new Set(addresses.flatMap((address) => index.get(address.toLowerCase()) ?? []));
  return [...mails];
}

const joined = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ');

/** Everything that happened with a client, newest first. */
export function accountHistory(world: World, account: Account, basePath: string): HistoryEntry[] {
  const { id } = account;
  const number = (invoiceId: string) => findOptional(world.tables.invoices, invoiceId)?.number ?? invoiceId;
  const entries: HistoryEntry[] = [];

  for (const quote of listWhere(world.tables.quotes, 'accountId', id)) {
    const total = formatMoney(totalsOf(quote).netExclTaxCents);
    const base = {
      kind: 'devis',
      to: `${basePath}/devis/${quote.id}`,
      author: staffName(world, quote.authorId),
    } as const;
    entries.push({
      ...base,
      id: quote.id,
      date: quote.sentOn ?? quote.createdOn,
      title: `Devis ${quote.id} ${quote.sentOn ? 'envoyé' : '(brouillon)'}`,
      detail: joined(quote.subject, `${total} HT`),
    });
    if (quote.answer) {
      entries.push({
        ...base,
        id: `${quote.id}-reponse`,
        date: quote.answer.on,
        title: `Devis ${quote.id} ${quote.answer.kind === 'accepted' ? 'accepté' : 'refusé'} par le client`,
        detail: '',
      });
    }
  }
  for (const order of listWhere(world.tables.orders, 'accountId', id)) {
    entries.push({
      id: order.id,
      date: order.receivedOn,
      kind: 'commande',
      title: `Commande ${order.id}${order.cancelled ? ' annulée' : order.confirmedOn ? '' : order.hold ? ' en attente' : ' à confirmer'}`,
      detail: joined(
        order.customerReference && `réf. client ${order.customerReference}`,
        `${formatMoney(totalsOf(order).netExclTaxCents)} HT`,
        order.cancelled?.reason ?? order.hold?.reason,
      ),
      to: `${basePath}/commandes/${order.id}`,
    });
  }
  for (const delivery of listWhere(world.tables.deliveries, 'accountId', id)) {
    entries.push({
      id: delivery.id,
      date: delivery.deliveredOn ?? delivery.shippedOn,
      kind: 'livraison',
      title: `Livraison ${delivery.id} de la commande ${delivery.orderId}`,
      detail: joined(
        delivery.deliveredOn ? 'livrée' : 'expédiée',
        delivery.carrier,
        delivery.reserves && `réserves : ${delivery.reserves}`,
      ),
      to: `${basePath}/livraisons/${delivery.id}`,
    });
  }
  for (const invoice of listWhere(world.tables.invoices, 'accountId', id)) {
    entries.push({
      id: invoice.id,
      date: invoice.issuedOn ?? invoice.createdOn,
      kind: 'facture',
      title: `${invoiceWords[invoice.type]} ${invoice.number ?? '(brouillon)'}`,
      detail: joined(
        `${formatMoney(invoiceTotals(invoice).toPayCents)} TTC`,
        invoice.dispute && `litige : ${invoice.dispute.reason}`,
      ),
      to: `${basePath}/factures/${invoice.id}`,
    });
  }
  for (const line of paymentsByAccount(world).get(id) ?? []) {
    entries.push({
      id: line.id,
      date: line.on,
      kind: 'reglement',
      title: `Règlement de ${formatMoney(line.amountCents)}`,
      detail: joined(
        line.matching?.allocations.map(({ invoiceId }) => number(invoiceId)).join(', '),
        line.label,
      ),
    });
  }
  for (const reminder of listWhere(world.tables.reminders, 'accountId', id)) {
    entries.push({
      id: reminder.id,
      date: reminder.sentOn ?? reminder.createdOn,
      kind: 'relance',
      title: `${reminderWords[reminder.level]} ${reminder.sentOn ? channelWords[reminder.channel] : '(brouillon)'}`,
      detail: joined(
        reminder.invoiceIds.map(number).join(', '),
        reminder.answer && `réponse : ${reminder.answer}`,
      ),
      to: `${basePath}/relances/${reminder.id}`,
    });
  }
  for (const mail of mailsOf(world, account)) {
    entries.push({
      id: mail.id,
      date: mail.date,
      time: formatTime(mail.minute),
      kind: 'message',
      title: mail.subject || '(sans objet)',
      detail:
        mail.folder === 'sent'
          ? `Envoyé à ${mail.to.map(({ name, email }) => name || email).join(', ')}`
          : `Reçu de ${mail.from.name || mail.from.email}`,
      to: `${basePath}/messages/${mail.id}`,
    });
  }
  for (const activity of listWhere(world.tables.activities, 'accountId', id)) {
    entries.push({
      id: activity.id,
      date: activity.dueOn,
      ...(activity.startMinute !== null && { time: formatTime(activity.startMinute) }),
      kind: 'activite',
      title: `${activityWords[activity.kind]} ${activityStates[activity.status]} : ${activity.subject}`,
      detail: activity.report,
      author: staffName(world, activity.ownerId),
    });
  }
  return entries.sort(
    (a, b) =>
      b.date.localeCompare(a.date) ||
      (b.time ?? '').localeCompare(a.time ?? '', 'fr', { numeric: true }) ||
      b.id.localeCompare(a.id, 'fr', { numeric: true }),
  );
}

export const paymentsOf = (world: World, accountId: string): readonly BankLine[] =>
  paymentsByAccount(world).get(accountId) ?? [];
