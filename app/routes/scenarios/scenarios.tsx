import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/server/permissions.server';
import { ScenarioList } from '~/trainer/scenarios/scenario-list';

export const meta: MetaFunction = () => [{ title: 'Mises en situation · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const { centreId } = await requireStaff(args, 'scenario.prove');
  const versions = await args.context.services.proving.list(centreId);
  // The newest version of each comes first.
  const newest = versions.filter(
    ({ slug }, index) => versions.findIndex((one) => one.slug === slug) === index,
  );
  return { rows: newest.map((row) => ({ ...row, provedAt: row.provedAt?.getTime() ?? null })) };
}

export default function Scenarios() {
  return <ScenarioList {...useLoaderData<typeof loader>()} />;
}
