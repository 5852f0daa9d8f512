import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { statementPage } from '~/candidate/payments/statement-page';
import { StatementScreen } from '~/candidate/payments/statement-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Règlements · Comptoir' }];

export const loader = deskLoader((desk, { url }) => statementPage(desk, parseListQuery(url.searchParams)));

export default function PaymentsRoute() {
  return <StatementScreen {...useLoaderData<typeof loader>()} />;
}
