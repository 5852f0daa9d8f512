import { expect } from '@playwright/test';
import { list } from '~/domain/attempt/table';
import type { Contact } from '~/domain/crm/contacts/records';
import { button, edit, field, goTo, type Candidate } from './candidate';

export async function addContact(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { content } = await answers.fields<{ content: Omit<Contact, 'id'> }>(stepId);
  const contacts = async () => list((await answers.now()).world.tables.contacts).map((contact) => contact.id);
  const known = new Set(await contacts());
  await goTo(candidate, `contacts/nouveau?compte=${content.accountId}`, 'nouveau contact');
  await field(page, 'Civilité').selectOption(content.civility);
  const texts = {
    Prénom: content.firstName,
    Nom: content.lastName,
    Fonction: content.role,
    Téléphone: content.phone,
    Messagerie: content.email,
  };
  for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text);
  await button(page, 'Ajouter le contact').click();
  await page.waitForURL(/vue=contacts/);
  const made = (await contacts()).find((id) => !known.has(id));
  answers.keep(stepId, made ?? '');
  await page
    .getByRole('navigation', { name: 'Parties de la fiche' })
    .getByRole('link', { name: 'Fiche' })
    .click();
  await expect(page.getByRole('button', { name: 'Modifier : Identité' })).toBeVisible();
}

/** Notes what has become of a person: opposed to prospecting, gone elsewhere. */
export async function updateContact(candidate: Candidate, stepId: string): Promise<void> {
  const { id, changes } = await candidate.answers.fields<{ id: string; changes: Partial<Contact> }>(stepId);
  await goTo(candidate, `contacts/${id}`, 'contact');
  await edit(candidate, 'Coordonnées', async (form) => {
    if (changes.optOut !== undefined)
      await field(form, 'S’oppose à la prospection').setChecked(changes.optOut);
    if (changes.notes !== undefined) await field(form, 'Notes').fill(changes.notes);
  });
}
