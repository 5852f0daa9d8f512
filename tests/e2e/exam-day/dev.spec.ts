import { mkdirSync } from 'node:fs';
import { projectRoot } from '~/server/project-root.server';
import { selectOptionalReview } from '~/server/reviews/review-store.server';
import { expect, test } from '#tests/support/e2e';
import { addContact, qualify, readAccount, readCredit, searchAccount, updateAccount } from './accounts';
import { lookAtAgenda, writeActivity } from './agenda';
import { button, goTo, type Candidate } from './candidate';
import { beginExam, endDay, handIn, signInWithCodes } from './desk-entrance';
import { decideEverything, lookAtEvidence, signReview } from './examiner';
import { readMail, sendMail } from './messages';
import { composeDashboard, fileDocument, readDocument } from './paperwork';
import {
  issueInvoice,
  matchPayment,
  postRegistered,
  readAgedBalance,
  readInvoice,
  writeInvoice,
  writeReminder,
} from './receivables';
import {
  checkAvailability,
  confirmOrder,
  holdOrder,
  planOrderStep,
  readDelivery,
  readQuote,
  writeOrder,
  writeQuote,
} from './sales';
import { enrolForExam, ReferenceAnswers } from './sitting';

const seed = 3;
const candidateName = 'Maëlle Kerbrat';
const screenshots = `${projectRoot}/test-results/exam-day`;

test.describe.configure({ mode: 'serial', timeout: 420_000 });
test.use({ actionTimeout: 8_000 });

let attemptId = '';
let receiptHash = '';

test('a candidate sits the reference exam through the screens', async ({
  page,
  db,
  codeSecret,
  expectAccessible,
}) => {
  const faults: string[] = [];
  const seen = new Set<string>();
  mkdirSync(screenshots, { recursive: true });
  const look: Candidate['look'] = async (screen) => {
    if (seen.has(screen)) return;
    seen.add(screen);
    const name = `${String(seen.size).padStart(2, '0')}-${screen.replaceAll(/[^\p{L}\d]+/gu, '-')}`;
    await page.screenshot({ path: `${screenshots}/${name}.png` });
    await expectAccessible().catch((fault: unknown) => faults.push(`${screen}: ${String(fault)}`));
  };
  const built = await enrolForExam(db, codeSecret, seed, candidateName);
  const desk = await signInWithCodes(page, built);
  attemptId = desk.split('/').at(-1) ?? '';
  await beginExam(page, look);
  const candidate: Candidate = { page, desk, look, answers: await ReferenceAnswers.of(db, attemptId) };

  const tryIt = async (name: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (fault) {
      console.log('FAILED', new Date().toISOString(), name, String(fault).slice(0, 600));
      await page.screenshot({
        path: `${screenshots}/failed-${name.slice(0, 60).replaceAll(/[^a-z-]+/gi, '_')}.png`,
      });
      await page.goto(desk).catch(() => undefined);
    }
  };
  await test.step('3. the client’s order differs from our quote: written before it is confirmed', async () => {
    await tryIt("readMail(candidate, 'lire-commande-client')", async () => {
      await readMail(candidate, 'lire-commande-client');
    });
    await tryIt("readDocument(candidate, 'ouvrir-bon')", async () => {
      await readDocument(candidate, 'ouvrir-bon');
    });
    await tryIt("readQuote(candidate, 'ouvrir-notre-devis')", async () => {
      await readQuote(candidate, 'ouvrir-notre-devis');
    });
    await tryIt("readAccount(candidate, 'fiche-client-commande')", async () => {
      await readAccount(candidate, 'fiche-client-commande');
    });
    await tryIt("checkAvailability(candidate, 'stock-commande')", async () => {
      await checkAvailability(candidate, 'stock-commande');
    });
    await tryIt("readMail(candidate, 'lire-commande-client')", async () => {
      await readMail(candidate, 'lire-commande-client');
    });
    await tryIt("sendMail(candidate, 'lever-ecarts')", async () => {
      await sendMail(candidate, 'lever-ecarts');
    });
  });
  await test.step('the day is organised', async () => {
    await tryIt("readMail(candidate, 'lire-consignes')", async () => {
      await readMail(candidate, 'lire-consignes');
    });
    for (const step of ['plage-devis', 'plage-prospect', 'plage-facture'])
      await tryIt('writeActivity(candidate, step)', async () => {
        await writeActivity(candidate, step);
      });
  });
  await test.step('2. a quote for a client with special conditions', async () => {
    await tryIt("readMail(candidate, 'lire-demande-devis')", async () => {
      await readMail(candidate, 'lire-demande-devis');
    });
    await tryIt("readAccount(candidate, 'fiche-client-devis')", async () => {
      await readAccount(candidate, 'fiche-client-devis');
    });
    for (const step of ['stock-fauteuils', 'stock-bureaux', 'stock-armoires'])
      await tryIt('checkAvailability(candidate, step)', async () => {
        await checkAvailability(candidate, step);
      });
    await tryIt("writeQuote(candidate, 'creer-devis')", async () => {
      await writeQuote(candidate, 'creer-devis');
    });
    await tryIt("sendMail(candidate, 'envoyer-devis', { composerOpen: true })", async () => {
      await sendMail(candidate, 'envoyer-devis', { composerOpen: true });
    });
  });
  await test.step('1. a web lead already known under another spelling', async () => {
    await tryIt("readMail(candidate, 'lire-contact-web')", async () => {
      await readMail(candidate, 'lire-contact-web');
    });
    await tryIt("readDocument(candidate, 'lire-guide')", async () => {
      await readDocument(candidate, 'lire-guide');
    });
    await tryIt(
      "searchAccount(candidate, 'chercher-prospect', (await candidate.answers.fields<{ id: string }>('fiche-prospect')).id)",
      async () => {
        await searchAccount(
          candidate,
          'chercher-prospect',
          (await candidate.answers.fields<{ id: string }>('fiche-prospect')).id,
        );
      },
    );
    await tryIt("updateAccount(candidate, 'completer-prospect')", async () => {
      await updateAccount(candidate, 'completer-prospect');
    });
    await tryIt("addContact(candidate, 'contact-prospect')", async () => {
      await addContact(candidate, 'contact-prospect');
    });
    await tryIt("qualify(candidate, 'qualifier-prospect')", async () => {
      await qualify(candidate, 'qualifier-prospect');
    });
    await tryIt("readMail(candidate, 'lire-note-standard')", async () => {
      await readMail(candidate, 'lire-note-standard');
    });
    await tryIt("writeActivity(candidate, 'noter-appel')", async () => {
      await writeActivity(candidate, 'noter-appel');
    });
    await tryIt("lookAtAgenda(candidate, 'ouvrir-agenda')", async () => {
      await lookAtAgenda(candidate, 'ouvrir-agenda');
    });
    await tryIt("writeActivity(candidate, 'planifier-visite')", async () => {
      await writeActivity(candidate, 'planifier-visite');
    });
    await tryIt("writeActivity(candidate, 'planifier-appel')", async () => {
      await writeActivity(candidate, 'planifier-appel');
    });
    await tryIt("checkAvailability(candidate, 'stock-etablis')", async () => {
      await checkAvailability(candidate, 'stock-etablis');
    });
    await tryIt("readMail(candidate, 'lire-contact-web')", async () => {
      await readMail(candidate, 'lire-contact-web');
    });
    await tryIt("sendMail(candidate, 'repondre-prospect')", async () => {
      await sendMail(candidate, 'repondre-prospect');
    });
    await tryIt("readMail(candidate, 'lire-plan-demande')", async () => {
      await readMail(candidate, 'lire-plan-demande');
    });
    await tryIt("sendMail(candidate, 'plan-d-appel')", async () => {
      await sendMail(candidate, 'plan-d-appel');
    });
  });
  await test.step('3. the order is entered, confirmed, acknowledged and followed', async () => {
    await tryIt("readMail(candidate, 'lire-accord')", async () => {
      await readMail(candidate, 'lire-accord');
    });
    await tryIt("writeOrder(candidate, 'enregistrer-commande')", async () => {
      await writeOrder(candidate, 'enregistrer-commande');
    });
    await tryIt('confirmOrder(candidate)', async () => {
      await confirmOrder(candidate);
    });
    await tryIt("sendMail(candidate, 'envoyer-accuse', { composerOpen: true })", async () => {
      await sendMail(candidate, 'envoyer-accuse', { composerOpen: true });
    });
    for (const step of ['jalon-preparation', 'jalon-expedition', 'jalon-controle', 'jalon-facturation'])
      await tryIt('planOrderStep(candidate, step)', async () => {
        await planOrderStep(candidate, step);
      });
  });
  await test.step('4. the balance invoice of a delivered order', async () => {
    await tryIt("readMail(candidate, 'lire-livraison-faite')", async () => {
      await readMail(candidate, 'lire-livraison-faite');
    });
    await tryIt("readDelivery(candidate, 'ouvrir-bon-livraison')", async () => {
      await readDelivery(candidate, 'ouvrir-bon-livraison');
    });
    await tryIt("readInvoice(candidate, 'ouvrir-acompte')", async () => {
      await readInvoice(candidate, 'ouvrir-acompte');
    });
    await tryIt("readAccount(candidate, 'fiche-client-facture')", async () => {
      await readAccount(candidate, 'fiche-client-facture');
    });
    await tryIt("writeInvoice(candidate, 'creer-facture')", async () => {
      await writeInvoice(candidate, 'creer-facture');
    });
    await tryIt("issueInvoice(candidate, 'Émettre la facture')", async () => {
      await issueInvoice(candidate, 'Émettre la facture');
    });
    await tryIt("sendMail(candidate, 'envoyer-facture')", async () => {
      await sendMail(candidate, 'envoyer-facture');
    });
  });
  await tryIt("endDay(candidate, 'mercredi 4 février')", async () => {
    await endDay(candidate, 'mercredi 4 février');
  });
  await test.step('5. the bank statement', async () => {
    await tryIt("readMail(candidate, 'lire-releve')", async () => {
      await readMail(candidate, 'lire-releve');
    });
    await tryIt("matchPayment(candidate, 'lettrer-exact')", async () => {
      await matchPayment(candidate, 'lettrer-exact');
    });
    await tryIt("matchPayment(candidate, 'lettrer-partiel')", async () => {
      await matchPayment(candidate, 'lettrer-partiel');
    });
    await tryIt("readInvoice(candidate, 'ouvrir-facture-trop-percue')", async () => {
      await readInvoice(candidate, 'ouvrir-facture-trop-percue');
    });
    await tryIt("matchPayment(candidate, 'lettrer-trop-percu')", async () => {
      await matchPayment(candidate, 'lettrer-trop-percu');
    });
    await tryIt("matchPayment(candidate, 'lettrer-errone')", async () => {
      await matchPayment(candidate, 'lettrer-errone');
    });
  });
  await test.step('6. overdue clients', async () => {
    await tryIt("readMail(candidate, 'lire-priorite')", async () => {
      await readMail(candidate, 'lire-priorite');
    });
    await tryIt("readDocument(candidate, 'lire-procedure-relances')", async () => {
      await readDocument(candidate, 'lire-procedure-relances');
    });
    await tryIt('readAgedBalance(candidate)', async () => {
      await readAgedBalance(candidate);
    });
    await tryIt("readAccount(candidate, 'fiche-demeure')", async () => {
      await readAccount(candidate, 'fiche-demeure');
    });
    await tryIt("writeReminder(candidate, 'rediger-demeure')", async () => {
      await writeReminder(candidate, 'rediger-demeure');
    });
    await tryIt('postRegistered(candidate)', async () => {
      await postRegistered(candidate);
    });
    await tryIt("readAccount(candidate, 'fiche-virement')", async () => {
      await readAccount(candidate, 'fiche-virement');
    });
    await tryIt("writeReminder(candidate, 'rediger-virement')", async () => {
      await writeReminder(candidate, 'rediger-virement');
    });
    for (const name of ['avoir', 'premiere']) {
      await tryIt('readAccount(candidate, `fiche-${name}`)', async () => {
        await readAccount(candidate, `fiche-${name}`);
      });
      await tryIt('writeReminder(candidate, `rediger-${name}`)', async () => {
        await writeReminder(candidate, `rediger-${name}`);
      });
      await tryIt("button(page, 'Joindre à un message').click()", async () => {
        await button(page, 'Joindre à un message').click();
      });
      await tryIt('sendMail(candidate, `envoyer-${name}`, { composerOpen: true })', async () => {
        await sendMail(candidate, `envoyer-${name}`, { composerOpen: true });
      });
    }
    await tryIt("readMail(candidate, 'lire-virement')", async () => {
      await readMail(candidate, 'lire-virement');
    });
    await tryIt("matchPayment(candidate, 'lettrer-virement')", async () => {
      await matchPayment(candidate, 'lettrer-virement');
    });
    await tryIt("writeActivity(candidate, 'suivre-promesse')", async () => {
      await writeActivity(candidate, 'suivre-promesse');
    });
    await tryIt("readMail(candidate, 'lire-surplus')", async () => {
      await readMail(candidate, 'lire-surplus');
    });
    await tryIt("sendMail(candidate, 'repondre-surplus')", async () => {
      await sendMail(candidate, 'repondre-surplus');
    });
    await tryIt("readMail(candidate, 'lire-commande-retard')", async () => {
      await readMail(candidate, 'lire-commande-retard');
    });
    await tryIt("readCredit(candidate, 'ouvrir-credit')", async () => {
      await readCredit(candidate, 'ouvrir-credit');
    });
    await tryIt("holdOrder(candidate, 'mettre-en-attente')", async () => {
      await holdOrder(candidate, 'mettre-en-attente');
    });
    await tryIt("updateAccount(candidate, 'noter-risque')", async () => {
      await updateAccount(candidate, 'noter-risque');
    });
    await tryIt("sendMail(candidate, 'prevenir-promesse')", async () => {
      await sendMail(candidate, 'prevenir-promesse');
    });
    await tryIt("readMail(candidate, 'lire-reclamation')", async () => {
      await readMail(candidate, 'lire-reclamation');
    });
    await tryIt("readDelivery(candidate, 'ouvrir-livraison-litige')", async () => {
      await readDelivery(candidate, 'ouvrir-livraison-litige');
    });
    await tryIt("readInvoice(candidate, 'ouvrir-facture-litige')", async () => {
      await readInvoice(candidate, 'ouvrir-facture-litige');
    });
    await tryIt("readDocument(candidate, 'lire-procedure-reclamations')", async () => {
      await readDocument(candidate, 'lire-procedure-reclamations');
    });
    await tryIt("writeInvoice(candidate, 'preparer-avoir')", async () => {
      await writeInvoice(candidate, 'preparer-avoir');
    });
    await tryIt("issueInvoice(candidate, 'Émettre l’avoir')", async () => {
      await issueInvoice(candidate, 'Émettre l’avoir');
    });
    await tryIt("readMail(candidate, 'lire-reclamation')", async () => {
      await readMail(candidate, 'lire-reclamation');
    });
    await tryIt("sendMail(candidate, 'repondre-reclamation')", async () => {
      await sendMail(candidate, 'repondre-reclamation');
    });
    await tryIt("sendMail(candidate, 'informer-logistique')", async () => {
      await sendMail(candidate, 'informer-logistique');
    });
    await tryIt("writeActivity(candidate, 'suivre-reclamation')", async () => {
      await writeActivity(candidate, 'suivre-reclamation');
    });
  });
  await tryIt("endDay(candidate, 'jeudi 5 février')", async () => {
    await endDay(candidate, 'jeudi 5 février');
  });
  await test.step('7. three indicators for the manager', async () => {
    await tryIt("readMail(candidate, 'lire-indicateurs')", async () => {
      await readMail(candidate, 'lire-indicateurs');
    });
    await tryIt("readDocument(candidate, 'lire-note-activite')", async () => {
      await readDocument(candidate, 'lire-note-activite');
    });
    await tryIt("composeDashboard(candidate, 'composer-tableau')", async () => {
      await composeDashboard(candidate, 'composer-tableau');
    });
    await tryIt("sendMail(candidate, 'envoyer-tableau', { composerOpen: true })", async () => {
      await sendMail(candidate, 'envoyer-tableau', { composerOpen: true });
    });
  });
  await test.step('6. and 8. last answers, then filing', async () => {
    await tryIt("readMail(candidate, 'lire-echeancier')", async () => {
      await readMail(candidate, 'lire-echeancier');
    });
    await tryIt("readCredit(candidate, 'credit-avoir')", async () => {
      await readCredit(candidate, 'credit-avoir');
    });
    await tryIt("readMail(candidate, 'lire-echeancier')", async () => {
      await readMail(candidate, 'lire-echeancier');
    });
    await tryIt("sendMail(candidate, 'proposer-echeancier')", async () => {
      await sendMail(candidate, 'proposer-echeancier');
    });
    await tryIt("readMail(candidate, 'lire-guide-numerique')", async () => {
      await readMail(candidate, 'lire-guide-numerique');
    });
    await tryIt("sendMail(candidate, 'repondre-guide')", async () => {
      await sendMail(candidate, 'repondre-guide');
    });
    await tryIt("readMail(candidate, 'lire-relais')", async () => {
      await readMail(candidate, 'lire-relais');
    });
    await tryIt("sendMail(candidate, 'transmettre-relais')", async () => {
      await sendMail(candidate, 'transmettre-relais');
    });
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
      await tryIt('fileDocument(candidate, `classer-${paper}`)', async () => {
        await fileDocument(candidate, `classer-${paper}`);
      });
  });
  await test.step('handed in: a receipt, whatever the address', async () => {
    await goTo(candidate, '', 'bureau en fin d’épreuve');
    receiptHash = await handIn(page);
    await look('récépissé');
    expect(receiptHash).toBe((await candidate.answers.now()).headHash);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Votre passage est rendu' })).toBeVisible();
  });
  console.log('AXE', faults.join('\n'));
  expect.soft(faults, 'accessibility of the screens visited').toEqual([]);
});

test('an examiner reviews it, decides and signs', async ({ page, db, signIn, expectAccessible }) => {
  await signIn.asDemoStaff('examiner');
  await page.goto('/evaluation');
  await expectAccessible();
  await page.getByRole('link', { name: candidateName }).click();
  await expect(page.getByRole('heading', { level: 1, name: candidateName })).toBeVisible();
  await page.screenshot({ path: `${screenshots}/60-évaluation.png` });
  await expectAccessible();

  const stored = await selectOptionalReview(db, attemptId);
  if (!stored) throw new Error('the review is not open');
  const { report } = stored;
  expect(report.headHash).toBe(receiptHash);
  const checks = new Map(
    report.criteria.flatMap((criterion) => criterion.checks).map((check) => [check.id, check]),
  );
  const notMet = [...checks.values()]
    .filter(({ kind, verdict }) => kind !== 'human' && verdict !== 'met')
    .map(
      ({ id, mission, verdict, reason, missing }) =>
        `${mission} ${id}: ${verdict}. ${reason} ${missing ?? ''}`,
    );
  expect.soft(notMet, 'automatic checks not met by the reference answers').toEqual([]);

  await lookAtEvidence(page, screenshots, expectAccessible);
  await decideEverything(page, report);
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
