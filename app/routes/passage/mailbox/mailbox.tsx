import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mailboxPage } from '~/candidate/mailbox/mailbox-page';
import { MailboxScreen } from '~/candidate/mailbox/mailbox-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Messages · Comptoir' }];

export const loader = deskLoader((desk, { params, url }) => {
  const page = mailboxPage(desk, {
    folder: url.searchParams.get('dossier'),
    search: (url.searchParams.get('q') ?? '').slice(0, 200),
    mailId: params.mailId ?? null,
  });
  if (!page)
    throw deskNotFound(
      'Ce message n’existe pas, ou plus : un brouillon envoyé se retrouve dans « Envoyés ».',
    );
  return page;
});

export default function Mailbox() {
  return <MailboxScreen page={useLoaderData<typeof loader>()} />;
}
