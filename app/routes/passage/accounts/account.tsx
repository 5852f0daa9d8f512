import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { accountPage } from '~/candidate/accounts/record/account-page';
import { AccountScreen } from '~/candidate/accounts/record/account-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.header.name ?? 'Compte'} · Comptoir` },
];

export const loader = deskLoader((desk, { params, url }) => {
  const page = accountPage(desk, params.accountId ?? '', url.searchParams.get('vue'));
  if (!page) throw deskNotFound('Ce compte n’existe pas. Retrouvez-le depuis la liste des clients.');
  return page;
});

export default function AccountRoute() {
  return <AccountScreen {...useLoaderData<typeof loader>()} />;
}
