import type { LoaderFunctionArgs } from '@remix-run/node';
import { reviewPage, type ReviewPage } from '~/examiner/review/review-page';
import { requireDossier, type Dossier } from '~/server/reviews/review-dossier.server';

/** The review ready to show, print or export. A disability officer's advice is read on screen by those who decide, and nowhere else. */
export const pageOf = (dossier: Dossier, { readsAdvice = false } = {}): ReviewPage =>
  reviewPage({
    ...dossier,
    readsAdvice,
    attempt: {
      id: dossier.attempt.id,
      candidateName: dossier.attempt.candidateName,
      sessionTitle: dossier.attempt.session.title,
    },
    entries: new Map(dossier.journal.map((entry) => [entry.seq, entry])),
    handedInAt: dossier.journal.find((entry) => entry.type === 'HandedIn')?.at ?? null,
  });

/** The review a document is made from. */
export const reviewOf = async (args: LoaderFunctionArgs): Promise<ReviewPage> =>
  pageOf(await requireDossier(args));
