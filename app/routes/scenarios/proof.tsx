import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/server/http/read-form.server';
import { notFound, requireStaff } from '~/server/permissions.server';
import { ProofDesk } from '~/trainer/scenarios/proof-desk';
import { proofPage } from '~/trainer/scenarios/proof-page';

export const meta: MetaFunction = () => [{ title: 'Preuve · Comptoir' }];

async function requireVersion(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { centreId } = await requireStaff(args, 'scenario.prove');
  const { proving } = args.context.services;
  const version = await proving.find(centreId, args.params.slug ?? '');
  if (!version) throw notFound();
  return { proving, version };
}

export async function loader(args: LoaderFunctionArgs) {
  const { proving, version } = await requireVersion(args);
  const kept = await proving.kept(version.id);
  return {
    title: version.title,
    version: version.version,
    run: await proving.run(version.id),
    kept: kept && {
      page: proofPage(kept.proof),
      proved: kept.proved,
      provedAt: kept.provedAt.getTime(),
      isCurrent: kept.isCurrent,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { proving, version } = await requireVersion(args);
  const { intent } = await readForm(args.request);
  if (intent === 'stop') await proving.stop(version.id);
  else if (!(await proving.start(version.id))) return json({ busy: true }, { status: 409 });
  return redirect(`/scenarios/${version.slug}/preuve`);
}

export default function Proof() {
  const reply = useActionData<typeof action>();
  return <ProofDesk {...useLoaderData<typeof loader>()} isServerBusy={reply?.busy === true} />;
}
