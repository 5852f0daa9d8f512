import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportPage } from '~/examiner/referentials/import-page';
import { notFound, requireStaff } from '~/server/permissions.server';
import { answerImport } from '~/server/referentials/answer-import.server';
import { selectOptionalReferential } from '~/server/referentials/shelf.server';

export const meta: MetaFunction = () => [{ title: 'Importer un référentiel · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const { centreId } = await requireStaff(args, 'referential.import');
  const code = new URL(args.request.url).searchParams.get('code');
  if (code === null) return { target: null };
  const shelved = await selectOptionalReferential(args.context.services.db, centreId, code);
  if (!shelved) throw notFound();
  return { target: { code, title: shelved.referential.title } };
}

export async function action(args: ActionFunctionArgs) {
  const answer = await answerImport(args, Date.now());
  if (answer.stage === 'done') throw redirect(`/referentiels/${answer.code}`);
  return answer;
}

export default function Import() {
  const { target } = useLoaderData<typeof loader>();
  return <ImportPage target={target} reply={useActionData<typeof action>()} />;
}
