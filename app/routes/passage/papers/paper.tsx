import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { paperOf } from '~/candidate/papers/paper-of';
import { paperKindOf, paperPath } from '~/candidate/papers/paper-path';
import { PaperScreen } from '~/candidate/papers/paper-screen';
import { deskAsSent, deskLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.paper.name ?? 'Document' }];

export const loader = deskLoader((desk, { params, url }) => {
  const kind = paperKindOf(params.kind);
  const id = params.paperId ?? '';
  const paper = kind && paperOf(deskAsSent(desk, url) ?? desk, kind, id);
  return paper && kind && { paper, kind, id, pdf: `${paperPath(desk.basePath, kind, id)}/pdf${url.search}` };
});

export default function PaperRoute() {
  return <PaperScreen {...useLoaderData<typeof loader>()} />;
}
