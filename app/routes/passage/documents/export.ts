import { documentsExport } from '~/candidate/documents/documents-page';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { workbookResponse } from '~/server/exports/download.server';
import { parseListQuery } from '~/ui/table/list-query';

export const loader = deskLoader((desk, { url: { searchParams } }) =>
  workbookResponse(
    documentsExport(desk, { folder: searchParams.get('dossier'), list: parseListQuery(searchParams) }),
  ),
);
