import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { explainStatus } from './explain-status';

/** What a visitor sees when a page cannot be shown. Used by the root and by every workspace's error boundary. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, advice } = explainStatus(status);
  const said = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : '';
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-4 p-6">
      <p className="text-small text-soft">Erreur {status}</p>
      <h1 className="text-title font-semibold">{title}</h1>
      <p>{said || advice}</p>
      <p>
        <Link to="/" className="underline">
          Revenir à l’accueil
        </Link>
      </p>
    </main>
  );
}
