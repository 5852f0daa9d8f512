import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLocation } from '@remix-run/react';
import { EntranceFrame } from '~/entrance/entrance-frame';
import { homeOf } from '~/server/auth/after-sign-in.server';
import { LinkButton } from '~/ui/buttons/link-button';

export const meta: MetaFunction = () => [{ title: 'Comptoir' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const principal = await context.principal();
  return principal ? redirect(homeOf(principal)) : null;
}

export default function Home() {
  // Keeps the page asked for (`?retour=`).
  const { search } = useLocation();
  return (
    <EntranceFrame
      title="Bienvenue"
      introduction="Comptoir met le candidat aux commandes d’une entreprise fictive, et montre à l’examinateur ce qu’il y a fait."
    >
      <nav aria-label="Entrées" className="flex flex-col gap-3">
        <LinkButton to={{ pathname: '/session', search }} variant="primary">
          Je suis candidat
        </LinkButton>
        <LinkButton to={{ pathname: '/connexion', search }}>Je fais partie du centre</LinkButton>
      </nav>
    </EntranceFrame>
  );
}
