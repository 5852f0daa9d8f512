import type { Stamp } from '../../attempt/vocabulary';
import { changeRecord, countUp, removeRecord, setRecord, type World } from '../../attempt/world';
import type { ReminderEvent } from './events';

export function evolveReminders(world: World, event: ReminderEvent, stamp: Stamp): World {
  switch (event.type) {
    case 'ReminderCreated':
      return setRecord(countUp(world, 'reminders'), 'reminders', {
        ...event.data.content,
        id: event.data.id,
        createdOn: stamp.companyDate,
        sentOn: null,
        answer: '',
        authorId: world.profile.candidateStaffId,
        revision: 0,
      });
    case 'ReminderSaved':
      return changeRecord(world, 'reminders', event.data.id, (reminder) => ({
        ...reminder,
        ...event.data.content,
        revision: reminder.revision + 1,
      }));
    case 'ReminderDraftDeleted':
      return removeRecord(world, 'reminders', event.data.id);
    case 'ReminderSent':
      return changeRecord(world, 'reminders', event.data.id, (reminder) => ({
        ...reminder,
        channel: event.data.channel,
        sentOn: stamp.companyDate,
      }));
    case 'ReminderAnswered':
      return changeRecord(world, 'reminders', event.data.id, (reminder) => ({
        ...reminder,
        answer: event.data.answer,
      }));
    default:
      return event satisfies never;
  }
}
