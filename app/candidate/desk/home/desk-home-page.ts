import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { daysBetween } from '~/domain/clock/civil-date';
import type { Activity } from '~/domain/crm/agenda/records';
import { isOverdue } from '~/domain/crm/invoices/balance';
import { orderStatus } from '~/domain/crm/orders/status';
import { quoteStatus } from '~/domain/crm/quotes/status';
import { bankLineStatus } from '../../payments/payment-words';

export interface HomeMail {
  id: string;
  from: string;
  subject: string;
  date: string;
  minute: number;
}

export interface HomeActivity {
  id: string;
  kind: Activity['kind'];
  subject: string;
  account: string;
  dueOn: string;
  startMinute: number | null;
  isLate: boolean;
}

/** Something of the company that may need a look, with where to look. */
export interface HomeAlert {
  id: string;
  count: number;
  label: string;
  detail: string;
  path: string;
  tone: 'warning' | 'danger' | null;
}

export interface DeskHomePage {
  today: string;
  firstName: string;
  unread: readonly HomeMail[];
  unreadTotal: number;
  activities: readonly HomeActivity[];
  alerts: readonly HomeAlert[];
  missions: readonly { id: string; title: string; ticked: boolean }[];
}

const mostMails = 6;

/** The desk in the morning: what came in, what is due, what stands open. Facts only: what to do about them is the candidate's part. */
export function deskHomePage({ world, today, sitting }: DeskView): DeskHomePage {
  const { tables, profile } = world;
  const unread = listWhere(tables.mails, 'folder', 'inbox')
    .filter((mail) => !mail.read)
    .sort((a, b) => b.date.localeCompare(a.date) || b.minute - a.minute);
  const self = profile.staff.find((member) => member.id === profile.candidateStaffId);
  return {
    today,
    firstName: self?.name.split(' ')[0] ?? '',
    unread: unread
      .slice(0, mostMails)
      .map(({ id, from, subject, date, minute }) => ({ id, from: from.name, subject, date, minute })),
    unreadTotal: unread.length,
    activities: activitiesDue(world, today),
    alerts: alertsOf(world, today),
    missions: (sitting?.missions ?? [])
      .filter((mission) => mission.day <= (sitting?.dayIndex ?? 0) + 1)
      .map(({ id, title, ticked }) => ({ id, title, ticked })),
  };
}

function activitiesDue(world: World, today: string): HomeActivity[] {
  return list(world.tables.activities)
    .filter(
      (one) =>
        one.status === 'planned' && one.ownerId === world.profile.candidateStaffId && one.dueOn <= today,
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || (a.startMinute ?? 0) - (b.startMinute ?? 0))
    .map(({ id, kind, subject, accountId, dueOn, startMinute }) => ({
      id,
      kind,
      subject,
      account: (accountId === null ? null : findOptional(world.tables.accounts, accountId))?.name ?? '',
      dueOn,
      startMinute,
      isLate: dueOn < today,
    }));
}

function alertsOf(world: World, today: string): HomeAlert[] {
  const { tables } = world;
  const overdue = list(tables.invoices).filter((invoice) => isOverdue(world, invoice, today));
  const oldest = Math.max(
    0,
    ...overdue.map((invoice) => (invoice.dueOn === null ? 0 : daysBetween(invoice.dueOn, today))),
  );
  const drafts = {
    quotes: list(tables.quotes).filter((quote) => quoteStatus(quote, today) === 'draft').length,
    orders: list(tables.orders).filter((order) => orderStatus(world, order) === 'draft').length,
    invoices: list(tables.invoices).filter(
      (invoice) => invoice.issuedOn === null && invoice.type !== 'proforma',
    ).length,
    mails: listWhere(tables.mails, 'folder', 'drafts').length,
  };
  const unmatched = list(tables.bankLines).filter((line) => bankLineStatus(line) === 'open').length;
  const unfiled = listWhere(tables.documents, 'folder', null).length;
  const alerts: HomeAlert[] = [
    {
      id: 'overdue',
      count: overdue.length,
      label: 'Factures échues non réglées',
      detail: overdue.length > 0 ? `la plus ancienne depuis ${oldest} jours` : '',
      path: 'relances/balance-agee',
      tone: overdue.length > 0 ? 'danger' : null,
    },
    {
      id: 'unmatched',
      count: unmatched,
      label: 'Lignes de banque à pointer',
      detail: '',
      path: 'reglements',
      tone: unmatched > 0 ? 'warning' : null,
    },
    {
      id: 'orders',
      count: drafts.orders,
      label: 'Commandes à confirmer',
      detail: '',
      path: 'commandes',
      tone: drafts.orders > 0 ? 'warning' : null,
    },
    {
      id: 'quotes',
      count: drafts.quotes,
      label: 'Devis en préparation',
      detail: '',
      path: 'devis',
      tone: null,
    },
    {
      id: 'invoices',
      count: drafts.invoices,
      label: 'Factures en préparation',
      detail: '',
      path: 'factures',
      tone: null,
    },
    {
      id: 'mails',
      count: drafts.mails,
      label: 'Messages en brouillon',
      detail: '',
      path: 'messages?dossier=brouillons',
      tone: null,
    },
    {
      id: 'unfiled',
      count: unfiled,
      label: 'Documents à classer',
      detail: '',
      path: 'documents',
      tone: unfiled > 0 ? 'warning' : null,
    },
  ];
  return alerts.filter((alert) => alert.count > 0);
}
