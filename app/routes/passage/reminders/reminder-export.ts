import { reminderListExport } from '~/candidate/reminders/reminder-list-page';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { workbookResponse } from '~/server/exports/download.server';
import { parseListQuery } from '~/ui/table/list-query';

export const loader = deskLoader((desk, { url }) =>
  workbookResponse(reminderListExport(desk, parseListQuery(url.searchParams))),
);
