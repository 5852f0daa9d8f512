import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { accountListPage } from '~/candidate/accounts/account-list-page';
import { AccountListScreen } from '~/candidate/accounts/account-list-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Prospects · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  accountListPage(
    desk,
    'prospect',
    parseListQuery(url.searchParams, { sort: { key: 'nom', direction: 'asc' } }),
  ),
);

export default function ProspectListRoute() {
  return <AccountListScreen {...useLoaderData<typeof loader>()} />;
}
