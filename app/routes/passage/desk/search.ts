import { deskSearch } from '~/candidate/desk/palette/desk-search';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk, { url }) =>
  Response.json(deskSearch(desk, (url.searchParams.get('q') ?? '').slice(0, 100))),
);
