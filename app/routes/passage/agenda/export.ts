import { agendaExport } from '~/candidate/agenda/agenda-page';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { workbookResponse } from '~/server/exports/download.server';
import { parseListQuery } from '~/ui/table/list-query';

export const loader = deskLoader((desk, { url: { searchParams } }) =>
  workbookResponse(agendaExport(desk, parseListQuery(searchParams), searchParams.get('qui'))),
);
