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
test.use({ actionTimeout: 15_000 });

const attemptId = '64edeaea-3289-4cc4-a4c4-5c91488a1f06';
const receiptHash = 'e561122e08b082eba3c30a3b573a24d1638c5c7f1ee2dbc9a8202e346f925137';

test('an examiner reviews it, decides and signs', async ({ page, db, signIn, expectAccessible }) => {
  await signIn.asDemoStaff('examiner');
  await page.goto('/evaluation');
  await expectAccessible();
  await page.locator(`a[href="/evaluation/${attemptId}"]`).click();
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
