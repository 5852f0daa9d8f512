import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { deliveryListPage } from '~/candidate/orders/deliveries/delivery-list-page';
import { DeliveryListScreen } from '~/candidate/orders/deliveries/delivery-screens';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Livraisons · Comptoir' }];

export const loader = deskLoader((desk, { url }) => deliveryListPage(desk, parseListQuery(url.searchParams)));

export default function DeliveryListRoute() {
  return <DeliveryListScreen {...useLoaderData<typeof loader>()} />;
}
