import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { agedBalancePage } from '~/candidate/reminders/aged-balance-page';
import { AgedBalanceScreen } from '~/candidate/reminders/aged-balance-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Balance âgée · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  agedBalancePage(
    desk,
    url.searchParams.get('vue') === 'factures' ? 'factures' : 'clients',
    parseListQuery(url.searchParams),
  ),
);

export default function AgedBalanceRoute() {
  return <AgedBalanceScreen {...useLoaderData<typeof loader>()} />;
}
