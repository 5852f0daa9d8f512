import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { productListPage } from '~/candidate/catalogue/product-list-page';
import { ProductListScreen } from '~/candidate/catalogue/product-list-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Catalogue · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  productListPage(desk, parseListQuery(url.searchParams, { sort: { key: 'reference', direction: 'asc' } })),
);

export default function ProductListRoute() {
  return <ProductListScreen {...useLoaderData<typeof loader>()} />;
}
