import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { contactPage } from '~/candidate/contacts/contact-page';
import { ContactScreen } from '~/candidate/contacts/contact-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Contact · Comptoir' }];

export const loader = deskLoader((desk, { params }) => contactPage(desk, params.contactId ?? ''));

export default function ContactRoute() {
  return <ContactScreen {...useLoaderData<typeof loader>()} />;
}
