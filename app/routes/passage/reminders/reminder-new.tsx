import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { NewReminderScreen } from '~/candidate/reminders/new-reminder-screen';
import { newReminderPage } from '~/candidate/reminders/reminder-page';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Nouvelle relance · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  newReminderPage(desk, {
    accountId: url.searchParams.get('client'),
    invoiceIds: (url.searchParams.get('factures') ?? '').split(',').filter(Boolean).slice(0, 50),
  }),
);

export default function NewReminderRoute() {
  return <NewReminderScreen {...useLoaderData<typeof loader>()} />;
}
