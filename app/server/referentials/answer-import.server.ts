import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { auditLog } from '#db/schema/audit-log';
import { importPreview, type ImportPreview } from '~/domain/referential/exchange/preview';
import { crossReferenceProblems } from '~/domain/referential/load';
import { referentialSchema } from '~/domain/referential/schema';
import { LONGEST_TEXT, textChanges, wordingAfter } from '~/domain/referential/wording';
import type { StaffPrincipal } from '../auth/principal.server';
import { requireStaff } from '../permissions.server';
import type { Services } from '../services.server';
import { saveCentreReferential } from './centre-referentials.server';
import { readSentGrid } from './read-sent-grid.server';
import { installOwnReferential, listReferentials, selectOptionalReferential } from './shelf.server';

export type ImportAnswer =
  | { stage: 'refused'; message: string }
  | { stage: 'preview'; fileName: string; preview: ImportPreview }
  | { stage: 'done'; code: string };

const changesSchema = z
  .array(z.strictObject({ place: z.string().max(120), next: z.string().trim().min(3).max(LONGEST_TEXT) }))
  .max(3_000);

const refused = (message: string): ImportAnswer => ({ stage: 'refused', message });
const LOST = 'L’aperçu n’est plus lisible : envoyez le fichier de nouveau.';

/** Answers the import page: shows what a file would change, applies the texts kept, or installs a grid of the centre's own. */
export async function answerImport(args: ActionFunctionArgs, now: number): Promise<ImportAnswer> {
  const principal = await requireStaff(args, 'referential.import');
  const { services } = args.context;
  const form = await args.request.formData().catch(() => null);
  if (!form) return refused('L’envoi n’est pas arrivé entier : recommencez.');
  switch (form.get('intent')) {
    case 'preview':
      return preview(services, principal, form, new URL(args.request.url).searchParams.get('code'));
    case 'apply':
      return apply(services, principal, form, now);
    case 'install':
      return install(services, principal, form);
    default:
      return refused('Cette demande n’est pas connue : rechargez la page.');
  }
}

async function preview(
  { db }: Services,
  { centreId }: StaffPrincipal,
  form: FormData,
  expected: string | null,
): Promise<ImportAnswer> {
  const file = form.get('fichier');
  if (!(file instanceof File) || file.size === 0) return refused('Choisissez un fichier XLSX ou JSON.');
  const imported = await readSentGrid(file);
  const shelf = await listReferentials(db, centreId);
  const grids = shelf.map((shelved) => shelved.referential);
  return { stage: 'preview', fileName: file.name, preview: importPreview(imported, grids, expected) };
}

async function apply(
  { db }: Services,
  principal: StaffPrincipal,
  form: FormData,
  now: number,
): Promise<ImportAnswer> {
  const posted = changesSchema.safeParse(parsedJson(form.get('textes')));
  if (!posted.success) return refused(LOST);
  const shelved = await selectOptionalReferential(db, principal.centreId, String(form.get('code')));
  if (!shelved) return refused('Ce référentiel n’est plus dans la liste du centre.');
  const kept = posted.data.filter((_, i) => form.has(`garder-${i}`));
  if (kept.length === 0) return refused('Aucun texte n’est coché : cochez ceux à reprendre.');
  const changes = textChanges(shelved.referential, new Map(kept.map(({ place, next }) => [place, next])));
  const { code } = shelved.original;
  const details = { texts: changes.map((change) => change.place) };
  await saveCentreReferential(
    db,
    principal,
    code,
    { act: 'referential.worded', details },
    ({ wording }) => ({ wording: wordingAfter(shelved.original, wording, changes) }),
    now,
  );
  return { stage: 'done', code };
}

async function install({ db }: Services, by: StaffPrincipal, form: FormData): Promise<ImportAnswer> {
  const grid = referentialSchema.safeParse(parsedJson(form.get('grille')));
  if (!grid.success || crossReferenceProblems(grid.data).length > 0) return refused(LOST);
  const { code } = grid.data;
  if (await selectOptionalReferential(db, by.centreId, code))
    return refused(
      `Un référentiel « ${code} » est déjà dans la liste : importez sa rédaction depuis sa page.`,
    );
  await installOwnReferential(db, by.centreId, grid.data);
  await db.insert(auditLog).values({
    centreId: by.centreId,
    actor: 'staff',
    actorId: by.userId,
    act: 'referential.installed',
    subjectKind: 'referential',
    subjectId: code,
    details: { title: grid.data.title, version: grid.data.version },
  });
  return { stage: 'done', code };
}

function parsedJson(value: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return null;
  }
}
