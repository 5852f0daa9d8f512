import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { deliverableListPage } from '~/candidate/deliverables/list/deliverable-list-page';
import { DeliverableListScreen } from '~/candidate/deliverables/list/deliverable-list-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Livrables · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  deliverableListPage(desk, parseListQuery(url.searchParams)),
);

export default function DeliverablesRoute() {
  return <DeliverableListScreen {...useLoaderData<typeof loader>()} />;
}
