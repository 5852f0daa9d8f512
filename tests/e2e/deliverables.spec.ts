import { findOptional } from '~/domain/attempt/table';
import type { Deliverable, FieldValues } from '~/domain/crm/deliverables/records';
import { projectRoot } from '~/server/project-root.server';
import { expect, test } from '#tests/support/browser/e2e';
import { enrol } from '#tests/support/browser/enrol';
import { lookingAround } from '#tests/support/browser/looking-around';
import { formatMoney, formatNumber } from '~/ui/typography/format';
import { button, expectDraftSaved, goTo, openSection, type Candidate } from './desk/candidate';
import { beginExam, handIn } from './desk/entrance';
import { sendMail } from './desk/messages';
import { readDocument } from './desk/paperwork';
import { ReferenceAnswers } from './desk/reference-answers';
import { failToJoin, joinWorkbook, lookAtFiles } from './desk/files';
import { checkCard, expectVerdict, openCriterion, openPassage } from './review/reading-verdicts';
import { startDeliverable, writeDeliverable } from './desk/deliverables';

const seed = 2;
const candidateName = 'Yanis Le Goff';
const screenshots = `${projectRoot}/test-results/deliverables`;
/** The first note is done as asked; the second without opening anything, with a guessed price, no source, no conclusion. */
const script = 'hermine-baclee';

test.describe.configure({ mode: 'serial', timeout: 600_000 });
test.use({ actionTimeout: 15_000 });

let attemptId = '';
const facts: Record<string, number> = {};

test('a candidate writes two notes and hands them over', async ({
  page,
  db,
  codeSecret,
  signIn,
  expectAccessible,
}) => {
  const { look, faults } = lookingAround(page, screenshots, expectAccessible);
  const built = await enrol(db, codeSecret, {
    scenario: 'notes-de-prix',
    seed,
    candidateName,
    sessionTitle: 'Session des deux notes',
  });
  const desk = await signIn.asCandidate(built);
  attemptId = desk.split('/').at(-1) ?? '';
  await page.goto(desk);
  await beginExam(page, look);
  const answers = await ReferenceAnswers.of(db, attemptId, script);
  const candidate: Candidate = { page, desk, look, answers };
  for (const name of ['enveloppe', 'enveloppePapyrus', 'ramettePapyrus', 'remiseHermine'])
    facts[name] = answers.fact<number>(name);

  await test.step('the good one: price lists opened, every figure and its source, a workbook joined', async () => {
    for (const name of ['papyrus', 'loire']) await readDocument(candidate, `lire-ramettes-${name}`);
    await openSection(candidate, 'Livrables');
    await startDeliverable(candidate, 'commencer-aurore', 'keys');
    await look('livrable vide');
    await writeDeliverable(candidate, 'ecrire-aurore', 'keys');
    await failToJoin(candidate);
    await joinWorkbook(candidate, 'envoyer-comparatif');
    await expectDraftSaved(page);
    await look('livrable écrit');
    await expectFitsWidth(candidate, 'livrable');
    await handOver(candidate, 'ecrire-aurore', 'transmettre-aurore');
    await lookAtFiles(candidate, 'envoyer-comparatif', 'Note de prix Aurore Formation');
  });
  await test.step('the weak one', async () => {
    await startDeliverable(candidate, 'commencer-hermine', 'keys');
    await writeDeliverable(candidate, 'ecrire-hermine', 'keys');
    await handOver(candidate, 'ecrire-hermine', 'transmettre-hermine');
  });
  await openSection(candidate, 'Livrables');
  await expect(page.getByRole('row').filter({ hasText: 'version 1' })).toHaveCount(2);
  await look('livrables transmis');
  await expectFitsWidth(candidate, 'livrables');
  await handIn(page);
  expect(faults, 'accessibility of the screens visited').toEqual([]);
});

test('the examiner’s review tells them apart, with the passages', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const { look, faults } = lookingAround(page, `${screenshots}/évaluation`, expectAccessible);
  await signIn.asDemoStaff('examiner');
  const money = (name: string) => formatMoney(facts[name] ?? NaN);

  await test.step('figures', async () => {
    await openCriterion(page, attemptId, 'AC.2.1.D02');
    await expectVerdict(checkCard(page, 'La note sur Aurore Formation donne les chiffres exacts'), {
      verdict: 'met',
      says: ['« 4,90 € »', `« ${money('ramettePapyrus')} »`],
    });
    await expectVerdict(checkCard(page, 'Le comparatif joint à la note calcule le prix moyen'), {
      verdict: 'met',
      says: ['comparatif-ramettes.xlsx', '« Ramettes B4 : =AVERAGE(B2:B3) »'],
    });
    const weak = checkCard(page, 'La note sur le cabinet Hermine donne les chiffres exacts');
    const wrong = formatMoney((facts.enveloppe ?? NaN) - 310);
    await expectVerdict(weak, {
      verdict: 'not-met',
      says: [
        `Notre prix tarif : attendu ${money('enveloppe')} ; trouvé : ${wrong}`,
        `attendu ${formatNumber(facts.remiseHermine ?? NaN)} %`,
      ],
    });
    await look('chiffres');
    await openPassage(page, weak, {
      quote: wrong,
      document: 'Note de prix Cabinet Hermine',
      look: () => look('note faible relue'),
    });
  });
  await test.step('sources', async () => {
    await openCriterion(page, attemptId, 'AC.2.1.S03');
    await expectVerdict(
      checkCard(page, 'La note sur Aurore Formation cite des sources lues, avec leur endroit'),
      {
        verdict: 'met',
        says: [
          '« Document « Relevé Papyrus Ouest, ramettes », page 2 »',
          '« Document « Relevé Loire Bureau, ramettes », page 1 »',
        ],
      },
    );
    await expectVerdict(
      checkCard(page, 'La note sur le cabinet Hermine cite des sources lues, avec leur endroit'),
      {
        verdict: 'not-met',
        says: ['Aucune source n’est citée.', 'La synthèse : aucune source ne l’appuie.'],
        missing: 'une source citée',
      },
    );
    await look('sources');
  });
  await test.step('conclusions', async () => {
    await openCriterion(page, attemptId, 'AC.2.1.V03');
    const good = checkCard(page, 'La note sur Aurore Formation conclut');
    await expectVerdict(good, { verdict: 'met', says: [`« ${money('ramettePapyrus')} »`] });
    await expectVerdict(checkCard(page, 'La note sur le cabinet Hermine conclut'), {
      verdict: 'not-met',
      says: [
        'L’avis : ce n’est pas renseigné.',
        'il manque le prix du concurrent le moins cher, une recommandation et la date de la visite.',
      ],
    });
    await look('conclusions');
    await openPassage(page, good, {
      quote: 'recommandons',
      document: 'Note de prix Aurore Formation',
      look: () => look('bonne note relue'),
    });
    await expect(button(page, 'Enregistrer la décision')).toBeVisible();
  });
  expect(faults, 'accessibility of the screens visited').toEqual([]);
});

/** Sends the document by mail; what left is what the keyboard typed. */
async function handOver(candidate: Candidate, writtenAt: string, sentAt: string): Promise<void> {
  const { page, answers } = candidate;
  const { id, title, values } = await answers.fields<Pick<Deliverable, 'id' | 'title' | 'values'>>(writtenAt);
  await button(page, 'Transmettre par message').press('Enter');
  await sendMail(candidate, sentAt, { composerOpen: true });
  const { tables } = (await answers.now()).world;
  const sent = findOptional(tables.deliverables, id)?.versions.at(-1);
  expect(sent).toMatchObject({ number: 1, title });
  expect(sent?.values).toEqual(written(values));
  await goTo(candidate, `messages/${sent?.mailId ?? ''}`, 'message transmis');
  const annexes = (sent?.files ?? []).map((file) => findOptional(tables.files, file)?.name ?? '');
  await expect(page.getByRole('region', { name: 'Pièces jointes' }).getByRole('link')).toHaveText([
    title,
    ...annexes,
  ]);
}

/** A script empties a field with null; a candidate leaves it alone. */
const written = (values: FieldValues): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values as Record<string, unknown>).filter(([, value]) => value !== null));

/** On a telephone nothing goes past the edge. */
async function expectFitsWidth({ page, look }: Candidate, screen: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: 390, height: 844 });
  await look(`${screen} étroit`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${screen} at 390 pixels`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width, height });
}
