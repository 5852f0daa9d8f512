import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { reminderListPage } from '~/candidate/reminders/reminder-list-page';
import { ReminderListScreen } from '~/candidate/reminders/reminder-list-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Relances · Comptoir' }];

export const loader = deskLoader((desk, { url }) => reminderListPage(desk, parseListQuery(url.searchParams)));

export default function RemindersRoute() {
  return <ReminderListScreen {...useLoaderData<typeof loader>()} />;
}
