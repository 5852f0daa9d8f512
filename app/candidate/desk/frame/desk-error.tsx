import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { Button } from '~/ui/buttons/button';
import { LinkButton } from '~/ui/buttons/link-button';
import { Page } from '~/ui/layout/blocks';
import { useDesk, useDeskInside } from '../desk-context';

/** A page of the desk could not be shown: what happened and what to do, inside the frame. */
export function DeskError() {
  const error = useRouteError();
  const { basePath } = useDesk();
  const { refresh } = useDeskInside();
  const { key } = useLocation();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  const said = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : '';
  return (
    <Page narrow key={key}>
      <h1 className="text-title font-semibold">
        {isMissing ? 'Introuvable' : 'Cet écran n’a pas pu s’afficher'}
      </h1>
      <p>
        {said ||
          (isMissing
            ? 'Cette fiche n’existe pas, ou plus. Revenez à la liste.'
            : 'Ce que vous aviez enregistré est conservé. Réessayez ; si cela se répète, prévenez le surveillant.')}
      </p>
      <div className="flex flex-wrap gap-2">
        {!isMissing && <Button onPress={refresh}>Réessayer</Button>}
        <LinkButton to={basePath} variant="primary">
          Revenir au bureau
        </LinkButton>
      </div>
    </Page>
  );
}
