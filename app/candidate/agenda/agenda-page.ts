import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { addDays, civilDateSchema, isoWeekday, type CivilDate } from '~/domain/clock/civil-date';
import { linkSchema, type Activity, type RecordLink } from '~/domain/crm/agenda/records';
import { sheetOf, type SheetField, type Workbook } from '~/domain/exports/sheet';
import { applyListQuery, mapListPage, type ListField, type ListPage } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import { formatTime } from '~/ui/typography/format';
import { recordChoice } from '../deliverables/record-choices';
import type { ActivityValues, RelatedRecord } from './activity-values';
import { activityKindWords, activityStatusWords, priorityWords } from './agenda-words';

export const agendaViews = ['semaine', 'jour', 'liste'] as const;
export type AgendaView = (typeof agendaViews)[number];

export interface ActivityCard extends Pick<
  Activity,
  'id' | 'kind' | 'subject' | 'dueOn' | 'startMinute' | 'durationMinutes' | 'priority' | 'status' | 'report'
> {
  account: { id: string; name: string; path: string } | null;
  contact: { id: string; name: string; phone: string } | null;
  owner: { id: string; name: string };
  /** What it follows up; `path` is relative to the desk. */
  relatedTo: (RelatedRecord & { path: string }) | null;
  isLate: boolean;
}

export interface AgendaDay {
  date: CivilDate;
  isToday: boolean;
  activities: readonly ActivityCard[];
}

export interface AgendaPage {
  view: AgendaView;
  /** First day shown. */
  from: CivilDate;
  previous: CivilDate;
  next: CivilDate;
  /** A staff id, or "tous". */
  who: string;
  staff: readonly { id: string; name: string }[];
  self: string;
  days: readonly AgendaDay[];
  list: ListPage<ActivityCard> | null;
  open: ActivityCard | null;
  /** The account a new activity is about, when the address names one. */
  about: ActivityValues['account'];
  /** The record it follows up, when the address names one. */
  relatedTo: ActivityValues['relatedTo'];
}

export interface AgendaQuery {
  view: string | null;
  from: string | null;
  who: string | null;
  activityId: string | null;
  accountId: string | null;
  /** `quotes:DE-2026-0012` */
  relatedTo: string | null;
  list: ListQuery;
}

/** Everyone's activities, day by day or as a list. */
export function agendaPage(desk: DeskView, query: AgendaQuery): AgendaPage {
  const { world, today } = desk;
  const { staff, candidateStaffId } = world.profile;
  const view = agendaViews.find((known) => known === query.view) ?? 'semaine';
  const who =
    staff.some((member) => member.id === query.who) || query.who === 'tous'
      ? (query.who ?? '')
      : candidateStaffId;
  const asked = civilDateSchema.safeParse(query.from).data ?? today;
  const from = view === 'semaine' ? addDays(asked, 1 - isoWeekday(asked)) : asked;
  const step = view === 'semaine' ? 7 : 1;
  const open = query.activityId === null ? null : findOptional(world.tables.activities, query.activityId);
  const about = query.accountId === null ? null : findOptional(world.tables.accounts, query.accountId);
  return {
    view,
    from,
    previous: addDays(from, -step),
    next: addDays(from, step),
    who,
    staff: staff.map(({ id, name }) => ({ id, name })),
    self: candidateStaffId,
    days: view === 'liste' ? [] : daysFrom(desk, from, view === 'semaine' ? 5 : 1, who),
    list:
      view === 'liste'
        ? mapListPage(listOf(desk, query.list, who), (activity) => cardOf(desk, activity))
        : null,
    open: open && cardOf(desk, open),
    about: about && { value: about.id, label: about.name, hint: about.id },
    relatedTo: relatedRecord(world, linkIn(query.relatedTo)),
  };
}

function linkIn(text: string | null): RecordLink | null {
  const [collection, id] = (text ?? '').split(':');
  return linkSchema.safeParse({ collection, id }).data ?? null;
}

function relatedRecord(world: World, link: RecordLink | null): ActivityCard['relatedTo'] {
  if (!link) return null;
  const { collection, id, label, path } = recordChoice(world, link);
  return { collection, id, label, path };
}

const ownedBy = (who: string) => (activity: Activity) => who === 'tous' || activity.ownerId === who;

const byDay = derivedFrom(['activities'], (world: World) => {
  const days = new Map<CivilDate, Activity[]>();
  for (const activity of list(world.tables.activities)) {
    const day = days.get(activity.dueOn);
    if (day) day.push(activity);
    else days.set(activity.dueOn, [activity]);
  }
  return days;
});

function daysFrom(desk: DeskView, from: CivilDate, count: number, who: string): AgendaDay[] {
  const days = byDay(desk.world);
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(from, index);
    const activities = (days.get(date) ?? [])
      .filter((activity) => activity.status !== 'cancelled' && ownedBy(who)(activity))
      .sort((a, b) => (a.startMinute ?? -1) - (b.startMinute ?? -1));
    return {
      date,
      isToday: date === desk.today,
      activities: activities.map((activity) => cardOf(desk, activity)),
    };
  });
}

function cardOf({ world, today }: Pick<DeskView, 'world' | 'today'>, activity: Activity): ActivityCard {
  const { id, kind, subject, dueOn, startMinute, durationMinutes, priority, status, report, ownerId } =
    activity;
  const account =
    activity.accountId === null ? null : findOptional(world.tables.accounts, activity.accountId);
  const contact =
    activity.contactId === null ? null : findOptional(world.tables.contacts, activity.contactId);
  return {
    id,
    kind,
    subject,
    dueOn,
    startMinute,
    durationMinutes,
    priority,
    status,
    report,
    account: account && {
      id: account.id,
      name: account.name,
      path: `clients/${account.id}`,
    },
    contact: contact && {
      id: contact.id,
      name: `${contact.firstName} ${contact.lastName}`.trim(),
      phone: contact.phone || contact.mobile,
    },
    owner: {
      id: ownerId,
      name: world.profile.staff.find((member) => member.id === ownerId)?.name ?? ownerId,
    },
    relatedTo: relatedRecord(world, activity.relatedTo),
    isLate: status === 'planned' && dueOn < today,
  };
}

const activitiesOf = derivedFrom(['activities'], (world: World, who) =>
  list(world.tables.activities).filter(ownedBy(who)),
);

const fieldsFor = derivedFrom(['accounts', 'contacts'], (world: World): readonly ListField<Activity>[] => [
  {
    key: 'date',
    kind: 'date',
    value: ({ dueOn, startMinute }) => `${dueOn} ${String(startMinute ?? 0).padStart(4, '0')}`,
  },
  { key: 'type', value: ({ kind }) => kind, filter: true, search: false },
  { key: 'objet', value: ({ subject, report }) => [subject, report] },
  {
    key: 'compte',
    value: ({ accountId }) =>
      (accountId === null ? null : findOptional(world.tables.accounts, accountId))?.name ?? '',
  },
  {
    key: 'qui',
    value: ({ ownerId }) => world.profile.staff.find((member) => member.id === ownerId)?.name ?? ownerId,
  },
  { key: 'etat', value: ({ status }) => status, filter: true, search: false },
]);

function listOf({ world }: DeskView, query: ListQuery, who: string, all = false): ListPage<Activity> {
  const sort = query.sort ?? ({ key: 'date', direction: 'desc' } as const);
  return applyListQuery(activitiesOf(world, who), { ...query, sort }, fieldsFor(world), { all });
}

const columns: readonly SheetField<ActivityCard>[] = [
  { header: 'Date', kind: 'date', width: 12, value: (row) => row.dueOn },
  {
    header: 'Heure',
    kind: 'text',
    width: 10,
    value: (row) => (row.startMinute === null ? '' : formatTime(row.startMinute)),
  },
  { header: 'Type', kind: 'text', width: 14, value: (row) => activityKindWords[row.kind] },
  { header: 'Objet', kind: 'text', width: 40, value: (row) => row.subject },
  { header: 'Compte', kind: 'text', width: 30, value: (row) => row.account?.name ?? '' },
  { header: 'Contact', kind: 'text', width: 24, value: (row) => row.contact?.name ?? '' },
  { header: 'Qui', kind: 'text', width: 22, value: (row) => row.owner.name },
  { header: 'Priorité', kind: 'text', width: 10, value: (row) => priorityWords[row.priority] },
  { header: 'État', kind: 'text', width: 10, value: (row) => activityStatusWords[row.status].label },
  { header: 'Compte rendu', kind: 'text', width: 60, value: (row) => row.report },
];

export function agendaExport(desk: DeskView, query: ListQuery, who: string | null): Workbook {
  const rows = listOf(desk, query, who ?? desk.world.profile.candidateStaffId, true).rows.map((activity) =>
    cardOf(desk, activity),
  );
  return { fileName: `agenda-${desk.today}`, sheets: [sheetOf('Agenda', rows, columns)] };
}

/** Contacts of an account, to be met or called. */
export function activityContacts({ world }: DeskView, accountId: string): { value: string; label: string }[] {
  return listWhere(world.tables.contacts, 'accountId', accountId).map(
    ({ id, firstName, lastName, role }) => ({
      value: id,
      label: [`${firstName} ${lastName}`.trim(), role].filter(Boolean).join(' · '),
    }),
  );
}
