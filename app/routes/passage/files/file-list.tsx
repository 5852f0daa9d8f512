import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { FileListScreen } from '~/candidate/files/file-list-screen';
import { fileListPage } from '~/candidate/files/files-page';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Fichiers joints · Comptoir' }];

export const loader = deskLoader((desk, { url }) => fileListPage(desk, parseListQuery(url.searchParams)));

export default function FilesRoute() {
  return <FileListScreen {...useLoaderData<typeof loader>()} />;
}
