import { expect } from '@playwright/test';
import { utils, write, type WorkSheet } from 'xlsx';
import { list } from '~/domain/attempt/table';
import type { AttachedFile, FileContent } from '~/domain/crm/files/records';
import { goTo, type Candidate } from './candidate';

type Workbook = Extract<FileContent, { kind: 'workbook' }>;

/** A real workbook with the cells and formulas of the step, as a spreadsheet program would save it. */
function workbookBytes({ sheets }: Workbook): Buffer {
  const book = utils.book_new();
  for (const { name, cells } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet([]);
    for (const { at, value, formula } of cells)
      utils.sheet_add_aoa(sheet, [[formula === null ? value : { t: 'n', v: value, f: formula }]], {
        origin: at,
      });
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

const upload = ({ page }: Candidate) => page.getByLabel('Ajouter un fichier de votre poste');

/** Joins the workbook of the step to the document being written. */
export async function joinWorkbook(candidate: Candidate, stepId: string): Promise<void> {
  const { page, answers } = candidate;
  const { name, mediaType, content } = await answers.fields<Omit<AttachedFile, 'id'>>(stepId);
  const buffer = workbookBytes(content as Workbook);
  await upload(candidate).setInputFiles({ name, mimeType: mediaType, buffer });
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  const file = list((await answers.now()).world.tables.files).find((one) => one.name === name);
  expect(file?.size).toBe(buffer.length);
  answers.keep(stepId, file?.id ?? '');
}

/** A file that is not what its name says: told why, and nothing is added. */
export async function failToJoin(candidate: Candidate): Promise<void> {
  const { page, answers } = candidate;
  const before = list((await answers.now()).world.tables.files).length;
  await upload(candidate).setInputFiles({
    name: 'releve-de-prix.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from('Papyrus Ouest ; 4,20\nLoire Bureau ; 4,50\n'),
  });
  const refusal = page.getByText(
    'Ce fichier n’est pas d’un type accepté. Envoyez un classeur Excel (.xlsx), un document Word (.docx) ou un PDF.',
  );
  await expect(refusal).toBeVisible();
  await candidate.look('fichier refusé');
  await expect(page.getByRole('link', { name: 'releve-de-prix.xlsx' })).toBeHidden();
  expect(list((await answers.now()).world.tables.files)).toHaveLength(before);
}

/** The files sent in, and what was read of one. */
export async function lookAtFiles(candidate: Candidate, stepId: string, joinedTo: string): Promise<void> {
  const { page, desk, answers } = candidate;
  const { name, content } = await answers.fields<Omit<AttachedFile, 'id'>>(stepId);
  await goTo(candidate, 'fichiers', 'fichiers');
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText(joinedTo);
  await row.getByRole('link', { name }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const formula = (content as Workbook).sheets.flatMap(({ cells }) => cells).find((cell) => cell.formula);
  await expect(page.getByRole('main')).toContainText(formula?.formula ?? '');
  await candidate.look('fichier');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const sent = await page.request.get(`${desk}/fichiers/${id}/contenu`);
  expect(await sent.body()).toEqual(workbookBytes(content as Workbook));
}
