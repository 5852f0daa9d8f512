import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { newInvoicePage } from '~/candidate/invoices/new-invoice-page';
import { NewInvoiceScreen } from '~/candidate/invoices/new-invoice-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Nouvelle facture · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  newInvoicePage(desk, {
    accountId: url.searchParams.get('client'),
    orderId: url.searchParams.get('commande'),
  }),
);

export default function NewInvoiceRoute() {
  return <NewInvoiceScreen {...useLoaderData<typeof loader>()} />;
}
