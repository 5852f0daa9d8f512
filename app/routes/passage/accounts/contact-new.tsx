import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { newContactPage } from '~/candidate/contacts/contact-page';
import { NewContactScreen } from '~/candidate/contacts/new-contact-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Nouveau contact · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  newContactPage(desk, url.searchParams.get('compte') ?? ''),
);

export default function NewContactRoute() {
  return <NewContactScreen {...useLoaderData<typeof loader>()} />;
}
