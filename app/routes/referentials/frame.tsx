import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { ExaminerFrame } from '~/examiner/frame/examiner-frame';
import { can, requireStaff } from '~/server/permissions.server';
import { readDisplaySettings } from '~/ui/frame/display-settings';

export async function loader(args: LoaderFunctionArgs) {
  const principal = await requireStaff(args, 'referential.read');
  const { name, centreName } = principal;
  return {
    name,
    centreName,
    proves: can(principal, 'scenario.prove'),
    settings: readDisplaySettings(args.request.headers.get('Cookie')),
  };
}

export const shouldRevalidate = () => false;

export default function Frame() {
  const { name, centreName, proves, settings } = useLoaderData<typeof loader>();
  return (
    <ExaminerFrame settings={settings} centreName={centreName} userName={name} proves={proves}>
      <Outlet />
    </ExaminerFrame>
  );
}
