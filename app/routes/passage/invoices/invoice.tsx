import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { invoicePage } from '~/candidate/invoices/invoice-page';
import { InvoiceScreen } from '~/candidate/invoices/invoice-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Facture'} · Comptoir` },
];

export const loader = deskLoader((desk, { params }) => {
  const page = invoicePage(desk, params.invoiceId ?? '');
  if (!page) throw deskNotFound('Cette facture n’existe pas. Retrouvez-la depuis la liste des factures.');
  return page;
});

export default function InvoiceRoute() {
  return <InvoiceScreen {...useLoaderData<typeof loader>()} />;
}
