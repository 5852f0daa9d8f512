import { projectRoot } from '~/server/project-root.server';
import { firstSitting } from '~/server/demo/demonstration';
import { expect, test } from '#tests/support/browser/e2e';
import { lookingAround } from '#tests/support/browser/looking-around';
import { qualify, readAccount, readCredit, searchAccount, updateAccount } from './desk/accounts';
import { addContact } from './desk/contacts';
import { lookAtAgenda, writeActivity } from './desk/agenda';
import { button, goTo, type Candidate } from './desk/candidate';
import { beginExam, endDay, handIn, signInWithCodes } from './desk/entrance';
import { concludeEverything, decideEverything, lookAtEvidence, signReview } from './review/examiner';
import { readMail, sendMail } from './desk/messages';
import { composeDashboard, fileDocument, readDocument } from './desk/paperwork';
import {
  issueInvoice,
  matchPayment,
  postRegistered,
  readAgedBalance,
  readInvoice,
  writeInvoice,
  writeReminder,
} from './desk/receivables';
import {
  checkAvailability,
  confirmOrder,
  holdOrder,
  planOrderStep,
  readDelivery,
  readQuote,
  writeOrder,
  writeQuote,
} from './desk/sales';
import { enrolForExam, ReferenceAnswers } from './desk/reference-answers';
import { automaticChecksNotMet, storedReport } from './review/stored-report';

const seed = 3;
const candidateName = 'Maëlle Kerbrat';
const screenshots = `${projectRoot}/test-results/exam-day`;

test.describe.configure({ mode: 'serial', timeout: 1_200_000 });
test.use({ actionTimeout: 15_000 });

let attemptId = '';
let receiptHash = '';

test('a candidate sits the reference exam through the screens', async ({
  page,
  db,
  codeSecret,
  expectAccessible,
}) => {
  const { look, faults } = lookingAround(page, screenshots, expectAccessible);
  const built = await enrolForExam(db, codeSecret, {
    scenario: firstSitting.scenarioSlug,
    seed,
    candidateName,
    pace: 300,
  });
  const desk = await signInWithCodes(page, built);
  attemptId = desk.split('/').at(-1) ?? '';
  await beginExam(page, look);
  const candidate: Candidate = { page, desk, look, answers: await ReferenceAnswers.of(db, attemptId) };

  await test.step('3. the client’s order differs from our quote: written before it is confirmed', async () => {
    await readMail(candidate, 'lire-commande-client');
    await readDocument(candidate, 'ouvrir-bon');
    await readQuote(candidate, 'ouvrir-notre-devis');
    await readAccount(candidate, 'fiche-client-commande');
    await checkAvailability(candidate, 'stock-commande');
    await readMail(candidate, 'lire-commande-client');
    await sendMail(candidate, 'lever-ecarts');
  });
  await test.step('the day is organised', async () => {
    await readMail(candidate, 'lire-consignes');
    for (const step of ['plage-devis', 'plage-prospect', 'plage-facture'])
      await writeActivity(candidate, step);
  });
  await test.step('2. a quote for a client with special conditions', async () => {
    await readMail(candidate, 'lire-demande-devis');
    await readAccount(candidate, 'fiche-client-devis');
    for (const step of ['stock-fauteuils', 'stock-bureaux', 'stock-armoires'])
      await checkAvailability(candidate, step);
    await writeQuote(candidate, 'creer-devis');
    await button(page, 'Envoyer par message').click();
    await sendMail(candidate, 'envoyer-devis', { composerOpen: true });
  });
  await test.step('1. a web lead already known under another spelling', async () => {
    await readMail(candidate, 'lire-contact-web');
    await readDocument(candidate, 'lire-guide');
    await searchAccount(
      candidate,
      'chercher-prospect',
      (await candidate.answers.fields<{ id: string }>('fiche-prospect')).id,
    );
    await updateAccount(candidate, 'completer-prospect');
    await addContact(candidate, 'contact-prospect');
    await qualify(candidate, 'qualifier-prospect');
    await readMail(candidate, 'lire-note-standard');
    await writeActivity(candidate, 'noter-appel');
    await lookAtAgenda(candidate, 'ouvrir-agenda');
    await writeActivity(candidate, 'planifier-visite');
    await writeActivity(candidate, 'planifier-appel');
    await checkAvailability(candidate, 'stock-etablis');
    await readMail(candidate, 'lire-contact-web');
    await sendMail(candidate, 'repondre-prospect');
    await readMail(candidate, 'lire-plan-demande');
    await sendMail(candidate, 'plan-d-appel');
  });
  await test.step('3. the order is entered, confirmed, acknowledged and followed', async () => {
    await readMail(candidate, 'lire-accord');
    await writeOrder(candidate, 'enregistrer-commande');
    await confirmOrder(candidate);
    await page.getByRole('link', { name: 'Envoyer l’accusé de réception' }).click();
    await sendMail(candidate, 'envoyer-accuse', { composerOpen: true });
    for (const step of ['jalon-preparation', 'jalon-expedition', 'jalon-controle', 'jalon-facturation'])
      await planOrderStep(candidate, step);
  });
  await test.step('4. the balance invoice of a delivered order', async () => {
    await readMail(candidate, 'lire-livraison-faite');
    await readDelivery(candidate, 'ouvrir-bon-livraison');
    await readInvoice(candidate, 'ouvrir-acompte');
    await readAccount(candidate, 'fiche-client-facture');
    await writeInvoice(candidate, 'creer-facture');
    await issueInvoice(candidate, 'Émettre la facture');
    await sendMail(candidate, 'envoyer-facture');
  });
  await endDay(candidate, 'mercredi 4 février');
  await test.step('5. the bank statement', async () => {
    await readMail(candidate, 'lire-releve');
    await matchPayment(candidate, 'lettrer-exact');
    await matchPayment(candidate, 'lettrer-partiel');
    await readInvoice(candidate, 'ouvrir-facture-trop-percue');
    await matchPayment(candidate, 'lettrer-trop-percu');
    await matchPayment(candidate, 'lettrer-errone');
  });
  await test.step('6. overdue clients', async () => {
    await readMail(candidate, 'lire-priorite');
    await readDocument(candidate, 'lire-procedure-relances');
    await readAgedBalance(candidate);
    await readAccount(candidate, 'fiche-demeure');
    await writeReminder(candidate, 'rediger-demeure');
    await postRegistered(candidate);
    await readAccount(candidate, 'fiche-virement');
    await writeReminder(candidate, 'rediger-virement');
    for (const name of ['avoir', 'premiere']) {
      await readAccount(candidate, `fiche-${name}`);
      await writeReminder(candidate, `rediger-${name}`);
      await button(page, 'Joindre à un message').click();
      await sendMail(candidate, `envoyer-${name}`, { composerOpen: true });
    }
    await readMail(candidate, 'lire-virement');
    await matchPayment(candidate, 'lettrer-virement');
    await writeActivity(candidate, 'suivre-promesse');
    await readMail(candidate, 'lire-surplus');
    await sendMail(candidate, 'repondre-surplus');
    await readMail(candidate, 'lire-commande-retard');
    await readCredit(candidate, 'ouvrir-credit');
    await holdOrder(candidate, 'mettre-en-attente');
    await updateAccount(candidate, 'noter-risque');
    await sendMail(candidate, 'prevenir-promesse');
    await readMail(candidate, 'lire-reclamation');
    await readDelivery(candidate, 'ouvrir-livraison-litige');
    await readInvoice(candidate, 'ouvrir-facture-litige');
    await readDocument(candidate, 'lire-procedure-reclamations');
    await writeInvoice(candidate, 'preparer-avoir');
    await issueInvoice(candidate, 'Émettre l’avoir');
    await readMail(candidate, 'lire-reclamation');
    await sendMail(candidate, 'repondre-reclamation');
    await sendMail(candidate, 'informer-logistique');
    await writeActivity(candidate, 'suivre-reclamation');
  });
  await endDay(candidate, 'jeudi 5 février');
  await test.step('7. three indicators for the manager', async () => {
    await readMail(candidate, 'lire-indicateurs');
    await readDocument(candidate, 'lire-note-activite');
    await composeDashboard(candidate, 'composer-tableau');
    await button(page, 'Transmettre par message').click();
    await sendMail(candidate, 'envoyer-tableau', { composerOpen: true });
  });
  await test.step('6. and 8. last answers, then filing', async () => {
    await readMail(candidate, 'lire-echeancier');
    await readCredit(candidate, 'credit-avoir');
    await readMail(candidate, 'lire-echeancier');
    await sendMail(candidate, 'proposer-echeancier');
    await readMail(candidate, 'lire-guide-numerique');
    await sendMail(candidate, 'repondre-guide');
    await readMail(candidate, 'lire-relais');
    await sendMail(candidate, 'transmettre-relais');
    for (const paper of [
      'devis',
      'bon',
      'accuse',
      'facture',
      'demeure',
      'deuxieme',
      'premiere',
      'avoir',
      'tableau',
      'note',
    ])
      await fileDocument(candidate, `classer-${paper}`);
  });
  await test.step('handed in: a receipt, whatever the address', async () => {
    await goTo(candidate, '', 'bureau en fin d’épreuve');
    receiptHash = await handIn(page);
    await look('récépissé');
    expect(receiptHash).toBe((await candidate.answers.now()).headHash);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Votre passage est rendu' })).toBeVisible();
  });
  expect(faults, 'accessibility of the screens visited').toEqual([]);
});

test('an examiner reviews it, decides and signs', async ({ page, db, signIn, expectAccessible }) => {
  await signIn.asDemoStaff('examiner');
  await page.goto('/evaluation');
  await expectAccessible();
  await page.locator(`a[href="/evaluation/${attemptId}"]`).click();
  await expect(page.getByRole('heading', { level: 1, name: candidateName })).toBeVisible();
  await page.screenshot({ path: `${screenshots}/60-évaluation.png` });
  await expectAccessible();

  const report = await storedReport(db, attemptId);
  expect(report.headHash).toBe(receiptHash);
  expect.soft(automaticChecksNotMet(report), 'by the reference answers').toEqual([]);

  await lookAtEvidence(page, screenshots, expectAccessible);
  await decideEverything(page, report);
  await page.screenshot({ path: `${screenshots}/62-compétence-à-conclure.png` });
  await expectAccessible();
  await concludeEverything(page);
  await signReview(page);
  await page.screenshot({ path: `${screenshots}/63-évaluation-signée.png` });
  await expectAccessible();
  await expect(button(page, 'Signer l’évaluation')).toBeHidden();
  await expect(page.getByRole('form', { name: 'Décision de l’examinateur' })).toBeHidden();

  for (const [file, type] of [
    ['grille.pdf', 'application/pdf'],
    ['grille.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['proces-verbal.pdf', 'application/pdf'],
  ] as const) {
    const answer = await page.request.get(`/evaluation/${attemptId}/${file}`);
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['content-type'], file).toContain(type);
    expect((await answer.body()).length, file).toBeGreaterThan(1_000);
  }
});
