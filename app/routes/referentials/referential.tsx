import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { referentialPage } from '~/examiner/referentials/referential-page';
import { ReferentialView } from '~/examiner/referentials/referential-view';
import { can } from '~/server/permissions.server';
import { answerReferential } from '~/server/referentials/answer-referential.server';
import { requireReferential } from '~/server/referentials/shelf.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.title ?? 'Référentiel'} · Comptoir` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { principal, shelved } = await requireReferential(args, 'referential.read');
  return { page: referentialPage(shelved), mayImport: can(principal, 'referential.import') };
}

export const action = (args: ActionFunctionArgs) => answerReferential(args, Date.now());

export default function Referential() {
  const { page, mayImport } = useLoaderData<typeof loader>();
  const saved = useActionData<typeof action>()?.done === 'settings';
  return <ReferentialView page={page} mayImport={mayImport} saved={saved} />;
}
