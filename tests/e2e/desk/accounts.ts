import { expect } from '@playwright/test';
import { findOptional } from '~/domain/attempt/table';
import type { Account, Qualification } from '~/domain/crm/accounts/records';
import { asDate, edit, field, goTo, openSection, type Candidate } from './candidate';

export async function readAccount(candidate: Candidate, stepId: string): Promise<void> {
  const { id } = await candidate.answers.fields<{ id: string }>(stepId);
  await goTo(candidate, `clients/${id}`, 'fiche');
  await expect(candidate.page.getByRole('button', { name: 'Modifier : Identité' })).toBeVisible();
}

/** Searches the list the script names, and opens the account found. */
export async function searchAccount(candidate: Candidate, stepId: string, accountId: string): Promise<void> {
  const { page, answers } = candidate;
  const { query } = await answers.fields<{ query: string }>(stepId);
  const { world } = await answers.now();
  const isProspect = findOptional(world.tables.accounts, accountId)?.kind === 'prospect';
  await openSection(candidate, isProspect ? 'Prospects' : 'Clients');
  await page.getByRole('search').getByRole('searchbox').first().fill(query);
  await page.waitForURL(/q=/);
  await page.locator(`a[href*="/clients/${accountId}"]`).first().click();
  await expect(page.getByRole('button', { name: 'Modifier : Identité' })).toBeVisible();
  await candidate.look('fiche');
}

export async function readCredit(candidate: Candidate, stepId: string): Promise<void> {
  const { about } = await candidate.answers.fields<{ about: string }>(stepId);
  await goTo(candidate, `clients/${about}?vue=encours`, 'encours');
  await expect(candidate.page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Edits the parts of a record the script changes, each with its own button. */
export async function updateAccount(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { id, changes } = await answers.fields<{ id: string; changes: Partial<Account> }>(stepId);
  if (!page.url().includes(`/clients/${id}`)) await goTo(candidate, `clients/${id}`, 'fiche');
  const { name, legalForm, phone, email, website, segment, headcount, source, tags, ownerId } = changes;
  const identity = {
    'Raison sociale': name,
    'Forme juridique': legalForm,
    Téléphone: phone,
    Messagerie: email,
    'Site internet': website,
    Segment: segment,
    Effectif: headcount,
    Origine: source,
    Étiquettes: tags?.join(', '),
  };
  if (Object.values(identity).some((value) => value !== undefined)) {
    await edit(candidate, 'Identité', async (form) => {
      for (const [label, value] of Object.entries(identity))
        if (value !== undefined) await field(form, label).fill(value);
      if (ownerId !== undefined) await field(form, 'Suivi par').selectOption(ownerId);
    });
  }
  const { billingAddress, consent, notes, riskNote } = changes;
  if (billingAddress) {
    await edit(candidate, 'Adresses', async (form) => {
      await field(form, 'Numéro et rue').fill(billingAddress.line1);
      await field(form, 'Code postal').fill(billingAddress.postcode);
      await field(form, 'Ville').fill(billingAddress.town);
    });
  }
  if (consent) {
    await edit(candidate, 'Prospection et données personnelles', async (form) => {
      await field(form, 'Base de la prospection').selectOption(consent.basis);
      await field(form, 'Origine des données').fill(consent.source);
      await field(form, 'Date').fill(consent.on === null ? '' : asDate(consent.on));
    });
  }
  if (notes !== undefined) await edit(candidate, 'Notes', (form) => field(form, 'Notes').fill(notes));
  if (riskNote !== undefined)
    await edit(candidate, 'Risque', (form) => field(form, 'Note de risque').fill(riskNote));
}

export async function qualify(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { id, qualification } = await answers.fields<{ id: string; qualification: Qualification }>(stepId);
  if (!page.url().endsWith(`/clients/${id}`)) await goTo(candidate, `clients/${id}`, 'fiche');
  await edit(candidate, 'Qualification', async (form) => {
    await field(form, 'Besoin').fill(qualification.need);
    await field(form, 'Budget').fill(qualification.budget);
    await field(form, 'Décideur').fill(qualification.authority);
    await field(form, 'Échéance du projet').fill(qualification.timing);
    await field(form, 'Intérêt').selectOption(qualification.score ?? '');
  });
}
