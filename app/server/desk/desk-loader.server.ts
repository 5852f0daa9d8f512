import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { deskWhenSent } from '~/domain/attempt/sent-papers';
import { openDesk } from './open-desk.server';

export interface DeskPageArgs {
  params: Record<string, string | undefined>;
  url: URL;
}

/** 404 for a record this company does not have; the message is shown on the error page. */
export const deskNotFound = (message: string): Response =>
  new Response(message, { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** `?message=` or `?document=`: the address asks for a paper as it was when it left. Null when it does not, or nothing left so. */
export const deskAsSent = (desk: DeskView, { searchParams }: URL): DeskView | null =>
  deskWhenSent(desk, { mailId: searchParams.get('message'), documentId: searchParams.get('document') });

/**
 * Loader of a page of the desk: checks who asks, opens the world, and lets the page's presenter make what the screen shows.
 * Reading leaves no trace; the browser tells what was really looked at. A presenter's null answers 404.
 */
export function deskLoader<T>(present: (desk: DeskView, args: DeskPageArgs) => T) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<NonNullable<T>> => {
    const desk = await openDesk({ request, params, context });
    const status = desk.sitting?.status;
    // Before the start and after the hand-in the candidate has one page, the desk's own address.
    if (params.seq === undefined && (status === 'not-started' || status === 'handed-in'))
      throw redirect(desk.basePath);
    const page = present(desk, { params, url: new URL(request.url) });
    if (page === null || page === undefined)
      throw deskNotFound('Cette fiche n’existe pas dans l’entreprise. Revenez à la liste.');
    return page;
  };
}

/** Loader of the frame around the desk's pages, which also shows what comes before and after the exam. */
export const deskFrameLoader =
  <T>(present: (desk: DeskView, args: DeskPageArgs) => T) =>
  async ({ request, params, context }: LoaderFunctionArgs): Promise<T> =>
    present(await openDesk({ request, params, context }), { params, url: new URL(request.url) });
