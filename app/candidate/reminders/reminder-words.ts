import type { AgeBucket } from '~/domain/crm/reminders/aging';
import type { ReminderContent } from '~/domain/crm/reminders/records';

export const reminderLevelWords: Readonly<Record<ReminderContent['level'], string>> = {
  'pre-due': 'Rappel avant échéance',
  first: 'Première relance',
  second: 'Deuxième relance',
  'formal-notice': 'Mise en demeure',
};

export const reminderChannelWords: Readonly<Record<ReminderContent['channel'], string>> = {
  mail: 'Message',
  phone: 'Téléphone',
  letter: 'Lettre',
  'registered-letter': 'Lettre recommandée AR',
};

export const ageBucketWords: Readonly<Record<AgeBucket, string>> = {
  'not-due': 'Non échu',
  '1-30': '1 à 30 jours',
  '31-60': '31 à 60 jours',
  '61-90': '61 à 90 jours',
  'over-90': 'Plus de 90 jours',
};

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
export const levelOptions = optionsOf(reminderLevelWords);
export const channelOptions = optionsOf(reminderChannelWords);

/** The same for the head of a column. */
export const ageBucketHeads: Readonly<Record<AgeBucket, string>> = {
  'not-due': 'Non échu',
  '1-30': '1-30 j',
  '31-60': '31-60 j',
  '61-90': '61-90 j',
  'over-90': '> 90 j',
};
