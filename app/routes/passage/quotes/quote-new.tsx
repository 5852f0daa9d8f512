import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { newQuotePage } from '~/candidate/quotes/quote-page';
import { NewQuoteScreen } from '~/candidate/quotes/new-quote-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Nouveau devis · Comptoir' }];

export const loader = deskLoader((desk, { url }) => newQuotePage(desk, url.searchParams.get('client')));

export default function NewQuoteRoute() {
  return <NewQuoteScreen {...useLoaderData<typeof loader>()} />;
}
