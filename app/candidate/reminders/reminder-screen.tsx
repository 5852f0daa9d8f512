import { ReminderEditorScreen } from './editor/reminder-editor-screen';
import type { ReminderPage } from './reminder-page';
import { ReminderRecordScreen } from './reminder-record-screen';

export function ReminderScreen(page: ReminderPage) {
  return page.sentOn === null ? (
    <ReminderEditorScreen key={page.id} {...page} />
  ) : (
    <ReminderRecordScreen key={page.id} {...page} />
  );
}
