import { createHash } from 'node:crypto';
import type { Answer } from '~/domain/attempt/perform';
import { list } from '~/domain/attempt/table';
import { fileBounds } from '~/domain/crm/files/records';
import { selectOptionalAttempt } from '../journal/attempt-record.server';
import { notFound, requireCandidate } from '../permissions.server';
import { sittingStatus, type DeskRequest } from '../desk/open-desk.server';
import { countStoredFiles, storeFile } from './file-store.server';
import { FileRefused } from './reading/file-refused';
import { readFileContent } from './reading/read-file.server';
import { mediaTypeOf, sniffFile } from './reading/sniff';

/** Files kept per attempt, those taken off included: what is sent in stays provable. */
const mostStored = 3 * fileBounds.perAttempt;
const actionIdShape = /^[0-9A-Za-z-]{8,64}$/;

/** Attempts whose file is being taken: one at a time each, so that nobody keeps the others waiting. */
const underWay = new Set<string>();

const refusal = (message: string): Answer => ({ accepted: false, rejection: { code: 'invalid', message } });

/**
 * Takes a file from the candidate whose attempt this is: bounded, sniffed, read, kept, then told to the journal. A refusal is an
 * answer, in words; the same sending twice gets the first answer.
 */
export async function takeFile(asked: DeskRequest): Promise<Response> {
  if (asked.request.method !== 'POST') return new Response(null, { status: 405 });
  const attemptId = asked.params.attemptId ?? '';
  await requireCandidate(asked, attemptId);
  if (underWay.has(attemptId) || (await asked.context.services.limitActs(attemptId)) > 0)
    return Response.json(
      refusal('Un autre envoi est en cours. Attendez qu’il se termine, puis renvoyez ce fichier.'),
    );
  underWay.add(attemptId);
  try {
    return await takeOne(asked, attemptId);
  } finally {
    underWay.delete(attemptId);
  }
}

async function takeOne(asked: DeskRequest, attemptId: string): Promise<Response> {
  const { db, attempts } = asked.context.services;
  const attempt = await selectOptionalAttempt(db, attemptId);
  if (!attempt) throw notFound();
  const form = await asked.request.formData().catch(() => null);
  const actionId = form?.get('actionId');
  const file = form?.get('fichier');
  if (typeof actionId !== 'string' || !actionIdShape.test(actionId) || !(file instanceof Blob))
    return Response.json(
      { message: 'Cet envoi est illisible. Choisissez le fichier à nouveau.' },
      { status: 400 },
    );

  const state = await attempts.open(attemptId, Date.now());
  const known = state.receipts.get(actionId);
  if (known) return Response.json({ accepted: true, ...known } satisfies Answer);
  if (sittingStatus(state.world) !== 'in-progress')
    return Response.json(refusal('L’épreuve n’est pas en cours : aucun fichier ne peut être ajouté.'));
  const owner = { attemptId, centreId: attempt.centreId };
  if (list(state.world.tables.files).length >= fileBounds.perAttempt)
    return Response.json(
      refusal(
        `Vous avez déjà envoyé ${fileBounds.perAttempt} fichiers : c’est le plus que ce passage peut garder.`,
      ),
    );
  if ((await countStoredFiles(db, owner)) >= mostStored)
    return Response.json(
      refusal(
        `Vous avez envoyé ${mostStored} fichiers, retirés compris : c’est le plus que ce passage peut recevoir.`,
      ),
    );
  if (file.size === 0) return Response.json(refusal('Ce fichier est vide. Choisissez-en un autre.'));
  if (file.size > fileBounds.bytes)
    return Response.json(
      refusal('Ce fichier pèse plus de 5 Mo. Réduisez-le (images, feuilles inutiles), puis renvoyez-le.'),
    );

  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const kind = sniffFile(bytes);
    const content = await readFileContent(kind, bytes);
    const described = {
      name: fileName(file instanceof File ? file.name : '', kind),
      mediaType: mediaTypeOf(kind),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    await storeFile(db, { ...owner, ...described, bytes });
    const request = {
      actionId,
      type: 'AttachFile',
      fields: { ...described, size: bytes.byteLength, content },
      actor: 'candidate' as const,
    };
    const { answer } = await attempts.act(attemptId, request, Date.now());
    return Response.json(answer);
  } catch (fault) {
    if (fault instanceof FileRefused) return Response.json(refusal(fault.message));
    throw fault;
  }
}

/** The name a person gave, without folders or control characters, with the ending of what the file really is. */
export function fileName(given: string, kind: string): string {
  const plain = (given.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  const stem =
    plain
      .replace(/\.[A-Za-z0-9]{1,5}$/, '')
      .slice(0, 140)
      .replace(/[\ud800-\udbff]$/, '') || 'Fichier';
  return `${stem}.${kind}`;
}
