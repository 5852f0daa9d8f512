import { expect, type Locator } from '@playwright/test';
import { list } from '~/domain/attempt/table';
import type { Activity } from '~/domain/crm/agenda/records';
import { activityKindWords, priorityWords } from '~/candidate/agenda/agenda-words';
import { formatTime } from '~/ui/typography/format';
import {
  asDate,
  asNumber,
  button,
  expectSaid,
  field,
  goTo,
  openSection,
  pickAccount,
  type Candidate,
} from './candidate';

type Content = Omit<Activity, 'id' | 'status' | 'report'>;

/** Plans an activity, or notes one that took place; what follows up a quote is planned from the quote. */
export async function writeActivity(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const isDone = answers.step(stepId).action === 'LogActivity';
  const { content, report } = await answers.fields<{ content: Content; report?: string }>(stepId);
  const before = await idsNow(candidate);
  if (content.relatedTo?.collection === 'quotes') {
    await goTo(candidate, `devis/${content.relatedTo.id}`, 'devis envoyé');
    await page.getByRole('link', { name: 'Planifier la suite' }).click();
  } else {
    if (!new URL(page.url()).pathname.endsWith('/agenda')) await openSection(candidate, 'Agenda');
    await button(page, isDone ? 'Noter une activité faite' : 'Planifier').click();
  }
  const dialog = page.getByRole('dialog');
  await typeActivity(dialog, content);
  if (report !== undefined) await field(dialog, 'Compte rendu').fill(report);
  await candidate.look('activité');
  await button(dialog, isDone ? 'Enregistrer l’activité' : 'Planifier').click();
  await expectSaid(page, isDone ? 'Activité enregistrée.' : 'Activité planifiée.');
  await dialog.waitFor({ state: 'hidden' });
  answers.keep(stepId, [...(await idsNow(candidate))].find((id) => !before.has(id)) ?? '');
}

const idsNow = async ({ answers }: Candidate): Promise<ReadonlySet<string>> =>
  new Set(list((await answers.now()).world.tables.activities).map(({ id }) => id));

async function typeActivity(dialog: Locator, content: Partial<Content>): Promise<void> {
  const { kind, subject, accountId, contactId, dueOn, startMinute, durationMinutes, ownerId, priority } =
    content;
  if (kind !== undefined) await dialog.getByRole('radio', { name: activityKindWords[kind] }).check();
  if (subject !== undefined) await field(dialog, 'Objet').fill(subject);
  if (accountId) await pickAccount(dialog, 'Compte', accountId);
  if (contactId) await field(dialog, 'Interlocuteur').selectOption(contactId);
  if (dueOn !== undefined) await field(dialog, 'Date').fill(asDate(dueOn));
  if (startMinute !== undefined)
    await field(dialog, 'Heure').fill(startMinute === null ? '' : formatTime(startMinute));
  if (durationMinutes !== undefined) await field(dialog, 'Durée').fill(asNumber(durationMinutes));
  if (ownerId !== undefined) await field(dialog, 'Confiée à').selectOption(ownerId);
  if (priority !== undefined)
    await field(dialog, 'Priorité').selectOption({ label: priorityWords[priority] });
}

/** Opens an activity where it stands. */
export async function readActivity(candidate: Candidate, stepId: string): Promise<void> {
  const { id } = await candidate.answers.fields<{ id: string }>(stepId);
  await goTo(candidate, `agenda?activite=${id}`, 'activité ouverte');
  await expect(candidate.page.getByRole('link', { name: 'Fermer l’activité' })).toBeVisible();
}

export async function changeActivity(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { changes } = await answers.fields<{ changes: Partial<Content> }>(stepId);
  await readActivity(candidate, stepId);
  await button(page, 'Modifier ou reporter').click();
  const dialog = page.getByRole('dialog', { name: 'Modifier l’activité' });
  await typeActivity(dialog, changes);
  await candidate.look('activité modifiée');
  await button(dialog, 'Enregistrer').click();
  await expectSaid(page, 'Activité modifiée.');
}

export async function completeActivity(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { report } = await answers.fields<{ report: string }>(stepId);
  await readActivity(candidate, stepId);
  await button(page, 'Marquer comme faite').click();
  await field(page, 'Compte rendu').fill(report);
  await candidate.look('compte rendu d’activité');
  await button(page, 'Enregistrer le compte rendu').click();
  await expectSaid(page, 'Activité faite.');
}

export async function cancelActivity(candidate: Candidate, stepId: string): Promise<void> {
  const { page } = candidate;
  await readActivity(candidate, stepId);
  await button(page, 'Annuler l’activité').click();
  await button(page.getByRole('alertdialog'), 'Annuler l’activité').click();
  await expectSaid(page, 'Activité annulée.');
}

/** Looks at a colleague's agenda. */
export async function lookAtAgenda(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { about } = await answers.fields<{ about: string }>(stepId);
  await openSection(candidate, 'Agenda');
  await field(page, 'Agenda de').selectOption(about);
  await page.waitForURL(new RegExp(`qui=${about}`));
}
