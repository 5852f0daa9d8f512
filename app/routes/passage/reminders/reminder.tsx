import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { reminderPage } from '~/candidate/reminders/reminder-page';
import { ReminderScreen } from '~/candidate/reminders/reminder-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Relance ${data?.account.name ?? ''} · Comptoir` },
];

export const loader = deskLoader((desk, { params }) => {
  const page = reminderPage(desk, params.reminderId ?? '');
  if (!page) throw deskNotFound('Cette relance n’existe pas. Retrouvez-la depuis la liste des relances.');
  return page;
});

export default function ReminderRoute() {
  return <ReminderScreen {...useLoaderData<typeof loader>()} />;
}
