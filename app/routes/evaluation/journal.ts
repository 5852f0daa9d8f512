import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireDossier } from '~/server/reviews/review-dossier.server';

/** The whole journal, as the command that verifies it reads it. */
export async function loader(args: LoaderFunctionArgs) {
  const { attempt, scenario, journal } = await requireDossier(args);
  const body = {
    attemptId: attempt.id,
    contentHash: scenario.contentHash,
    seed: attempt.seed,
    entries: journal,
  };
  return Response.json(body, {
    headers: {
      'Content-Disposition': `attachment; filename="journal-${attempt.id}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
