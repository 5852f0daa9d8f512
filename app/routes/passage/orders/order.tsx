import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { orderPage } from '~/candidate/orders/order-page';
import { OrderScreen } from '~/candidate/orders/order-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Commande ${data?.id ?? ''} · Comptoir` },
];

export const loader = deskLoader((desk, { params }) => {
  const page = orderPage(desk, params.orderId ?? '');
  if (!page) throw deskNotFound('Cette commande n’existe pas. Retrouvez-la depuis la liste des commandes.');
  return page;
});

export default function OrderRoute() {
  return <OrderScreen {...useLoaderData<typeof loader>()} />;
}
