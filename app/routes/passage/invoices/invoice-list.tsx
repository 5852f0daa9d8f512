import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { invoiceListPage } from '~/candidate/invoices/invoice-list-page';
import { InvoiceListScreen } from '~/candidate/invoices/invoice-list-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Factures · Comptoir' }];

export const loader = deskLoader((desk, { url }) => invoiceListPage(desk, parseListQuery(url.searchParams)));

export default function InvoicesRoute() {
  return <InvoiceListScreen {...useLoaderData<typeof loader>()} />;
}
