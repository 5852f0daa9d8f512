import { expect } from '@playwright/test';
import type { InvoiceContent } from '~/domain/crm/invoices/records';
import { findOptional } from '~/domain/attempt/table';
import { invoiceName, invoiceTypeWords } from '~/candidate/invoices/invoice-words';
import { paymentTermsWords } from '~/candidate/papers/payment-terms';
import { remainderWords, type Remainder } from '~/candidate/payments/payment-words';
import { reminderChannelWords, reminderLevelWords } from '~/candidate/reminders/reminder-words';
import type { ReminderContent } from '~/domain/crm/reminders/records';
import {
  asDate,
  asMoney,
  button,
  expectDraftSaved,
  expectSaid,
  field,
  goTo,
  idFromAddress,
  openSection,
  type Candidate,
} from './candidate';
import { typeLines } from './sales';

const date = (value: string | null) => (value === null ? '' : asDate(value));
const money = (cents: number | null) => (cents === null ? '' : asMoney(cents));

/** Prepares an invoice or a credit note from its order, or from nothing, and fills everything the law asks for. */
export async function writeInvoice(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { content } = await answers.fields<{ content: InvoiceContent }>(stepId);
  await goTo(
    candidate,
    `factures/nouvelle?${content.orderId ? `commande=${content.orderId}` : `client=${content.accountId}`}`,
    'nouvelle facture',
  );
  await field(page, 'Type de facture').selectOption({ label: invoiceTypeWords[content.type] });
  await button(page, 'Préparer le brouillon').click();
  answers.keep(stepId, await idFromAddress(page, 'factures'));
  if (content.correctsInvoiceId !== null)
    await field(page, 'Facture d’origine').selectOption(content.correctsInvoiceId);
  await typeLines(candidate, 'Lignes de la facture', content.lines);
  await field(page, 'Date de livraison ou de prestation').fill(date(content.suppliedOn));
  if (content.paymentTerms) {
    const terms = field(page, 'Conditions de règlement');
    const wanted = terms
      .locator('option')
      .filter({ hasText: paymentTermsWords(content.paymentTerms) })
      .first();
    await terms.selectOption((await wanted.getAttribute('value')) ?? '');
  }
  await field(page, 'Échéance').fill(date(content.dueOn));
  await typeDeposits(candidate, content);
  const { mentions } = content;
  const texts = {
    'N° de commande du client': mentions.customerOrderNumber,
    'SIREN du client': mentions.customerSiren,
    'Pénalités de retard': mentions.latePenalties,
    'Indemnité de recouvrement': mentions.recoveryIndemnity,
    Escompte: mentions.earlyPaymentDiscount,
    'Autres mentions': mentions.other,
  };
  for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text);
  await expectDraftSaved(page);
  await candidate.look('facture');
}

async function typeDeposits({ page, answers }: Candidate, { deposits }: InvoiceContent): Promise<void> {
  const { world } = await answers.now();
  for (const { invoiceId, netCents, vatCents } of deposits) {
    const deposit = findOptional(world.tables.invoices, invoiceId);
    const name = deposit ? invoiceName(deposit) : invoiceId;
    await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
    await field(page, `HT déduit, ${name}`).fill(asMoney(netCents));
    await field(page, `TVA déduite, ${name}`).fill(asMoney(vatCents));
  }
}

/** Issues the draft being written, then opens the message that carries it. */
export async function issueInvoice(
  candidate: Candidate,
  act: 'Émettre la facture' | 'Émettre l’avoir',
): Promise<void> {
  const { page } = candidate;
  await button(page, act).click();
  await button(page.getByRole('alertdialog'), act).click();
  await expectSaid(page, /est émise\. Il reste à l’envoyer/);
  await candidate.look('facture émise');
}

export async function readInvoice(candidate: Candidate, stepId: string): Promise<void> {
  const { id } = await candidate.answers.fields<{ id: string }>(stepId);
  await goTo(candidate, `factures/${id}`, 'facture émise');
}

/** Says which invoices a line of the statement pays, and what becomes of the rest. */
export async function matchPayment(candidate: Candidate, stepId: string): Promise<void> {
  interface Matching {
    accountId: string;
    allocations: { invoiceId: string; amountCents: number }[];
    remainder: Remainder;
    note: string;
  }
  const { page, answers } = candidate;
  const { id, matching } = await answers.fields<{ id: string; matching: Matching }>(stepId);
  const { world } = await answers.now();
  await openSection(candidate, 'Règlements');
  await page.locator(`a[href*="/reglements/${id}"]`).first().click();
  const client = field(page, 'Client qui a payé');
  await client.fill(matching.accountId);
  await page.getByRole('option').filter({ hasText: matching.accountId }).first().click();
  for (const { invoiceId, amountCents } of matching.allocations) {
    const invoice = findOptional(world.tables.invoices, invoiceId);
    const name = invoice ? invoiceName(invoice) : invoiceId;
    await page.getByRole('checkbox', { name: `Affecter à ${name}`, exact: true }).check();
    await field(page, `Montant affecté à ${name}`).fill(asMoney(amountCents));
  }
  if (matching.remainder !== 'none')
    await page.getByRole('radio', { name: remainderWords[matching.remainder].label }).check();
  await field(page, 'Note').fill(matching.note);
  await candidate.look('lettrage');
  await button(page, 'Lettrer le règlement').click();
  await expectSaid(page, 'Règlement lettré.');
}

export async function readAgedBalance(candidate: Candidate): Promise<void> {
  const { page } = candidate;
  await openSection(candidate, 'Relances');
  await page.getByRole('link', { name: 'Balance âgée' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Balance âgée' })).toBeVisible();
  await candidate.look('balance âgée');
}

/** Writes a reminder from the client's unpaid invoices. */
export async function writeReminder(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { content } = await answers.fields<{ content: ReminderContent }>(stepId);
  const { world } = await answers.now();
  await goTo(candidate, `relances/nouvelle?client=${content.accountId}`, 'nouvelle relance');
  for (const invoiceId of content.invoiceIds) {
    const invoice = findOptional(world.tables.invoices, invoiceId);
    await page
      .getByRole('checkbox', { name: `Relancer ${invoice ? invoiceName(invoice) : invoiceId}`, exact: true })
      .check();
  }
  await field(page, 'Niveau').selectOption({ label: reminderLevelWords[content.level] });
  await field(page, 'Canal').selectOption({ label: reminderChannelWords[content.channel] });
  await button(page, 'Préparer la relance').click();
  answers.keep(stepId, await idFromAddress(page, 'relances'));
  await field(page, 'À l’attention de').selectOption(content.contactId ?? '');
  await field(page, 'Principal TTC').fill(money(content.principalCents));
  await field(page, 'Pénalités de retard').fill(money(content.penaltiesCents));
  await field(page, 'Indemnité de recouvrement').fill(money(content.indemnityCents));
  await field(page, 'Nouveau délai de paiement').fill(date(content.newDueOn));
  await field(page, 'Objet').fill(content.subject);
  await field(page, 'Texte').fill(content.body);
  await field(page, 'Pièces jointes').fill(content.enclosures.join('\n'));
  await expectDraftSaved(page);
  await candidate.look('relance');
}

export async function postRegistered(candidate: Candidate): Promise<void> {
  const { page } = candidate;
  await button(page, 'Poster en recommandé').click();
  await button(page.getByRole('alertdialog'), 'Poster en recommandé').click();
  await expectSaid(page, 'La lettre recommandée est partie.');
  await candidate.look('relance partie');
}
