import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { contactListPage } from '~/candidate/contacts/contact-list-page';
import { ContactListScreen } from '~/candidate/contacts/contact-list-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Contacts · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  contactListPage(desk, parseListQuery(url.searchParams, { sort: { key: 'nom', direction: 'asc' } })),
);

export default function ContactListRoute() {
  return <ContactListScreen {...useLoaderData<typeof loader>()} />;
}
