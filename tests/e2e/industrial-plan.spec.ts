import { projectRoot } from '~/server/project-root.server';
import { formatMoney } from '~/ui/typography/format';
import { expect, test } from '#tests/support/browser/e2e';
import { enrol } from '#tests/support/browser/enrol';
import { lookingAround } from '#tests/support/browser/looking-around';
import { goTo, type Candidate } from './desk/candidate';
import { beginExam, handIn, signInWithCodes } from './desk/entrance';
import { playScript } from './desk/play-script';
import { ReferenceAnswers } from './desk/reference-answers';
import { checkCard, expectVerdict, openCriterion, openPassage } from './review/reading-verdicts';
import { automaticChecksNotMet, storedReport } from './review/stored-report';

const seed = 2;
const candidateName = 'Nolwenn Rivoal';
const screenshots = `${projectRoot}/test-results/industrial-plan`;

test.describe.configure({ mode: 'serial', timeout: 1_200_000 });
test.use({ actionTimeout: 15_000 });

let attemptId = '';
let receiptHash = '';
const amounts: Record<string, string> = {};

test('a candidate sits the three days of the industrial plan through the screens', async ({
  page,
  db,
  codeSecret,
  serverClock,
  expectAccessible,
}) => {
  const { look, faults } = lookingAround(page, screenshots, expectAccessible);
  const built = await enrol(db, codeSecret, {
    scenario: 'plan-action-industriel',
    seed,
    candidateName,
    sessionTitle: 'Session du plan d’action',
  });
  const desk = await signInWithCodes(page, built);
  attemptId = desk.split('/').at(-1) ?? '';
  await beginExam(page, look);
  const answers = await ReferenceAnswers.of(db, attemptId);
  for (const name of ['potentielMetal', 'caTotal', 'offreHt'])
    amounts[name] = formatMoney(answers.fact<number>(name));
  const candidate: Candidate = { page, desk, look, answers };
  await playScript(candidate, serverClock);
  await goTo(candidate, '', 'bureau en fin d’épreuve');
  receiptHash = await handIn(page);
  await look('récépissé');
  expect(receiptHash).toBe((await answers.now()).headHash);
  expect(faults, 'accessibility of the screens visited').toEqual([]);
});

test('the examiner’s review shows what each mission proves, with the passages', async ({
  page,
  db,
  signIn,
  expectAccessible,
}) => {
  const { look, faults } = lookingAround(page, `${screenshots}/évaluation`, expectAccessible);
  await signIn.asDemoStaff('examiner');
  await page.goto(`/evaluation/${attemptId}`);
  await expect(page.getByRole('heading', { level: 1, name: candidateName })).toBeVisible();
  await look('évaluation');
  const report = await storedReport(db, attemptId);
  expect(report.headHash).toBe(receiptHash);
  expect.soft(automaticChecksNotMet(report), 'by the reference answers').toEqual([]);

  await openCriterion(page, attemptId, 'CQPM.C1.R02');
  const potential = checkCard(page, 'Le potentiel de chaque segment, justement calculé');
  await expectVerdict(potential, {
    verdict: 'met',
    says: [amounts.potentielMetal ?? '', 'Livrable « NV-2026-03 Dépoussiéreurs à cartouches »'],
  });
  await look('veille');
  await openPassage(page, potential, {
    quote: 'Métallerie et chaudronnerie',
    document: 'NV-2026-03 Dépoussiéreurs à cartouches',
    look: () => look('passage de la note'),
  });
  await openCriterion(page, attemptId, 'CQPM.C2.M03');
  await expectVerdict(page.getByRole('article').first(), {
    verdict: 'met',
    says: [amounts.caTotal ?? ''],
  });
  await look('plan');
  await openCriterion(page, attemptId, 'CQPM.C5.R01');
  await expect(page.getByRole('article').first()).toBeVisible();
  await look('offre');
  expect(faults, 'accessibility of the screens visited').toEqual([]);
});
