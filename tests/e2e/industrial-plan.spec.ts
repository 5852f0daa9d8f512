import { projectRoot } from '~/server/project-root.server';
import { expect, test } from '#tests/support/browser/e2e';
import { lookingAround } from '#tests/support/browser/looking-around';
import { goTo, type Candidate } from './desk/candidate';
import { beginExam, handIn, signInWithCodes } from './desk/entrance';
import { playScript } from './desk/play-script';
import { enrolForExam, ReferenceAnswers } from './desk/reference-answers';
import { automaticChecksNotMet, storedReport } from './review/stored-report';

const candidateName = 'Alix Ferrand';
const screenshots = `${projectRoot}/test-results/industrial-plan`;

test.describe.configure({ mode: 'serial', timeout: 900_000 });
test.use({ actionTimeout: 15_000 });

let attemptId = '';
let receiptHash = '';

test('a candidate sits three days at the sector through the screens', async ({
  page,
  db,
  codeSecret,
  expectAccessible,
}) => {
  const { look, faults } = lookingAround(page, screenshots, expectAccessible);
  const built = await enrolForExam(db, codeSecret, {
    scenario: 'plan-action-industriel',
    seed: 2,
    candidateName,
    pace: 180,
  });
  const desk = await signInWithCodes(page, built);
  attemptId = desk.split('/').at(-1) ?? '';
  await beginExam(page, look);
  const candidate: Candidate = { page, desk, look, answers: await ReferenceAnswers.of(db, attemptId) };
  await playScript(candidate);
  await goTo(candidate, '', 'bureau en fin d’épreuve');
  receiptHash = await handIn(page);
  await look('récépissé');
  expect(receiptHash).toBe((await candidate.answers.now()).headHash);
  expect(faults, 'accessibility of the screens visited').toEqual([]);
});

test('an examiner sees what it proves', async ({ page, db, signIn, expectAccessible }) => {
  await signIn.asDemoStaff('examiner');
  await page.goto(`/evaluation/${attemptId}`);
  await expect(page.getByRole('heading', { level: 1, name: candidateName })).toBeVisible();
  const report = await storedReport(db, attemptId);
  expect(report.headHash).toBe(receiptHash);
  expect.soft(automaticChecksNotMet(report), 'by the reference answers').toEqual([]);
  await page.screenshot({ path: `${screenshots}/60-évaluation.png` });
  await expectAccessible();
});
