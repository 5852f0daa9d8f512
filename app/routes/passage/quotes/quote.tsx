import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { quotePage } from '~/candidate/quotes/quote-page';
import { QuoteScreen } from '~/candidate/quotes/quote-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Devis ${data?.id ?? ''} · Comptoir` },
];

export const loader = deskLoader((desk, { params }) => {
  const page = quotePage(desk, params.quoteId ?? '');
  if (!page) throw deskNotFound('Ce devis n’existe pas. Retrouvez-le depuis la liste des devis.');
  return page;
});

export default function QuoteRoute() {
  return <QuoteScreen {...useLoaderData<typeof loader>()} />;
}
