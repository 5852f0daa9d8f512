import { recordChoices } from '~/candidate/deliverables/record-choices';
import { deskLoader } from '~/server/desk/desk-loader.server';

/** Records a field may refer to, found as one types. */
export const loader = deskLoader((desk, { url }) =>
  Response.json(recordChoices(desk.world, url.searchParams)),
);
