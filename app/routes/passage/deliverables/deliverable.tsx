import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { deliverablePage, type DeliverablePage } from '~/candidate/deliverables/deliverable-page';
import { DeliverableScreen } from '~/candidate/deliverables/deliverable-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.content.title || 'Livrable'} · Comptoir` },
];

export const loader = deskLoader((desk, { params, url }) => {
  const page = deliverablePage(desk, params.deliverableId ?? '', url.searchParams);
  if (!page)
    throw deskNotFound('Ce livrable n’existe pas, ou pas dans cette version. Retrouvez-le depuis la liste.');
  return page;
});

export default function DeliverableRoute() {
  return <DeliverableScreen {...(useLoaderData<typeof loader>() as DeliverablePage)} />;
}
