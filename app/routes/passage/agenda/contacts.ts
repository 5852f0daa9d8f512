import { activityContacts } from '~/candidate/agenda/agenda-page';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk, { url }) =>
  Response.json(activityContacts(desk, url.searchParams.get('compte') ?? '')),
);
