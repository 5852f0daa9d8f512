import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { deliveryPage } from '~/candidate/orders/deliveries/delivery-list-page';
import { DeliveryScreen } from '~/candidate/orders/deliveries/delivery-screens';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Livraison · Comptoir' }];

export const loader = deskLoader((desk, { params }) => deliveryPage(desk, params.deliveryId ?? ''));

export default function DeliveryRoute() {
  return <DeliveryScreen {...useLoaderData<typeof loader>()} />;
}
