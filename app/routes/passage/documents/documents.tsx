import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { documentsPage } from '~/candidate/documents/documents-page';
import { DocumentsScreen } from '~/candidate/documents/documents-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Documents · Comptoir' }];

export const loader = deskLoader((desk, { params, url: { searchParams } }) => {
  const page = documentsPage(desk, {
    folder: searchParams.get('dossier'),
    documentId: params.documentId ?? null,
    list: parseListQuery(searchParams),
  });
  if (!page) throw deskNotFound('Ce document n’existe pas. Cherchez-le par son nom dans Documents.');
  return page;
});

export default function Documents() {
  return <DocumentsScreen page={useLoaderData<typeof loader>()} />;
}
