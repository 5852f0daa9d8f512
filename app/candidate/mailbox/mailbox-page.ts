import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { isRewritten, worldWhenMailed } from '~/domain/attempt/sent-papers';
import { findOptional, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { Attachment, Mail, MailAddress, MailContent } from '~/domain/crm/mailbox/records';
import { ownAddress } from '~/domain/crm/mailbox/evolve';
import { fold, matchesWords, searchWords } from '~/ui/typography/fold';
import { mailContentOf } from './mail-content';
import { paperPath } from '../papers/paper-path';
import { annexesOf, paperLabel, paperRoute, type Annex } from './paper-labels';

export type MailFolder = Mail['folder'];
export const mailFolders = ['inbox', 'drafts', 'sent', 'archive'] as const satisfies readonly MailFolder[];

/** Folder names in addresses. */
export const folderSlugs: Readonly<Record<MailFolder, string>> = {
  inbox: 'recus',
  drafts: 'brouillons',
  sent: 'envoyes',
  archive: 'archives',
};

export interface MailRow {
  id: string;
  /** Sender, or recipients of what we write. */
  who: string;
  subject: string;
  excerpt: string;
  date: string;
  minute: number;
  read: boolean;
  hasAttachments: boolean;
}

export interface OpenMail {
  id: string;
  folder: MailFolder;
  from: MailAddress;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  subject: string;
  body: string;
  date: string;
  minute: number;
  read: boolean;
  attachments: readonly {
    kind: Attachment['kind'];
    id: string;
    label: string;
    path: string;
    annexes: readonly Annex[];
  }[];
  /** The mail this one answers, and those that answer it. */
  thread: readonly { id: string; who: string; subject: string; date: string; minute: number }[];
  /** The client or contact who wrote, when the company knows the address. */
  sender: { label: string; path: string } | null;
  /** The candidate's own address. */
  ownEmail: string;
  /** A draft's own content, to go on writing. */
  draft: { revision: number; content: MailContent } | null;
}

export interface MailboxPage {
  folder: MailFolder;
  search: string;
  counts: Readonly<Record<MailFolder, number>>;
  unread: number;
  rows: readonly MailRow[];
  shown: number;
  total: number;
  mail: OpenMail | null;
}

const pageSize = 100;

export interface MailboxQuery {
  folder: string | null;
  search: string;
  mailId: string | null;
}

/** Messages: a folder's list and the mail being read. Null when the address names a mail that does not exist. */
export function mailboxPage({ world }: DeskView, query: MailboxQuery): MailboxPage | null {
  const { tables } = world;
  const mail = query.mailId === null ? null : findOptional(tables.mails, query.mailId);
  if (query.mailId !== null && !mail) return null;
  const folder = mailFolders.find((known) => folderSlugs[known] === query.folder) ?? mail?.folder ?? 'inbox';
  const words = searchWords(query.search);
  const rows = listWhere(tables.mails, 'folder', folder)
    .filter((one) => words.length === 0 || matchesWords(foldedMail(one), words))
    .sort(newestFirst);
  return {
    folder,
    search: query.search,
    counts: {
      inbox: listWhere(tables.mails, 'folder', 'inbox').length,
      drafts: listWhere(tables.mails, 'folder', 'drafts').length,
      sent: listWhere(tables.mails, 'folder', 'sent').length,
      archive: listWhere(tables.mails, 'folder', 'archive').length,
    },
    unread: listWhere(tables.mails, 'folder', 'inbox').filter((one) => !one.read).length,
    rows: rows.slice(0, pageSize).map(rowOf),
    shown: Math.min(rows.length, pageSize),
    total: rows.length,
    mail: mail && openMail(world, mail),
  };
}

const newestFirst = (a: Mail, b: Mail): number =>
  b.date.localeCompare(a.date) || b.minute - a.minute || b.id.localeCompare(a.id, 'en', { numeric: true });

const foldedMails = new WeakMap<Mail, string>();
function foldedMail(mail: Mail): string {
  let text = foldedMails.get(mail);
  if (text === undefined) {
    const people = [mail.from, ...mail.to, ...mail.cc].map((one) => `${one.name} ${one.email}`).join(' ');
    text = fold(`${people} ${mail.subject} ${mail.body}`);
    foldedMails.set(mail, text);
  }
  return text;
}

const names = (addresses: readonly MailAddress[]): string =>
  addresses.map((one) => one.name || one.email).join(', ');
const isOurs = (folder: MailFolder) => folder === 'sent' || folder === 'drafts';

const rowOf = (mail: Mail): MailRow => ({
  id: mail.id,
  who: isOurs(mail.folder) ? names(mail.to) : mail.from.name || mail.from.email,
  subject: mail.subject,
  excerpt: mail.body.replace(/\s+/g, ' ').trim().slice(0, 110),
  date: mail.date,
  minute: mail.minute,
  read: mail.read,
  hasAttachments: mail.attachments.length > 0,
});

function openMail(world: World, mail: Mail): OpenMail {
  const { id, folder, from, to, cc, subject, body, date, minute, read } = mail;
  return {
    id,
    folder,
    from,
    to,
    cc,
    subject,
    body,
    date,
    minute,
    read,
    attachments: mail.attachments.map((attachment) => ({
      ...attachment,
      label: paperLabel(world, attachment),
      path: pathIn(world, id, attachment),
      annexes: annexesOf(world, attachment, id),
    })),
    thread: threadOf(world, mail),
    sender: senderOf(world, from.email),
    ownEmail: ownAddress(world).email,
    draft: folder === 'drafts' ? { revision: mail.revision, content: mailContentOf(mail) } : null,
  };
}

/** The record of a paper; for a quote or a dashboard written again since it left, and for a deliverable, what this mail carried. */
function pathIn(world: World, mailId: string, { kind, id }: Attachment): string {
  const then = worldWhenMailed(world, mailId);
  const asSent = `?message=${encodeURIComponent(mailId)}`;
  if (then && kind === 'quote' && isRewritten(world, then, 'quotes', id))
    return paperPath('', 'quote', id).slice(1) + asSent;
  if (then && kind === 'dashboard' && isRewritten(world, then, 'dashboards', id))
    return paperRoute({ kind, id }) + asSent;
  const version =
    kind === 'deliverable' &&
    findOptional(world.tables.deliverables, id)?.versions.find((one) => one.mailId === mailId);
  return paperRoute({ kind, id }) + (version ? `?version=${version.number}` : '');
}

const mostBefore = 20;

function threadOf(world: World, mail: Mail): OpenMail['thread'] {
  const { mails } = world.tables;
  const before: Mail[] = [];
  for (let current = mail.inReplyTo; current !== null && before.length < mostBefore;) {
    const earlier = findOptional(mails, current);
    if (!earlier || before.includes(earlier)) break;
    before.unshift(earlier);
    current = earlier.inReplyTo;
  }
  const answers = listWhere(mails, 'inReplyTo', mail.id).filter((one) => one.folder !== 'drafts');
  return [...before, ...answers].map((one) => ({
    id: one.id,
    who: one.from.name || one.from.email,
    subject: one.subject,
    date: one.date,
    minute: one.minute,
  }));
}

function senderOf(world: World, email: string): OpenMail['sender'] {
  const contact = listWhere(world.tables.contacts, 'email', email)[0];
  const account = contact
    ? findOptional(world.tables.accounts, contact.accountId)
    : listWhere(world.tables.accounts, 'email', email)[0];
  if (!account) return null;
  return {
    label: account.name,
    path: `clients/${account.id}`,
  };
}
