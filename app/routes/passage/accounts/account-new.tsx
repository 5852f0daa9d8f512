import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { newAccountPage } from '~/candidate/accounts/new-account-page';
import { NewAccountScreen } from '~/candidate/accounts/new-account-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Nouveau compte · Comptoir' }];

export const loader = deskLoader((desk, { url }) => newAccountPage(desk, url.searchParams));

export default function NewAccountRoute() {
  return <NewAccountScreen {...useLoaderData<typeof loader>()} />;
}
