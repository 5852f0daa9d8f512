import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReferentialList } from '~/examiner/referentials/referential-list';
import { referentialRows } from '~/examiner/referentials/referential-list-page';
import { can, requireStaff } from '~/server/permissions.server';
import { listReferentials } from '~/server/referentials/shelf.server';

export const meta: MetaFunction = () => [{ title: 'Référentiels · Comptoir' }];

export async function loader(args: LoaderFunctionArgs) {
  const principal = await requireStaff(args, 'referential.read');
  const shelf = await listReferentials(args.context.services.db, principal.centreId);
  return { rows: referentialRows(shelf), mayImport: can(principal, 'referential.import') };
}

export default function List() {
  return <ReferentialList {...useLoaderData<typeof loader>()} />;
}
