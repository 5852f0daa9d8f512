import type { ActionFunctionArgs } from '@remix-run/node';
import { decisionSettingsSchema } from '~/domain/referential/decision/settings';
import { readForm } from '../http/read-form.server';
import { saveCentreReferential } from './centre-referentials.server';
import { requireReferential } from './shelf.server';

/** Keeps the centre's settings of a certification, or puts the product's own texts back. */
export async function answerReferential(
  args: ActionFunctionArgs,
  now: number,
): Promise<{ done: 'settings' | 'reset' }> {
  const { principal, shelved } = await requireReferential(args, 'referential.import');
  const { intent, blocksAwardedAlone, ...rules } = await readForm(args.request);
  const { db } = args.context.services;
  const { code } = shelved.original;
  if (intent === 'reset') {
    const change = { act: 'referential.worded' as const, details: { texts: [] } };
    await saveCentreReferential(db, principal, code, change, () => ({ wording: {} }), now);
    return { done: 'reset' };
  }
  const settings = decisionSettingsSchema.safeParse({
    ...rules,
    ...(blocksAwardedAlone && { blocksAwardedAlone: blocksAwardedAlone === 'true' }),
  });
  if (intent !== 'settings' || !settings.success) throw new Response(null, { status: 400 });
  const change = { act: 'referential.set' as const, details: { ...settings.data } };
  await saveCentreReferential(db, principal, code, change, () => ({ settings: settings.data }), now);
  return { done: 'settings' };
}
