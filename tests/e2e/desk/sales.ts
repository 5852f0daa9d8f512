import { expect } from '@playwright/test';
import type { Line, PaymentTerms } from '~/domain/crm/lines/records';
import type { OrderContent } from '~/domain/crm/orders/records';
import type { QuoteContent } from '~/domain/crm/quotes/records';
import {
  asDate,
  asMoney,
  asNumber,
  button,
  expectDraftSaved,
  expectSaid,
  field,
  goTo,
  idFromAddress,
  openSection,
  pickAccount,
  type Candidate,
} from './candidate';

/** Asks the catalogue when a quantity can leave. */
export async function checkAvailability(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { sku, quantity } = await answers.fields<{ sku: string; quantity: number }>(stepId);
  await goTo(candidate, `catalogue/${sku}`, 'article');
  await field(page, 'Quantité à livrer').fill(asNumber(quantity));
  await button(page, 'Vérifier la disponibilité').click();
  await expect(
    page
      .locator('main')
      .getByRole('status')
      .filter({ hasText: asNumber(quantity) })
      .first(),
  ).toBeVisible();
}

/** Types lines cell by cell, the way a person does: the reference brings the name, the rest is theirs. */
export async function typeLines({ page }: Candidate, caption: string, lines: readonly Line[]): Promise<void> {
  const grid = page.getByRole('table', { name: caption });
  await expect(grid).toBeVisible();
  for (const [index, line] of lines.entries()) {
    const cell = (column: string) => grid.getByLabel(`${column}, ligne ${index + 1}`, { exact: true });
    if ((await cell('Référence').count()) === 0) await button(page, 'Ajouter une ligne').click();
    if ((await cell('Référence').inputValue()) !== line.sku) await cell('Référence').fill(line.sku ?? '');
    await cell('Qté').fill(asNumber(line.quantity));
    await cell('PU HT').fill(asMoney(line.unitPriceCents));
    await cell('Remise %').fill(line.discountPercent === 0 ? '' : asNumber(line.discountPercent));
    // Shown where rates differ or matter; a reference brings its own rate.
    if ((await cell('TVA').count()) > 0) await cell('TVA').selectOption(String(line.vatRate));
  }
}

export async function typeTerms({ page }: Candidate, terms: PaymentTerms | null): Promise<void> {
  if (terms === null) return;
  const group = page.getByRole('group', { name: 'Conditions de règlement' });
  await field(group, 'Délai en jours').fill(asNumber(terms.days));
  await field(group, 'Fin de mois').setChecked(terms.endOfMonth);
  await field(group, 'Moyen').selectOption(terms.means);
}

async function typeFoot(
  { page }: Candidate,
  { discountPercent, shippingCents }: Pick<QuoteContent, 'discountPercent' | 'shippingCents'>,
): Promise<void> {
  await field(page, 'Remise sur le total des lignes').fill(asNumber(discountPercent));
  await field(page, 'Frais de port HT').fill(asMoney(shippingCents));
}

export async function writeQuote(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { content } = await answers.fields<{ content: QuoteContent }>(stepId);
  await openSection(candidate, 'Devis');
  await page.getByRole('link', { name: 'Nouveau devis' }).click();
  await pickAccount(page.locator('main'), 'Client ou prospect', content.accountId);
  await candidate.look('nouveau devis');
  await button(page, 'Préparer le devis').click();
  answers.keep(stepId, await idFromAddress(page, 'devis'));
  await typeQuote(candidate, content);
}

/** Fills the form of the quote being written. */
async function typeQuote(candidate: Candidate, content: QuoteContent): Promise<void> {
  const { page } = candidate;
  await field(page, 'Objet').fill(content.subject);
  await field(page, 'À l’attention de').selectOption(content.contactId ?? '');
  await typeLines(candidate, 'Lignes du devis', content.lines);
  await typeFoot(candidate, content);
  await field(page, 'Valable jusqu’au').fill(content.validUntil === null ? '' : asDate(content.validUntil));
  await field(page, 'Livraison annoncée le').fill(
    content.deliveryOn === null ? '' : asDate(content.deliveryOn),
  );
  await field(page, 'Délai, lieu et mode de livraison').fill(content.deliveryNote);
  await typeTerms(candidate, content.paymentTerms);
  await field(page, 'Conditions et mentions imprimées au pied du devis').fill(content.mentions);
  await expectDraftSaved(page);
  await candidate.look('devis');
}

/** Opens the next version of a quote that left. */
export async function reviseQuote(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { id } = await answers.fields<{ id: string }>(stepId);
  await goTo(candidate, `devis/${id}`, 'devis envoyé');
  await button(page, 'Nouvelle version').click();
  await button(page.getByRole('alertdialog'), 'Ouvrir la version suivante').click();
  await expect(field(page, 'Objet')).toBeVisible();
}

/** Changes the quote being written. */
export async function changeQuote(candidate: Candidate, stepId: string): Promise<void> {
  const { id, content } = await candidate.answers.fields<{ id: string; content: QuoteContent }>(stepId);
  if (!candidate.page.url().endsWith(`/devis/${id}`)) await goTo(candidate, `devis/${id}`, 'devis');
  await typeQuote(candidate, content);
}

export async function readQuote(candidate: Candidate, stepId: string): Promise<void> {
  const { id } = await candidate.answers.fields<{ id: string }>(stepId);
  await goTo(candidate, `devis/${id}`, 'devis envoyé');
}

export async function readDelivery(candidate: Candidate, stepId: string): Promise<void> {
  const { id } = await candidate.answers.fields<{ id: string }>(stepId);
  await goTo(candidate, `livraisons/${id}`, 'livraison');
}

/** Enters the client's order beside its document and our quote, once the client has answered. */
export async function writeOrder(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { content } = await answers.fields<{ content: OrderContent }>(stepId);
  await goTo(candidate, `commandes/nouvelle?devis=${content.quoteId}`, 'nouvelle commande');
  await field(page, 'Bon de commande reçu').selectOption(content.sourceDocumentId ?? '');
  await button(page, 'Préparer la commande').click();
  answers.keep(stepId, await idFromAddress(page, 'commandes'));
  await field(page, 'N° de commande du client').fill(content.customerReference);
  await field(page, 'Contact').selectOption(content.contactId ?? '');
  await field(page, 'Date demandée par le client').fill(
    content.requestedOn === null ? '' : asDate(content.requestedOn),
  );
  await field(page, 'Date que nous promettons').fill(
    content.promisedOn === null ? '' : asDate(content.promisedOn),
  );
  await typeLines(candidate, 'Lignes de la commande', content.lines);
  await typeFoot(candidate, content);
  await typeTerms(candidate, content.paymentTerms);
  await expectDraftSaved(page);
  await candidate.look('commande');
}

/** Confirms the order being entered. */
export async function confirmOrder(candidate: Candidate): Promise<void> {
  const { page } = candidate;
  await button(page, 'Confirmer la commande').click();
  await button(page.getByRole('alertdialog'), 'Confirmer la commande').click();
  await expectSaid(page, /confirmée\. L’accusé de réception reste à envoyer/);
  await candidate.look('commande confirmée');
}

/** Plans a step of the order kept, from its own screen, in the shared agenda. */
export async function planOrderStep(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  interface Step {
    kind: string;
    subject: string;
    dueOn: string;
    ownerId: string;
    relatedTo: { id: string };
  }
  const { content } = await answers.fields<{ content: Step }>(stepId);
  if (!page.url().includes(`/commandes/${content.relatedTo.id}`))
    await goTo(candidate, `commandes/${content.relatedTo.id}`, 'commande confirmée');
  await button(page, 'Planifier une étape').click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Objet').fill(content.subject);
  await field(dialog, 'Genre').selectOption(content.kind);
  await field(dialog, 'Date').fill(asDate(content.dueOn));
  await field(dialog, 'Confiée à').selectOption(content.ownerId);
  await button(dialog, 'Planifier l’étape').click();
  await dialog.waitFor({ state: 'hidden' });
  await expect(page.getByText(content.subject)).toBeVisible();
}

export async function holdOrder(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { id, reason } = await answers.fields<{ id: string; reason: string }>(stepId);
  await goTo(candidate, `commandes/${id}`, 'commande');
  await button(page, 'Autres décisions').click();
  await page.getByRole('menuitem', { name: 'Mettre en attente' }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Motif de la mise en attente').fill(reason);
  await button(dialog, 'Mettre en attente').click();
  await expectSaid(page, 'Commande mise en attente.');
}
