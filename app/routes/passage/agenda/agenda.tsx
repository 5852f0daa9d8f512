import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaPage } from '~/candidate/agenda/agenda-page';
import { AgendaScreen } from '~/candidate/agenda/agenda-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Agenda · Comptoir' }];

export const loader = deskLoader((desk, { url: { searchParams } }) =>
  agendaPage(desk, {
    view: searchParams.get('vue'),
    from: searchParams.get('du'),
    who: searchParams.get('qui'),
    activityId: searchParams.get('activite'),
    accountId: searchParams.get('compte'),
    relatedTo: searchParams.get('lie'),
    list: parseListQuery(searchParams),
  }),
);

export default function Agenda() {
  return <AgendaScreen page={useLoaderData<typeof loader>()} />;
}
