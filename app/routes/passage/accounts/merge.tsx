import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { mergePage } from '~/candidate/accounts/duplicates/merge-page';
import { MergeScreen } from '~/candidate/accounts/duplicates/merge-screen';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Fusion de fiches · Comptoir' }];

export const loader = deskLoader((desk, { url }) => mergePage(desk, url.searchParams));

export default function MergeRoute() {
  return <MergeScreen {...useLoaderData<typeof loader>()} />;
}
