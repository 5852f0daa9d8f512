import type { Activity } from '~/domain/crm/agenda/records';
import { formatTime } from '~/ui/typography/format';
import { parseTime } from './parse-time';

export interface RelatedRecord extends NonNullable<Activity['relatedTo']> {
  label: string;
}

/** What the form of an activity holds while it is filled. */
export interface ActivityValues {
  kind: Activity['kind'];
  subject: string;
  account: { value: string; label: string; hint: string } | null;
  contactId: string;
  /** A quote, an order, any record the activity follows up. */
  relatedTo: RelatedRecord | null;
  dueOn: string | null;
  /** As typed: "14 h 30". Empty: any time of the day. */
  time: string;
  durationMinutes: number | null;
  ownerId: string;
  priority: Activity['priority'];
  report: string;
}

export interface NewActivity {
  dueOn: string;
  ownerId: string;
  /** Company time it takes place at, when it has. */
  minute: number | null;
  about: ActivityValues['account'];
  relatedTo: ActivityValues['relatedTo'];
}

export function newActivity({ dueOn, ownerId, minute, about, relatedTo }: NewActivity): ActivityValues {
  return {
    kind: 'call',
    subject: '',
    account: about,
    contactId: '',
    relatedTo,
    dueOn,
    time: minute === null ? '' : formatTime(minute),
    durationMinutes: 15,
    ownerId,
    priority: 'normal',
    report: '',
  };
}

export type ActivityProblems = Partial<Record<keyof ActivityValues, string>>;

/** What keeps the form from being saved, field by field. */
export function problemsOf({ subject, dueOn, time }: ActivityValues): ActivityProblems {
  return {
    ...(subject.trim() === '' && { subject: 'Donnez un objet à l’activité.' }),
    ...(dueOn === null && { dueOn: 'Choisissez une date.' }),
    ...(time.trim() !== '' && parseTime(time) === null && { time: 'Écrivez l’heure ainsi : 14 h 30.' }),
  };
}

export type ActivityContent = Omit<Activity, 'id' | 'status' | 'report'>;

/** The content the domain takes; `problemsOf` said it is complete. */
export function activityContentOf(values: ActivityValues): ActivityContent {
  const { kind, subject, account, contactId, relatedTo, dueOn, time, durationMinutes, ownerId, priority } =
    values;
  return {
    kind,
    subject: subject.trim(),
    accountId: account?.value ?? null,
    contactId: contactId || null,
    relatedTo: relatedTo && { collection: relatedTo.collection, id: relatedTo.id },
    dueOn: dueOn ?? '',
    startMinute: time.trim() === '' ? null : parseTime(time),
    durationMinutes: durationMinutes ?? 0,
    ownerId,
    priority,
  };
}

/** What a change of the form asks of the domain: the fields that differ, and no other. */
export function activityChanges(before: ActivityValues, after: ActivityValues): Partial<ActivityContent> {
  const known: Record<string, unknown> = activityContentOf(before);
  return Object.fromEntries(
    Object.entries(activityContentOf(after)).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(known[key]),
    ),
  );
}
