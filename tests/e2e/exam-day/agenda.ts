import type { Activity } from '~/domain/crm/agenda/records';
import { activityKindWords, priorityWords } from '~/candidate/agenda/agenda-words';
import { formatTime } from '~/ui/typography/format';
import {
  asDate,
  asNumber,
  button,
  expectSaid,
  field,
  openSection,
  pickAccount,
  type Candidate,
} from './candidate';

type Content = Omit<Activity, 'id' | 'status' | 'report'>;

/** Plans an activity, or notes one that took place. */
export async function writeActivity(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const isDone = answers.step(stepId).action === 'LogActivity';
  const { content, report } = await answers.fields<{ content: Content; report?: string }>(stepId);
  await openSection(candidate, 'Agenda');
  await button(page, isDone ? 'Noter une activité faite' : 'Planifier').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: activityKindWords[content.kind] }).check();
  await field(dialog, 'Objet').fill(content.subject);
  if (content.accountId !== null) await pickAccount(dialog, 'Compte', content.accountId);
  if (content.contactId !== null) await field(dialog, 'Interlocuteur').selectOption(content.contactId);
  await field(dialog, 'Date').fill(asDate(content.dueOn));
  await field(dialog, 'Heure').fill(content.startMinute === null ? '' : formatTime(content.startMinute));
  await field(dialog, 'Durée').fill(asNumber(content.durationMinutes));
  await field(dialog, 'Confiée à').selectOption(content.ownerId);
  await field(dialog, 'Priorité').selectOption({ label: priorityWords[content.priority] });
  if (report !== undefined) await field(dialog, 'Compte rendu').fill(report);
  await candidate.look('activité');
  await button(dialog, isDone ? 'Enregistrer l’activité' : 'Planifier').click();
  await expectSaid(page, isDone ? 'Activité enregistrée.' : 'Activité planifiée.');
  await dialog.waitFor({ state: 'hidden' });
}

/** Looks at a colleague's agenda. */
export async function lookAtAgenda(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { about } = await answers.fields<{ about: string }>(stepId);
  await openSection(candidate, 'Agenda');
  await field(page, 'Agenda de').selectOption(about);
  await page.waitForURL(new RegExp(`qui=${about}`));
}
