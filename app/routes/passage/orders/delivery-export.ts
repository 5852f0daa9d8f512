import { deliveryListExport } from '~/candidate/orders/deliveries/delivery-list-page';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { workbookResponse } from '~/server/exports/download.server';
import { parseListQuery } from '~/ui/table/list-query';

export const loader = deskLoader((desk, { url }) =>
  workbookResponse(deliveryListExport(desk, parseListQuery(url.searchParams))),
);
