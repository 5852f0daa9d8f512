import { accountChoicesFor } from '~/candidate/accounts/account-choices';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk, { url }) =>
  Response.json(accountChoicesFor(desk.world, (url.searchParams.get('q') ?? '').slice(0, 100))),
);
