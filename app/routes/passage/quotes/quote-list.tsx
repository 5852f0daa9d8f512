import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { quoteListPage } from '~/candidate/quotes/quote-list-page';
import { QuoteListScreen } from '~/candidate/quotes/quote-list-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Devis · Comptoir' }];

export const loader = deskLoader((desk, { url }) => quoteListPage(desk, parseListQuery(url.searchParams)));

export default function QuoteListRoute() {
  return <QuoteListScreen {...useLoaderData<typeof loader>()} />;
}
