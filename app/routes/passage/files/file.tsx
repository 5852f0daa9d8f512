import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { FileScreen } from '~/candidate/files/file-screen';
import { filePage } from '~/candidate/files/files-page';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Fichier'} · Comptoir` },
];

export const loader = deskLoader((desk, { params }) => {
  const page = filePage(desk, params.fileId ?? '');
  if (!page)
    throw deskNotFound('Ce fichier n’existe pas ou a été retiré. Retrouvez les autres dans la liste.');
  return page;
});

export default function FileRoute() {
  const page = useLoaderData<typeof loader>();
  return <FileScreen key={page.id} {...page} />;
}
