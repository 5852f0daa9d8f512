import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { productPage } from '~/candidate/catalogue/product-page';
import { ProductScreen } from '~/candidate/catalogue/product-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Article · Comptoir' }];

export const loader = deskLoader((desk, { params }) => productPage(desk, params.sku ?? ''));

export default function ProductRoute() {
  return <ProductScreen {...useLoaderData<typeof loader>()} />;
}
