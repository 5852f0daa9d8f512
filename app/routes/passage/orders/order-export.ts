import { orderListExport } from '~/candidate/orders/order-list-page';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { workbookResponse } from '~/server/exports/download.server';
import { parseListQuery } from '~/ui/table/list-query';

export const loader = deskLoader((desk, { url }) =>
  workbookResponse(orderListExport(desk, parseListQuery(url.searchParams))),
);
