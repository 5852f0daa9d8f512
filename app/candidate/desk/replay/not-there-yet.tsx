import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { EmptyState } from '~/ui/feedback/empty-state';

/** A screen of the replay that cannot be shown at this event. */
export function NotThereYet() {
  const error = useRouteError();
  const isAbsent = isRouteErrorResponse(error) && error.status === 404;
  return isAbsent ? (
    <EmptyState title="Rien à montrer ici à ce moment du passage">
      Cette fiche n’existait pas encore, ou n’existait plus. Avancez ou reculez d’un événement, ou choisissez
      un autre écran.
    </EmptyState>
  ) : (
    <EmptyState title="Cet écran ne s’affiche pas">
      Essayez un autre événement, ou rechargez la page.
    </EmptyState>
  );
}
