import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { orderListPage } from '~/candidate/orders/order-list-page';
import { OrderListScreen } from '~/candidate/orders/order-list-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Commandes · Comptoir' }];

export const loader = deskLoader((desk, { url }) => orderListPage(desk, parseListQuery(url.searchParams)));

export default function OrderListRoute() {
  return <OrderListScreen {...useLoaderData<typeof loader>()} />;
}
