import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { newOrderPage } from '~/candidate/orders/order-page';
import { NewOrderScreen } from '~/candidate/orders/new-order-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Saisir une commande · Comptoir' }];

export const loader = deskLoader((desk, { url }) => newOrderPage(desk, url.searchParams));

export default function NewOrderRoute() {
  return <NewOrderScreen {...useLoaderData<typeof loader>()} />;
}
