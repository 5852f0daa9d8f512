import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deviceName } from '~/entrance/device-name';
import { EntranceFrame } from '~/entrance/entrance-frame';
import { SessionsList } from '~/entrance/sessions-list';
import { homeOf } from '~/server/auth/after-sign-in.server';
import { listSessions, revokeSession } from '~/server/auth/own-sessions.server';
import { readForm } from '~/server/http/read-form.server';
import { requirePrincipal } from '~/server/permissions.server';
import { LinkButton } from '~/ui/buttons/link-button';

export const meta: MetaFunction = () => [{ title: 'Mes connexions · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const principal = await requirePrincipal(args);
  const sessions = await listSessions(args.context.services, principal);
  return {
    home: homeOf(principal),
    sessions: sessions.map(({ userAgent, ...session }) => ({ ...session, device: deviceName(userAgent) })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const principal = await requirePrincipal(args);
  const { session: id = '' } = await readForm(args.request);
  await revokeSession(args.context.services, principal, id);
  return redirect(id === principal.sessionId ? '/' : '/compte/sessions');
}

export default function Sessions() {
  const { home, sessions } = useLoaderData<typeof loader>();
  return (
    <EntranceFrame
      title="Mes connexions"
      introduction="Les appareils où vous êtes connecté. Déconnectez ceux que vous ne reconnaissez pas."
    >
      <SessionsList sessions={sessions} />
      <p>
        <LinkButton to={home}>Revenir à mon espace</LinkButton>
      </p>
    </EntranceFrame>
  );
}
