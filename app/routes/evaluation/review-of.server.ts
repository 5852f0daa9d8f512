import type { LoaderFunctionArgs } from '@remix-run/node';
import { reviewPage, type ReviewPage } from '~/examiner/review/review-page';
import type { StaffPrincipal } from '~/server/auth/principal.server';
import { requireDossier } from '~/server/reviews/review-dossier.server';

/** The review an address is about, ready to show, print or export. */
export async function reviewOf(args: LoaderFunctionArgs): Promise<{ principal: StaffPrincipal; centreId: string; page: ReviewPage }> {
  const { principal, dossier } = await requireDossier(args);
  const { attempt, journal } = dossier;
  const page = reviewPage({
    ...dossier,
    attempt: { id: attempt.id, candidateName: attempt.candidateName, sessionTitle: attempt.session.title },
    entries: new Map(journal.map((entry) => [entry.seq, entry])),
    handedInAt: journal.find((entry) => entry.type === 'HandedIn')?.at ?? null,
  });
  return { principal, centreId: attempt.centreId, page };
}
