import { useLoaderData } from '@remix-run/react';
import { newMailContent } from '~/candidate/mailbox/compose/new-mail-page';
import { NewMailScreen } from '~/candidate/mailbox/compose/new-mail-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk, { url }) => newMailContent(desk, url.searchParams));

export default function NewMail() {
  return <NewMailScreen content={useLoaderData<typeof loader>()} />;
}
