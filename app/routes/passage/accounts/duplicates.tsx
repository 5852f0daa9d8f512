import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { duplicatesPage } from '~/candidate/accounts/duplicates/duplicates-page';
import { DuplicatesScreen } from '~/candidate/accounts/duplicates/duplicates-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Doublons · Comptoir' }];

export const loader = deskLoader((desk, { url }) => duplicatesPage(desk, url.searchParams));

export default function DuplicatesRoute() {
  return <DuplicatesScreen {...useLoaderData<typeof loader>()} />;
}
