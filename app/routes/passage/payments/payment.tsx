import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { paymentPage } from '~/candidate/payments/payment-page';
import { PaymentScreen } from '~/candidate/payments/payment-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Règlement · Comptoir' }];

export const loader = deskLoader((desk, { params, url }) => {
  const page = paymentPage(desk, params.bankLineId ?? '', {
    accountId: url.searchParams.get('client'),
    search: (url.searchParams.get('q') ?? '').slice(0, 100),
  });
  if (!page) throw deskNotFound('Cette ligne n’est pas au relevé. Revenez à la liste des règlements.');
  return page;
});

export default function PaymentRoute() {
  return <PaymentScreen {...useLoaderData<typeof loader>()} />;
}
